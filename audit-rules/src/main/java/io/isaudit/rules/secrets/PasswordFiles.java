package io.isaudit.rules.secrets;

import io.isaudit.declaration.Environment;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Place;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.FileFact;
import io.isaudit.snapshot.FileSecret;
import io.isaudit.snapshot.HomeFiles;
import io.isaudit.snapshot.secret.Redacted.KnownList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges the files from which the server reads the password of its key store at start. */
final class PasswordFiles implements Check {

  private static final String KEPT = "password-persist";
  private static final List<String> NAMES =
      List.of(KEPT, KEPT + ".txt", "password-tmp", "password-tmp.txt");
  private static final String NONE = "password files";
  private static final int GROUP_OR_OTHERS = 0066;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    HomeFiles files = subject.files();
    List<Verdict> verdicts = new ArrayList<>();
    for (String name : NAMES) {
      files.at(name).ifPresent(file -> verdicts.add(verdict(name, file, subject)));
    }
    if (!verdicts.isEmpty()) {
      return verdicts;
    }
    Optional<String> doubt = files.doubt("");
    if (doubt.isPresent()) {
      return List.of(Verdict.unknown(NONE, doubt.get()));
    }
    Optional<Boolean> vault =
        subject
            .node()
            .settings()
            .found()
            .map(settings -> !References.toAliases(subject, settings).isEmpty());
    return List.of(
        vault.filter(used -> !used).isPresent()
            ? Verdict.notApplicable(NONE, "no $secret{} alias is used, and no such file is there")
            : Verdict.pass(NONE, "no password of a key store lies in the home"));
  }

  private static Verdict verdict(String name, FileFact file, Subject subject) {
    return judged(name, file, subject).at(Place.of(name));
  }

  private static Verdict judged(String name, FileFact file, Subject subject) {
    Evidence<List<FileSecret>> content = content(name, subject.files());
    if (name.startsWith(KEPT) && subject.environment() == Environment.PRODUCTION) {
      return Verdict.fail(name, name + " stays where it is, also when the server has started")
          .expected("password-tmp, which the server deletes, or a vault outside");
    }
    if (holdsKnownValue(content)) {
      return Verdict.fail(name, name + " holds a password that everybody knows");
    }
    Optional<Integer> mode = file.mode().found();
    if (mode.filter(bits -> (bits & GROUP_OR_OTHERS) != 0).isPresent()) {
      return Verdict.fail(name, name + " is open to accounts other than the server's")
          .expected("mode 0600")
          .actual("mode 0" + Integer.toOctalString(mode.get() & 0777));
    }
    if (mode.isEmpty()) {
      return Verdict.unknown(name, "the mode of " + name + " is not known");
    }
    return content.isMissing()
        ? Verdict.unknown(name, name + " was not looked into")
        : Verdict.pass(name, "only the server's account can read " + name);
  }

  private static Evidence<List<FileSecret>> content(String name, HomeFiles files) {
    return files
        .secrets()
        .flatMap(
            (Map<String, Evidence<List<FileSecret>>> all) ->
                all.getOrDefault(name, Evidence.notAsked()));
  }

  private static boolean holdsKnownValue(Evidence<List<FileSecret>> content) {
    return content
        .found()
        .filter(
            secrets ->
                secrets.stream()
                    .map(FileSecret::value)
                    .anyMatch(
                        value -> value.isOn(KnownList.SHIPPED) || value.isOn(KnownList.COMMON)))
        .isPresent();
  }
}
