package io.isaudit.rules.cleanup;

import static io.isaudit.declaration.DeclarationKey.DATABASE_CLEANUP;
import static io.isaudit.declaration.DeclarationKey.PEAK_TPS;
import static io.isaudit.evidence.EvidenceKind.DATABASE;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.rule.lang.RuleDraft;
import java.util.List;

/** Rules on cleanup that only a look into the database decides. */
final class DatabaseCleanupRules {

  private static final String CONFIGURATION = "Cleanup Configuration";
  private static final String DATA = "Data Cleanup";

  static final Rule SESSION_MECHANISM =
      cleanup("session-mechanism", HIGH, CONFIGURATION)
          .checkedBy(
              "exactly one mechanism removes expired sessions",
              subject -> MechanismChecks.exactlyOne(subject, Mechanism.SESSIONS));

  static final Rule TOKEN_MECHANISM =
      cleanup("token-mechanism", HIGH, CONFIGURATION)
          .checkedBy(
              "exactly one mechanism removes expired tokens",
              subject -> MechanismChecks.exactlyOne(subject, Mechanism.TOKENS));

  static final Rule HEAVY_LOAD_SESSIONS =
      cleanup("heavy-load-sessions", MEDIUM, CONFIGURATION)
          .declarations(PEAK_TPS)
          .parameters(MechanismChecks.HEAVY)
          .checkedBy(
              "under a heavy load the database removes sessions",
              subject -> MechanismChecks.heavyLoad(subject, Mechanism.SESSIONS));

  static final Rule HEAVY_LOAD_TOKENS =
      cleanup("heavy-load-tokens", MEDIUM, CONFIGURATION)
          .declarations(PEAK_TPS)
          .parameters(MechanismChecks.HEAVY)
          .checkedBy(
              "under a heavy load the database removes tokens",
              subject -> MechanismChecks.heavyLoad(subject, Mechanism.TOKENS));

  static final Rule SESSION_PROCEDURE =
      cleanup("session-procedure", MEDIUM, DATA)
          .checkedBy(
              "the procedure that removes sessions is compiled",
              subject -> MechanismChecks.compiled(subject, Mechanism.SESSIONS));

  static final Rule TOKEN_PROCEDURE =
      cleanup("token-procedure", MEDIUM, DATA)
          .checkedBy(
              "the procedure that removes tokens is compiled",
              subject -> MechanismChecks.compiled(subject, Mechanism.TOKENS));

  static final Rule PROCEDURES_SCHEDULED =
      cleanup("procedures-scheduled", MEDIUM, DATA)
          .parameters(Schedule.AGE)
          .checkedBy("the database runs the procedures by a schedule", new Schedule());

  static final Rule POSTGRESQL_VARIANT =
      rule("cleanup/postgresql-variant", LOW)
          .on(TargetKind.DATABASE)
          .guide(DATA)
          .needs(DATABASE)
          .checkedBy("the procedures fit the version of PostgreSQL", new ProcedureVariant());

  static final Rule BACKLOG =
      rule("cleanup/backlog", MEDIUM)
          .on(DEPLOYMENT)
          .guide(DATA)
          .needs(DATABASE)
          .parameters(BacklogCheck.DAYS, BacklogCheck.SHARE, BacklogCheck.LEAST)
          .checkedBy("few rows have been over for long", new BacklogCheck());

  static final List<Rule> ALL =
      List.of(
          SESSION_MECHANISM,
          TOKEN_MECHANISM,
          HEAVY_LOAD_SESSIONS,
          HEAVY_LOAD_TOKENS,
          SESSION_PROCEDURE,
          TOKEN_PROCEDURE,
          PROCEDURES_SCHEDULED,
          POSTGRESQL_VARIANT,
          BACKLOG);

  private DatabaseCleanupRules() {}

  private static RuleDraft cleanup(String slug, Severity severity, String heading) {
    return rule("cleanup/" + slug, severity)
        .on(DEPLOYMENT)
        .since("5.9")
        .guide(heading)
        .needs(SETTINGS, DATABASE)
        .declarations(DATABASE_CLEANUP);
  }
}
