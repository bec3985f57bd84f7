package io.isaudit.rules.host;

import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.FileFact;
import io.isaudit.snapshot.HomeFiles;
import java.util.List;
import java.util.Optional;

/** Judges the mode of the start-up script. */
final class Scripts implements Check {

  private static final String START = "bin/wso2server.sh";
  private static final String CIPHER_TOOL = "bin/ciphertool.sh";
  private static final int OWNER_EXECUTES = 0100;
  private static final int GROUP_OR_OTHER_WRITE = 0022;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    HomeFiles files = subject.files();
    Optional<FileFact> start = files.at(START);
    if (start.isEmpty()) {
      return List.of(
          files
              .doubt("bin")
              .map(why -> Verdict.unknown(START, "whether " + START + " is there: " + why))
              .orElseGet(() -> Verdict.notApplicable(START, START + " is not there")));
    }
    return List.of(
        start
            .get()
            .mode()
            .fold(found -> verdict(found.value(), files), missing -> unknown(missing))
            .at(Place.of(START)));
  }

  private static Verdict unknown(Missing<Integer> missing) {
    return missing.reason() == MissingReason.UNSUPPORTED
        ? Verdict.notApplicable(START, "the file system of the home has no such permissions")
        : Verdict.unknown(
            START, "the mode of " + START + " is not known: " + missing.explanation());
  }

  private static Verdict verdict(int mode, HomeFiles files) {
    Verdict verdict;
    if ((mode & OWNER_EXECUTES) == 0) {
      verdict = Verdict.fail(START, "its owner may not execute " + START);
    } else if ((mode & GROUP_OR_OTHER_WRITE) != 0) {
      verdict = Verdict.fail(START, START + " is writable by others than its owner");
    } else {
      verdict = Verdict.pass(START, START + " is executed by its owner and written by nobody else");
      verdict =
          isCipherToolIdle(files) ? verdict.note(CIPHER_TOOL + " is not executable") : verdict;
    }
    return verdict
        .expected("executable by the owner, writable by nobody else")
        .actual("mode " + octal(mode & 0777));
  }

  private static String octal(int mode) {
    String digits = Integer.toOctalString(mode);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  private static boolean isCipherToolIdle(HomeFiles files) {
    return files
        .at(CIPHER_TOOL)
        .flatMap(tool -> tool.mode().found())
        .filter(mode -> (mode & OWNER_EXECUTES) == 0)
        .isPresent();
  }
}
