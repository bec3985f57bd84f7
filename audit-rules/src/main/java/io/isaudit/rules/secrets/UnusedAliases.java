package io.isaudit.rules.secrets;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rules.secrets.References.Use;
import io.isaudit.snapshot.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds entries of the secrets table that nothing in the file refers to. */
final class UnusedAliases implements Check {

  static final Parameter<Integer> EDIT_DISTANCE =
      new Parameter.Count("editDistance", 2, "characters", 0, 5);

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Map<String, Setting> entries = SecretsTable.of(subject.settings());
    Set<String> used = new TreeSet<>();
    boolean unnamed = false;
    for (Use use : References.toAliases(subject, subject.settings())) {
      used.add(use.reference().name());
      unnamed |= use.reference().name().isEmpty();
    }
    int limit = subject.parameter(EDIT_DISTANCE);
    List<Verdict> verdicts = new ArrayList<>();
    for (Map.Entry<String, Setting> entry : entries.entrySet()) {
      String alias = entry.getKey();
      Verdict verdict;
      if (used.contains(alias)) {
        verdict = Verdict.pass(alias, "the secret " + alias + " is used");
      } else if (unnamed) {
        verdict = Verdict.unknown(alias, "one placeholder names no alias that could be read");
      } else {
        verdict = unused(alias, used, entries.keySet(), limit);
      }
      verdicts.add(verdict.from(entry.getValue().origin()));
    }
    return verdicts;
  }

  private static Verdict unused(
      String alias, Set<String> used, Set<String> defined, int editDistance) {
    Optional<String> near =
        used.stream()
            .filter(other -> !defined.contains(other))
            .filter(other -> Spelling.distance(alias, other) <= editDistance)
            .findFirst();
    return Verdict.fail(
            alias,
            "nothing in the file refers to the secret "
                + alias
                + near.map(other -> "; perhaps it is meant by $secret{" + other + "}").orElse(""))
        .expected("a use as $secret{" + alias + "}");
  }
}
