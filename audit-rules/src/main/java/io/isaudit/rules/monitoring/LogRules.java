package io.isaudit.rules.monitoring;

import static io.isaudit.evidence.EvidenceKind.LOGS;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import io.isaudit.rule.lang.RuleDraft;
import java.util.List;

/** Rules on the texts in the server's log that the guide wants an alert for. */
final class LogRules {

  static final Rule LOG_FATAL =
      severe("monitoring/log-fatal")
          .checkedBy("the logs hold no FATAL entries", NoLogEntry.none("fatal"));

  static final Rule LOG_OUT_OF_MEMORY =
      severe("monitoring/log-out-of-memory")
          .version(2)
          .checkedBy("the logs hold no OutOfMemory entries", NoLogEntry.none("out-of-memory"));

  static final Rule LOG_THREAD_DEATH =
      severe("monitoring/log-thread-death")
          .checkedBy("the logs hold no ThreadDeath entries", NoLogEntry.none("thread-death"));

  static final Rule LOG_OPEN_FILES =
      severe("monitoring/log-open-files")
          .checkedBy("the logs hold no Too many open files entries", NoLogEntry.none("open-files"));

  static final Rule LOG_POOL_EMPTY =
      severe("monitoring/log-pool-empty")
          .checkedBy("the logs hold no Pool empty entries", NoLogEntry.none("pool-empty"));

  static final Rule LOG_DEADLOCK =
      severe("monitoring/log-deadlock")
          .checkedBy("the logs hold no deadlock entries", NoLogEntry.none("deadlock"));

  static final Rule LOG_SLOW_QUERY =
      frequent("monitoring/log-slow-query")
          .needs(SETTINGS)
          .when(SlowQueryReport::isOn)
          .checkedBy(
              "the logs hold few or no SlowQueryReport entries", NoLogEntry.few("slow-query"));

  static final Rule LOG_CONNECT_TIMEOUT =
      frequent("monitoring/log-connect-timeout")
          .checkedBy(
              "the logs hold few or no Connection timed out entries",
              NoLogEntry.few("connect-timeout"));

  static final Rule LOG_CONNECTION_RESET =
      frequent("monitoring/log-connection-reset")
          .checkedBy(
              "the logs hold few or no Connection reset entries",
              NoLogEntry.few("connection-reset"));

  static final Rule LOG_BROKEN_PIPE =
      frequent("monitoring/log-broken-pipe")
          .checkedBy("the logs hold few or no Broken pipe entries", NoLogEntry.few("broken-pipe"));

  static final Rule LOG_UNTRUSTED_CERTIFICATE =
      frequent("monitoring/log-untrusted-certificate")
          .checkedBy(
              "the logs hold few or no unable to find valid certification path entries",
              NoLogEntry.few("untrusted-certificate"));

  static final Rule LOG_EXPIRED_CERTIFICATE =
      frequent("monitoring/log-expired-certificate")
          .checkedBy(
              "the logs hold few or no CertificateExpiredException entries",
              NoLogEntry.few("expired-certificate"));

  static final List<Rule> ALL =
      List.of(
          LOG_FATAL,
          LOG_OUT_OF_MEMORY,
          LOG_THREAD_DEATH,
          LOG_OPEN_FILES,
          LOG_POOL_EMPTY,
          LOG_DEADLOCK,
          LOG_SLOW_QUERY,
          LOG_CONNECT_TIMEOUT,
          LOG_CONNECTION_RESET,
          LOG_BROKEN_PIPE,
          LOG_UNTRUSTED_CERTIFICATE,
          LOG_EXPIRED_CERTIFICATE);

  private LogRules() {}

  /** One line is too many. */
  private static RuleDraft severe(String id) {
    return on(id, HIGH).parameters(NoLogEntry.LOOK_BACK, NoLogEntry.LEAST_HOURS);
  }

  /** A few lines are nothing unusual. */
  private static RuleDraft frequent(String id) {
    return on(id, MEDIUM).parameters(NoLogEntry.LOOK_BACK, NoLogEntry.MOST, NoLogEntry.LEAST_HOURS);
  }

  private static RuleDraft on(String id, Severity severity) {
    return rule(id, severity).guide("Proactive log monitoring").needs(LOGS);
  }
}
