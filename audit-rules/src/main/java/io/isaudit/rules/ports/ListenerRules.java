package io.isaudit.rules.ports;

import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.HOST;
import static io.isaudit.evidence.EvidenceKind.LISTENERS;
import static io.isaudit.evidence.EvidenceKind.PORT_SCAN;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.evidence.EvidenceKind.STARTUP;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.INFO;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import io.isaudit.rule.lang.Admissions;
import io.isaudit.rule.lang.RuleDraft;
import java.util.List;

/** Rules on the sockets that are open. */
final class ListenerRules {

  static final Rule HTTPS =
      draft("https", INFO).checkedBy("the server listens on its HTTPS port", new HttpsPort());

  static final Rule HTTP =
      draft("http", MEDIUM)
          .in(PRODUCTION)
          .checkedBy(
              "the plain HTTP port is closed or bound to the loopback address",
              new PlainHttpPort());

  static final Rule EMBEDDED_LDAP =
      draft("embedded-ldap", HIGH)
          .checkedBy("the port of the embedded directory is closed", new EmbeddedLdapPort());

  static final Rule KDC =
      draft("kdc", MEDIUM)
          .before("6.0")
          .parameters(KdcPort.USED)
          .checkedBy("the port of the Kerberos service is closed unless it is used", new KdcPort());

  static final Rule JMX_REGISTRY =
      draft("jmx-registry", MEDIUM)
          .checkedBy(
              "the registry of JMX is not open on all addresses",
              new JmxPort("jmx registry", "monitoring.jmx.rmi_registry_port"));

  static final Rule JMX_SERVER =
      draft("jmx-server", MEDIUM)
          .checkedBy(
              "the server of JMX is not open on all addresses",
              new JmxPort("jmx server", "monitoring.jmx.rmi_server_port"));

  static final Rule MULTICAST =
      draft("multicast", LOW)
          .checkedBy(
              "the multicast port is open for the multicast scheme only", ClusterPorts::multicast);

  static final Rule CLUSTER_MEMBER =
      draft("cluster-member", MEDIUM)
          .checkedBy(
              "the port of the cluster is open if and only if members are reached by TCP",
              ClusterPorts::member);

  static final Rule CLUSTER_FIREWALL =
      draft("cluster-firewall", HIGH)
          .needs(HOST, LISTENERS, SETTINGS)
          .uses(STARTUP, PORT_SCAN)
          .parameters(ClusterFirewall.PORTS, ClusterFirewall.MEMBERS)
          .when(Admissions::clustered)
          .checkedBy(
              "the firewall lets members alone reach the ports of the cluster",
              new ClusterFirewall());

  static final Rule UNKNOWN_LISTENERS =
      draft("unknown-listeners", MEDIUM)
          .parameters(UnknownListeners.KNOWN)
          .checkedBy("every other port of the server is explained", new UnknownListeners());

  static final List<Rule> ALL =
      List.of(
          HTTPS,
          HTTP,
          EMBEDDED_LDAP,
          KDC,
          JMX_REGISTRY,
          JMX_SERVER,
          MULTICAST,
          CLUSTER_FIREWALL,
          CLUSTER_MEMBER,
          UNKNOWN_LISTENERS);

  private ListenerRules() {}

  private static RuleDraft draft(String slug, Severity severity) {
    return rule("ports/" + slug, severity)
        .guide("WSO2 IS PORTS")
        .needs(LISTENERS, SETTINGS)
        .uses(STARTUP);
  }
}
