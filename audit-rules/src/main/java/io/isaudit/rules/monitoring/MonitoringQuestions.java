package io.isaudit.rules.monitoring;

import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.LOGGING;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import java.util.List;

/** Questions on who watches the deployment and who is told. */
final class MonitoringQuestions {

  private static final String GUIDE = "Monitoring";

  /** As they stand in the guide. */
  private static final Parameter<List<String>> ALERTS =
      new Parameter.Words(
          "alertStrings",
          List.of(
              "FATAL",
              "OutOfMemory",
              "ThreadDeath",
              "java.io.IOException: Too many open files",
              "Pool empty",
              "Deadlock",
              "SlowQueryReport",
              "ConnectException: Connection timed out",
              "java.net.SocketException: Connection reset",
              "java.net.SocketException: Broken pipe",
              "Unable to find valid certification",
              "CertificateExpiredException"));

  static final Rule MONITORING_SOLUTION =
      rule("monitoring/monitoring-solution", HIGH)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide(GUIDE)
          .attested(
              "Does a monitoring system that can be named watch the nodes, their Java VMs, the"
                  + " databases and the proxy, and alert whoever is on call?");

  static final Rule LOG_SHIPPING =
      rule("monitoring/log-shipping", MEDIUM)
          .in(PRODUCTION)
          .guide(GUIDE)
          .needs(LOGGING)
          .attestedUnless(
              "Are the logs and metrics of the nodes sent to an analysis tool on another machine,"
                  + " one that can be named?",
              new RemoteAppender());

  static final Rule LOG_ALERTS =
      rule("monitoring/log-alerts", MEDIUM)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide("Proactive log monitoring")
          .parameters(ALERTS)
          .attested(
              "Does a tool alert a recipient who can be named for each of these texts in the logs:"
                  + " {alertStrings}?");

  private MonitoringQuestions() {}

  static List<Rule> all() {
    return List.of(MONITORING_SOLUTION, LOG_SHIPPING, LOG_ALERTS);
  }
}
