package io.isaudit.rules.maintenance;

import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.FILES;
import static io.isaudit.evidence.EvidenceKind.INPUTS;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.INFO;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the chapter "maintenance". */
public final class MaintenanceRules implements RuleBook {

  private static final Parameter<Integer> BACKUP_MAX_AGE =
      new Parameter.Count("dbBackupMaxAgeDays", 1, "days", 1, 31);

  public static final Rule DATABASE_BACKUP =
      rule("maintenance/database-backup", CRITICAL)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide("Backups")
          .parameters(BACKUP_MAX_AGE)
          .attested(
              "Is every schema outside H2 backed up, with the newest backup no older than allowed?"
                  + " A replica does not count: it copies deletions.");

  public static final Rule UPDATE_CHANNEL =
      rule("maintenance/update-channel", INFO)
          .guide("Why use WSO2 Updates?")
          .informs("the channel of updates is chosen knowingly", new UpdateChannel());

  public static final Rule SUPPORTED_VERSION =
      rule("maintenance/supported-version", HIGH)
          .guide("Why use WSO2 Updates?")
          .needs(INPUTS)
          .parameters(SupportedVersion.TABLE)
          .checkedBy("the product version is still supported", new SupportedVersion());

  public static final Rule UPDATE_AGE =
      rule("maintenance/update-age", HIGH)
          .since("5.9")
          .in(PRODUCTION)
          .guide("Updates")
          .needs(FILES)
          .parameters(UpdateAge.WARN, UpdateAge.FAIL)
          .checkedBy("the last update of the product is recent", new UpdateAge());

  public static final Rule UPDATES_APPLIED =
      rule("maintenance/updates-applied", HIGH)
          .in(PRODUCTION)
          .guide("How to get WSO2 updates?")
          .needs(FILES)
          .checkedBy("updates of the product are applied", new UpdatesApplied());

  @Override
  public String name() {
    return "maintenance";
  }

  @Override
  public List<Rule> rules() {
    return Stream.concat(
            Stream.of(
                DATABASE_BACKUP, SUPPORTED_VERSION, UPDATE_AGE, UPDATE_CHANNEL, UPDATES_APPLIED),
            MaintenanceQuestions.all().stream())
        .toList();
  }

  @Override
  public List<Class<?>> holders() {
    return List.of(MaintenanceRules.class, MaintenanceQuestions.class);
  }
}
