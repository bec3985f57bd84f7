package io.isaudit.rules.secrets;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.secret.Redacted.Reference;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks how the settings of key stores use aliases of the vault. */
final class StoreAliases implements Check {

  private static final String TRUSTSTORE = "truststore";
  private static final String CUSTOM = "keystore.custom";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    if (References.toAliases(subject, settings).isEmpty()) {
      return none();
    }
    Set<String> tables = new TreeSet<>(settings.tablesBelow("keystore"));
    tables.remove(CUSTOM);
    tables.addAll(settings.tablesBelow(CUSTOM));
    tables.add(TRUSTSTORE);
    Map<String, Set<String>> storesByAlias = new TreeMap<>();
    Map<String, Set<String>> aliasesByStore = new TreeMap<>();
    for (String table : tables) {
      for (Setting setting : settings.below(table).values()) {
        for (Reference alias : aliases(setting)) {
          storesByAlias.computeIfAbsent(alias.name(), first -> new TreeSet<>()).add(table);
          aliasesByStore.computeIfAbsent(table, first -> new TreeSet<>()).add(alias.name());
        }
      }
    }
    List<Verdict> verdicts = new ArrayList<>();
    aliasesByStore.forEach(
        (table, aliases) -> verdicts.add(verdict(settings, table, aliases, storesByAlias)));
    return verdicts.isEmpty() ? none() : verdicts;
  }

  private static List<Verdict> none() {
    return List.of(
        Verdict.notApplicable("stores", "no setting of a key store uses a $secret{} alias"));
  }

  private static Verdict verdict(
      Settings settings,
      String table,
      Set<String> aliases,
      Map<String, Set<String>> storesByAlias) {
    String item = StableKey.of(settings, table);
    Setting entry = settings.stated(table + ".alias");
    if (!aliases(entry).isEmpty()) {
      return Verdict.fail(item, table + ".alias names an entry of the store, and is a secret here")
          .expected("the name of an entry")
          .actual("a $secret{} alias")
          .from(entry.origin());
    }
    Set<String> others = new TreeSet<>();
    aliases.forEach(alias -> others.addAll(storesByAlias.getOrDefault(alias, Set.of())));
    others.remove(table);
    Verdict pass = Verdict.pass(item, table + " uses aliases where secrets belong");
    return others.isEmpty()
        ? pass
        : pass.note("it shares an alias, and so a password, with " + String.join(", ", others));
  }

  private static List<Reference> aliases(Setting setting) {
    return References.of(setting).stream()
        .filter(reference -> reference.kind() == SecretKind.SECRET_ALIAS)
        .toList();
  }
}
