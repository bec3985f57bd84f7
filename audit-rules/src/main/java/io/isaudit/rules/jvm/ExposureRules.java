package io.isaudit.rules.jvm;

import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.HOST;
import static io.isaudit.evidence.EvidenceKind.STARTUP;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Conditions.beAbsent;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import java.util.List;

/** Rules on what the Java VM offers to others. */
final class ExposureRules {

  static final Rule ENTITY_EXPANSION =
      rule("jvm/entity-expansion", MEDIUM)
          .guide("Performance Tuning")
          .needs(STARTUP)
          .uses(HOST)
          .parameters(EntityExpansion.MOST)
          .checkedBy("the expansion of XML entities is limited", new EntityExpansion());

  static final Rule REMOTE_DEBUG =
      rule("jvm/remote-debug", CRITICAL)
          .in(PRODUCTION)
          .guide("Security")
          .needs(STARTUP)
          .uses(HOST)
          .checkedBy("the Java VM is started without a debug agent", new RemoteDebug());

  static final Rule REMOTE_JMX =
      rule("jvm/remote-jmx", CRITICAL)
          .guide("JVM settings")
          .needs(STARTUP)
          .uses(HOST)
          .checkedBy("the Java VM opens no JMX port, or one with login and TLS", new RemoteJmx());

  static final Rule CARBON_JMX =
      rule("jvm/carbon-jmx", HIGH)
          .guide("WSO2 IS PORTS")
          .setting("monitoring.jmx.rmi_server_start")
          .should(be(false).or(beAbsent()));

  static final List<Rule> ALL = List.of(ENTITY_EXPANSION, REMOTE_DEBUG, REMOTE_JMX, CARBON_JMX);

  private ExposureRules() {}
}
