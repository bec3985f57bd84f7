package io.isaudit.rules.secrets;

import io.isaudit.evidence.Place;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.FileFact;
import io.isaudit.snapshot.HomeFiles;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges the modes of the files that configure the server. */
final class FileModes implements Check {

  private static final int GROUP_OR_OTHER_WRITE = 0022;
  private static final int OTHER_READ = 0004;

  /** Each file with the permissions that nobody may have. */
  private static final Map<String, Integer> FORBIDDEN =
      Map.of(
          Settings.FILE,
          GROUP_OR_OTHER_WRITE | OTHER_READ,
          "repository/conf/security/secret-conf.properties",
          GROUP_OR_OTHER_WRITE,
          "repository/conf/log4j2.properties",
          GROUP_OR_OTHER_WRITE);

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<Verdict> verdicts = new ArrayList<>();
    FORBIDDEN.forEach(
        (path, forbidden) -> {
          HomeFiles files = subject.files();
          verdicts.add(
              files
                  .at(path)
                  .map(fact -> verdict(path, fact, forbidden))
                  .orElseGet(() -> absent(path, files)));
        });
    return verdicts;
  }

  private static Verdict absent(String path, HomeFiles files) {
    return files
        .doubt(path.substring(0, path.lastIndexOf('/')))
        .map(doubt -> Verdict.unknown(path, "whether " + path + " is there is not known: " + doubt))
        .orElseGet(() -> Verdict.notApplicable(path, path + " is not there"));
  }

  private static Verdict verdict(String path, FileFact file, int forbidden) {
    return file.mode()
        .fold(
            found -> {
              int mode = found.value() & 0777;
              Verdict verdict =
                  (mode & forbidden) == 0
                      ? Verdict.pass(path, path + " has no permission too many")
                      : Verdict.fail(path, path + " is open to accounts that do not need it");
              return verdict
                  .expected("none of the permissions " + octal(forbidden))
                  .actual("mode " + octal(mode))
                  .at(Place.of(path));
            },
            missing ->
                Verdict.unknown(
                    path, "the mode of " + path + " is not known: " + missing.explanation()));
  }

  private static String octal(int mode) {
    String digits = Integer.toOctalString(mode);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
