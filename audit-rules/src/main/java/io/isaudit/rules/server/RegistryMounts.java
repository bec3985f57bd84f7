package io.isaudit.rules.server;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Follows the two shared parts of the registry to their databases. */
final class RegistryMounts implements Check {

  private static final String SHARED = "SHARED_DB";
  private static final String SHARED_TABLE = "database.shared_db";

  /** The local registry, in H2 unless somebody has moved it. */
  private static final List<String> LOCAL = List.of("WSO2CarbonDB", "WSO2_CARBON_DB");

  private static final String LOCAL_TABLE = "database.registry_db";
  private static final List<String> KEYS =
      List.of(
          "config_data.data_source",
          "governance_data.data_source",
          "registry.config_datasource",
          "registry.gov_datasource");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    List<Verdict> verdicts = new ArrayList<>();
    for (String key : KEYS) {
      Setting mount = settings.stated(key);
      if (!mount.isAbsent()) {
        verdicts.add(verdict(key, mount.value(), settings).from(mount.origin()));
      }
    }
    if (verdicts.isEmpty()) {
      verdicts.add(database("registry", SHARED, SHARED_TABLE, settings));
    }
    return verdicts;
  }

  private static Verdict verdict(String item, SettingValue value, Settings settings) {
    Optional<String> text = value.asText();
    if (text.isEmpty() || Conditions.isReferenceText(value)) {
      return Verdict.unknown(item, item + " is set outside the file");
    }
    String id = text.get().strip().replaceFirst("^jdbc/", "");
    if (id.equals(settings.stated(SHARED_TABLE + ".id").value().asText().orElse(SHARED))) {
      return database(item, id, SHARED_TABLE, settings);
    }
    if (LOCAL.contains(id)) {
      return settings.mentions(LOCAL_TABLE)
          ? database(item, id, LOCAL_TABLE, settings)
          : local(item, id);
    }
    return settings.tablesBelow("datasource").stream()
        .filter(table -> settings.stated(table + ".id").value().is(id))
        .findFirst()
        .map(table -> database(item, id, table, settings))
        .orElseGet(() -> Verdict.unknown(item, "no datasource " + id + " stands in the file"));
  }

  private static Verdict database(String item, String id, String table, Settings settings) {
    SettingValue url = settings.stated(table + ".url").value();
    SettingValue type = settings.stated(table + ".type").value();
    boolean written = !url.isAbsent() && !Conditions.isReferenceText(url);
    Optional<String> scheme = url.asText().filter(text -> written).map(RegistryMounts::lower);
    if (scheme.isPresent() ? isLocalFile(scheme.get()) : type.is("h2")) {
      return local(item, id);
    }
    boolean known =
        scheme.isPresent() || type.asText().filter(text -> !text.contains("{")).isPresent();
    return known
        ? Verdict.pass(item, "the registry lies in " + id + ", which nodes can share").actual(id)
        : Verdict.unknown(item, "which database " + id + " is stands outside the file").actual(id);
  }

  private static boolean isLocalFile(String url) {
    return url.startsWith("jdbc:h2:")
        && !url.startsWith("jdbc:h2:tcp:")
        && !url.startsWith("jdbc:h2:ssl:");
  }

  private static Verdict local(String item, String id) {
    return Verdict.fail(item, "the registry lies in " + id + ", an H2 database of this node alone")
        .expected("a database that all nodes share")
        .actual(id);
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
