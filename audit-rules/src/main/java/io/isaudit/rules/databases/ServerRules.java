package io.isaudit.rules.databases;

import static io.isaudit.evidence.EvidenceKind.DATABASE;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.rule.lang.RuleDraft;
import java.util.List;

/** Rules on how the database servers themselves are set up. */
final class ServerRules {

  static final Rule MAX_WAL_SIZE =
      server("max-wal-size", LOW)
          .guide("PostgreSQL")
          .parameters(ServerChecks.LEAST_WAL, ServerChecks.REQUESTED)
          .checkedBy(
              "the log of PostgreSQL is large enough not to be flushed before its time",
              ServerChecks::walSize);

  static final Rule IDLE_IN_TRANSACTION =
      server("idle-in-transaction", MEDIUM)
          .guide("PostgreSQL")
          .parameters(ServerChecks.IDLE)
          .checkedBy("no session of PostgreSQL sleeps in a transaction", ServerChecks::idle);

  static final Rule READ_COMMITTED_SNAPSHOT =
      server("read-committed-snapshot", HIGH)
          .guide("MSSQL")
          .checkedBy("readers of SQL Server see committed rows", ServerChecks::readCommitted);

  static final Rule SNAPSHOT_ISOLATION =
      server("snapshot-isolation", MEDIUM)
          .guide("MSSQL")
          .checkedBy("SQL Server allows snapshot isolation", ServerChecks::snapshotIsolation);

  static final List<Rule> ALL =
      List.of(MAX_WAL_SIZE, IDLE_IN_TRANSACTION, READ_COMMITTED_SNAPSHOT, SNAPSHOT_ISOLATION);

  private ServerRules() {}

  private static RuleDraft server(String slug, Severity severity) {
    return rule("databases/" + slug, severity).on(TargetKind.DATABASE).needs(DATABASE);
  }
}
