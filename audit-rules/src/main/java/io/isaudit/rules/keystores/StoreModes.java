package io.isaudit.rules.keystores;

import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.FileFact;
import io.isaudit.snapshot.FileFact.FileType;
import io.isaudit.snapshot.keystore.Keystores;
import io.isaudit.snapshot.keystore.StoreFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Judges the modes of all store files, whether a setting names them or not. */
final class StoreModes implements Check {

  static final Parameter<String> MAX_MODE =
      new Parameter.Choice("maxMode", "0640", List.of("0400", "0440", "0600", "0640"));

  private static final int GROUP_AND_OTHERS = 0066;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    int forbidden = GROUP_AND_OTHERS & ~Integer.parseInt(subject.parameter(MAX_MODE), 8);
    Set<String> paths = new TreeSet<>(subject.keystores().byPath().keySet());
    subject.files().below(Keystores.FOLDER).keySet().stream()
        .filter(Keystores::isStore)
        .forEach(paths::add);
    List<Verdict> verdicts = new ArrayList<>();
    for (String path : paths) {
      verdicts.add(
          subject
              .files()
              .at(path)
              .map(file -> verdict(path, file, forbidden))
              .orElseGet(() -> notListed(subject, path))
              .at(Place.of(path)));
    }
    return verdicts.isEmpty()
        ? List.of(Verdict.unknown("keystores", "no key store was found"))
        : verdicts;
  }

  private static Verdict notListed(Subject subject, String path) {
    StoreFile store = subject.keystores().byPath().get(path);
    boolean absent =
        store != null
            && store.content() instanceof Missing<?> missing
            && missing.reason() == MissingReason.ABSENT;
    return absent
        ? Verdict.notApplicable(path, path + " is not there")
        : Verdict.unknown(path, "the mode of " + path + " was not looked at");
  }

  private static Verdict verdict(String path, FileFact file, int forbidden) {
    if (file.type() != FileType.FILE) {
      return Verdict.unknown(path, path + " is no plain file, and its own mode says nothing");
    }
    return file.mode()
        .fold(
            found -> verdict(path, found.value() & 0777, forbidden),
            missing -> none(path, missing));
  }

  private static Verdict none(String path, Missing<?> why) {
    return why.reason() == MissingReason.UNSUPPORTED
        ? Verdict.notApplicable(path, "files have no such modes on this system")
        : Verdict.unknown(path, "the mode of " + path + " is not known: " + why.explanation());
  }

  private static Verdict verdict(String path, int mode, int forbidden) {
    Verdict verdict =
        (mode & forbidden) == 0
            ? Verdict.pass(path, path + " has no permission too many")
            : Verdict.fail(path, path + " is open to accounts that do not need it");
    return verdict
        .expected("none of the permissions " + octal(forbidden))
        .actual("mode " + octal(mode));
  }

  private static String octal(int mode) {
    String digits = Integer.toOctalString(mode);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
