package io.isaudit.rules.keystores;

import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The stores that a node uses and nobody can find, because their names stand outside the file: they
 * are not among the collected ones, and what they hold may be worse than what those hold.
 */
final class UnnamedStores {

  private static final String CUSTOM = "keystore.custom";
  private static final String SAML = "keystore.saml";

  private UnnamedStores() {}

  /** Of the stores for these uses. */
  static List<Verdict> of(Subject subject, List<Use> uses) {
    return subject
        .node()
        .settings()
        .fold(
            found -> verdicts(found.value(), uses.stream().map(Use::table).toList()),
            missing ->
                List.of(
                    Verdict.unknown("keystores", "which stores the settings name is not known")));
  }

  /** Of every store that settings can name. */
  static List<Verdict> ofAll(Subject subject) {
    List<Verdict> verdicts = new ArrayList<>(of(subject, List.of(Use.values())));
    subject.node().settings().found().ifPresent(all -> verdicts.addAll(verdicts(all, others(all))));
    return verdicts;
  }

  private static Set<String> others(Settings settings) {
    Set<String> tables = new TreeSet<>(settings.tablesBelow(CUSTOM));
    tables.add(SAML);
    return tables;
  }

  private static List<Verdict> verdicts(Settings settings, Iterable<String> tables) {
    List<Verdict> verdicts = new ArrayList<>();
    for (String table : tables) {
      String key = table + ".file_name";
      Setting name = settings.stated(key);
      if (name.isExplicit() && Use.clear(settings, key).isEmpty()) {
        verdicts.add(
            Verdict.unknown(table, "which file " + key + " names is not known")
                .actual(name.value().display())
                .from(name.origin()));
      }
    }
    return verdicts;
  }
}
