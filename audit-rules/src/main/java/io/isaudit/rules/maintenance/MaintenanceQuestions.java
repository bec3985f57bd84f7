package io.isaudit.rules.maintenance;

import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.INFO;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import java.util.List;

/** Questions on backups, updates and promotion, of which nothing stands on a node. */
final class MaintenanceQuestions {

  private static final String BACKUPS = "Backups";
  private static final String UPDATES = "Updates";
  private static final String PROMOTING = "Artifact promoting";

  private static final Parameter<Integer> HOME_BACKUP_AGE = days("fsBackupMaxAgeDays", 7);
  private static final Parameter<Integer> RESTORE_AGE = days("restoreTestMaxAgeDays", 365);
  private static final Parameter<Integer> WINDOW = days("windowMaxDays", 45);
  private static final Parameter<Integer> SUBSCRIPTION_REST = days("subscriptionWarnDays", 60);
  private static final Parameter<Integer> LOWER =
      new Parameter.Count("minLower", 3, "environments", 2, 10);

  static final Rule CALENDAR =
      rule("maintenance/calendar", LOW)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide("Maintenance")
          .attested(
              "Is there a maintenance calendar with owners that covers data cleanup, review of"
                  + " indexes, backups, certificates and updates?");

  static final Rule HOME_BACKUP =
      rule("maintenance/home-backup", HIGH)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide(BACKUPS)
          .parameters(HOME_BACKUP_AGE)
          .attested(
              "Was the server home of each node, or the image and the repository of configuration"
                  + " that it is made of, backed up to another machine within the last"
                  + " {fsBackupMaxAgeDays}, where only few people can read it?");

  static final Rule DISASTER_RECOVERY =
      rule("maintenance/disaster-recovery", MEDIUM)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide(BACKUPS)
          .attested(
              "Is there a recovery site, or is it written down how much data may be lost and how"
                  + " long a recovery from the backups may take?");

  static final Rule RESTORE_TEST =
      rule("maintenance/restore-test", MEDIUM)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide(BACKUPS)
          .parameters(RESTORE_AGE)
          .attested(
              "Were databases and server home restored from their backups, up to a working login,"
                  + " within the last {restoreTestMaxAgeDays}?");

  static final Rule CERTIFICATE_WARNING =
      rule("maintenance/certificate-warning", MEDIUM)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide("Certificate Renew")
          .attested(
              "Does an automatic check or a reminder of your own, with an owner, warn before each"
                  + " certificate of the deployment expires? Mails of the certificate authority"
                  + " alone do not count.");

  static final Rule UPDATE_WINDOW =
      rule("maintenance/update-window", MEDIUM)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide(UPDATES)
          .parameters(WINDOW)
          .attested(
              "Is a maintenance window for updates agreed on that recurs at least every"
                  + " {windowMaxDays}?");

  static final Rule LOWEST_FIRST =
      rule("maintenance/lowest-first", MEDIUM)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide(UPDATES)
          .attested(
              "Is every update applied to the lowest environment first, then upwards stage by"
                  + " stage, so that production never has a higher update level than the stage"
                  + " below?");

  static final Rule REGRESSION_TESTS =
      rule("maintenance/regression-tests", MEDIUM)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide(UPDATES)
          .attested(
              "Did the whole test suite, with your own extensions, pass below production before the"
                  + " last update was promoted, and is its report kept?");

  static final Rule SUBSCRIPTION =
      rule("maintenance/subscription", MEDIUM)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide("How to get WSO2 updates?")
          .parameters(SUBSCRIPTION_REST)
          .attested(
              "Is there a subscription for updates of this product that is valid for more than"
                  + " {subscriptionWarnDays} from now?");

  static final Rule LOWER_ENVIRONMENTS =
      rule("maintenance/lower-environments", LOW)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide(PROMOTING)
          .parameters(LOWER)
          .attested("Are there at least {minLower} below production?");

  static final Rule CUSTOM_JARS =
      rule("maintenance/custom-jars", MEDIUM)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide(PROMOTING)
          .attested(
              "Has every jar and every line of configuration of your own that is in production"
                  + " been tested below it before, each jar as the same file by its digest?");

  static final Rule SERVICE_PROVIDER_PROMOTION =
      rule("maintenance/service-provider-promotion", LOW)
          .on(DEPLOYMENT)
          .guide(PROMOTING)
          .attested(
              "Do applications (service providers) get from one environment to the next by export"
                  + " and import, an API or a pipeline, and never by retyping? Where there is none,"
                  + " the answer is yes.");

  static final Rule IDENTITY_PROVIDER_PROMOTION =
      rule("maintenance/identity-provider-promotion", INFO)
          .on(DEPLOYMENT)
          .guide(PROMOTING)
          .attested(
              "Do connections (identity providers) get from one environment to the next by a"
                  + " script on the REST API or by steps that are written down? Where there is"
                  + " none, the answer is yes.");

  static final Rule CLAIM_PROMOTION =
      rule("maintenance/claim-promotion", INFO)
          .on(DEPLOYMENT)
          .guide(PROMOTING)
          .attested(
              "Do custom claims (attributes) get from one environment to the next by a script on"
                  + " the REST API or by steps that are written down? Where there is none, the"
                  + " answer is yes.");

  private MaintenanceQuestions() {}

  static List<Rule> all() {
    return List.of(
        CALENDAR,
        HOME_BACKUP,
        DISASTER_RECOVERY,
        RESTORE_TEST,
        CERTIFICATE_WARNING,
        UPDATE_WINDOW,
        LOWEST_FIRST,
        REGRESSION_TESTS,
        SUBSCRIPTION,
        LOWER_ENVIRONMENTS,
        CUSTOM_JARS,
        SERVICE_PROVIDER_PROMOTION,
        IDENTITY_PROVIDER_PROMOTION,
        CLAIM_PROMOTION);
  }

  private static Parameter<Integer> days(String name, int limit) {
    return new Parameter.Count(name, limit, "days", 2, 1_095);
  }
}
