package io.isaudit.rules.secrets;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Place;
import io.isaudit.rule.Check;
import io.isaudit.rule.Derived;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.FileSecret;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds secrets in clear text below a folder of rendered configuration. A value that
 * deployment.toml holds in clear text as well is left to the rule on that file.
 *
 * @param folder with its slash at the end
 */
record ClearCopies(String folder) implements Check {

  private static final Derived<Settings, Set<Integer>> CLEAR = Derived.of(ClearCopies::clearIn);

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return subject
        .files()
        .secrets()
        .fold(
            found -> verdicts(found.value(), subject.derived(CLEAR, subject.settings())),
            missing ->
                List.of(Verdict.unknown(folder, "nobody looked inside: " + missing.explanation())));
  }

  private List<Verdict> verdicts(
      Map<String, Evidence<List<FileSecret>>> secrets, Set<Integer> clear) {
    Map<String, Verdict> verdicts = new TreeMap<>();
    secrets.forEach(
        (path, content) -> {
          if ((path + "/").startsWith(folder)) {
            Verdict verdict =
                content.fold(
                    found -> verdict(path, found.value(), clear),
                    missing -> Verdict.unknown(path, path + " was not read"));
            verdicts.put(path, verdict.at(Place.of(path)));
          }
        });
    return verdicts.isEmpty()
        ? List.of(Verdict.notApplicable(folder, "the server has not written any file there"))
        : List.copyOf(verdicts.values());
  }

  private static Verdict verdict(String path, List<FileSecret> secrets, Set<Integer> clear) {
    Set<String> names = new TreeSet<>();
    boolean leftOut = false;
    for (FileSecret secret : secrets) {
      Redacted value = secret.value();
      if (value.kind() == SecretKind.PLAIN && value.references().isEmpty()) {
        boolean known = value.group().filter(clear::contains).isPresent();
        leftOut |= known;
        if (!known) {
          names.add(secret.name());
        }
      }
    }
    if (!names.isEmpty()) {
      return Verdict.fail(path, path + " holds secrets in clear text")
          .expected("references such as $secret{alias}")
          .actual("clear text under " + String.join(", ", names));
    }
    return leftOut
        ? Verdict.notApplicable(path, "its secrets stand in deployment.toml in clear text as well")
        : Verdict.pass(path, path + " holds no secret in clear text");
  }

  private static Set<Integer> clearIn(Settings settings) {
    Set<Integer> groups = new HashSet<>();
    settings
        .given()
        .forEach(
            (key, setting) -> {
              if (setting.isExplicit()
                  && setting.value() instanceof SettingValue.Secret secret
                  && secret.redacted().kind() == SecretKind.PLAIN) {
                secret.redacted().group().ifPresent(groups::add);
              }
            });
    return Set.copyOf(groups);
  }
}
