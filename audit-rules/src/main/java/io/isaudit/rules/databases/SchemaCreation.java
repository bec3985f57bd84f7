package io.isaudit.rules.databases;

import io.isaudit.rule.Check;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.StartOptions;
import io.isaudit.rule.lang.Switch;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.List;

/** Looks for the option that creates tables at start, in every way the server is started. */
final class SchemaCreation implements Check {

  private static final String OPTION = "-Dsetup";
  private static final String KEY = "identity_data_source.skip_db_schema_creation";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<Verdict> verdicts =
        StartOptions.everyWay(
            subject,
            OPTION,
            "the server is started without " + OPTION,
            way -> way.last(OPTION).map(SchemaCreation::failure).stream().toList());
    boolean switchedOff = Switch.of(subject.settings().find(KEY).map(Setting::value)) == Switch.ON;
    return switchedOff ? verdicts : verdicts.stream().map(SchemaCreation::noted).toList();
  }

  private static Verdict failure(JvmOption setup) {
    return Verdict.fail(OPTION, "the server is started with " + OPTION + ", which creates tables")
        .expected("no " + OPTION)
        .actual(OPTION)
        .at(setup.place());
  }

  private static Verdict noted(Verdict verdict) {
    return verdict.outcome() == Outcome.PASS
        ? verdict.note(KEY + " is not true, as it is by default")
        : verdict;
  }
}
