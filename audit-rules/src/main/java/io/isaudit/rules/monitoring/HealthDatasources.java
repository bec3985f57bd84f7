package io.isaudit.rules.monitoring;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the datasources that the health check looks at with those that deployment.toml defines.
 * The product knows them by their JNDI names, ignores case and takes blanks as part of a name.
 */
final class HealthDatasources implements Check {

  static final Parameter<Integer> POOL_LIMIT = new Parameter.Count("poolPct", 80, "%", 1, 100);

  private static final String CHECK = "carbon_health_check";
  private static final String ENABLE = CHECK + ".enable";
  private static final String CHECKER = CHECK + ".health_checker.data_source_health_checker";
  private static final String CHECKER_ENABLE = CHECKER + ".enable";
  private static final String LIMIT = CHECKER + ".pool_usage_limit_percentage";
  private static final String MONITORED = CHECKER + ".properties.'monitored.datasources'";
  private static final String JNDI = "jdbc/";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Optional<Setting> enable = subject.settings().find(ENABLE);
    if (enable.isEmpty() || outside(enable.get().value())) {
      return List.of(Verdict.unknown(ENABLE, "whether the health check is on is not known"));
    }
    if (!enable.get().value().is("true")) {
      return List.of(
          Verdict.notApplicable(
              ENABLE, "the health check is off, which monitoring/health-api reports"));
    }
    List<Verdict> verdicts = new ArrayList<>();
    Optional<Setting> checker = subject.settings().find(CHECKER_ENABLE);
    if (checker.filter(setting -> setting.value().is("false")).isPresent()) {
      verdicts.add(
          Verdict.fail(CHECKER_ENABLE, "the check of datasources is off")
              .from(checker.get().origin()));
    }
    verdicts.add(coverage(subject.settings()));
    verdicts.add(limit(subject));
    return verdicts;
  }

  private static boolean outside(SettingValue value) {
    return value.asSecret().isPresent() || Conditions.isReferenceText(value);
  }

  private static Verdict coverage(Settings settings) {
    Setting monitored = settings.stated(MONITORED);
    if (monitored.isAbsent()) {
      return Verdict.pass(MONITORED, "no list narrows the health check to some datasources");
    }
    if (outside(monitored.value()) || monitored.value().asText().isEmpty()) {
      return Verdict.unknown(MONITORED, "what " + MONITORED + " lists is not known from the file")
          .from(monitored.origin());
    }
    Set<String> listed = new TreeSet<>();
    Arrays.stream(monitored.value().asText().get().split(",", -1))
        .forEach(name -> listed.add(name.toLowerCase(Locale.ROOT)));
    Set<String> missing = new TreeSet<>();
    names(settings).stream()
        .filter(name -> !listed.contains(name.toLowerCase(Locale.ROOT)))
        .forEach(missing::add);
    return (missing.isEmpty()
            ? Verdict.pass(MONITORED, "the health check lists every datasource")
            : Verdict.fail(MONITORED, "the health check leaves out " + String.join(", ", missing)))
        .from(monitored.origin());
  }

  /** The JNDI names of the datasources that are written, but for the local registry. */
  private static Set<String> names(Settings settings) {
    Set<String> names = new TreeSet<>();
    if (settings.mentions("database.identity_db")) {
      names.add(JNDI + "WSO2IdentityDB");
    }
    if (settings.mentions("database.shared_db")) {
      names.add(
          JNDI + settings.stated("database.shared_db.id").value().asText().orElse("SHARED_DB"));
    }
    if (settings.mentions("database.user")) {
      names.add(JNDI + "WSO2USER_DB");
    }
    for (String table : settings.tablesBelow("datasource")) {
      settings.stated(table + ".id").value().asText().ifPresent(id -> names.add(JNDI + id));
    }
    return names;
  }

  private static Verdict limit(Subject subject) {
    Optional<Setting> setting = subject.settings().find(LIMIT);
    if (setting.isEmpty() || outside(setting.get().value())) {
      return Verdict.unknown(LIMIT, "what " + LIMIT + " is, is not known from the file");
    }
    SettingValue value = setting.get().value();
    Optional<Long> percent = value.asNumber();
    if (percent.filter(number -> number >= 1 && number <= 100).isEmpty() && !value.isAbsent()) {
      return Verdict.fail(LIMIT, LIMIT + " should be 1 to 100 but is " + value.display())
          .from(setting.get().origin());
    }
    int recommended = subject.parameter(POOL_LIMIT);
    Verdict pass =
        Verdict.pass(LIMIT, "the health check tells of pools that are nearly used up")
            .from(setting.get().origin());
    return percent.filter(number -> number > recommended).isPresent()
        ? pass.note("it tells of them late: above " + recommended + " %")
        : pass;
  }
}
