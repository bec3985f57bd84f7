package io.isaudit.rules.transport;

import static io.isaudit.declaration.DeclarationKey.MUTUAL_TLS;
import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Conditions.onText;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import java.util.List;
import java.util.Set;

/** Rules on the connectors that take requests. */
final class ConnectorRules {

  private static final String SECURITY = "Security";
  private static final String PORTS = "WSO2 IS PORTS";
  private static final Set<String> MODERN = Set.of("TLSv1.2", "TLSv1.3");

  static final Rule TLS_VERSIONS =
      rule("transport/tls-versions", HIGH)
          .guide(SECURITY)
          .setting(Connector.PROTOCOLS)
          .should(
              onText("enable only TLSv1.2 and TLSv1.3", ConnectorRules::enablesOnlyModernVersions));

  static final Rule CIPHER_SUITES =
      rule("transport/cipher-suites", HIGH)
          .guide(SECURITY)
          .parameters(ModernSuites.CBC)
          .setting(Connector.CIPHERS)
          .should(new ModernSuites());

  static final Rule HTTP_CONNECTOR =
      rule("transport/http-connector", MEDIUM)
          .in(PRODUCTION)
          .guide(PORTS)
          .needs(SETTINGS)
          .checkedBy("plain HTTP is off or bound to the loopback address", new HttpConnector());

  static final Rule HTTPS_CONNECTOR =
      rule("transport/https-connector", HIGH)
          .since("5.11")
          .guide(PORTS)
          .setting("transport.https.enabled")
          .should(new RealTrue());

  static final Rule MUTUAL_TLS_ISSUERS =
      rule("transport/mutual-tls-issuers", MEDIUM)
          .guide(SECURITY)
          .needs(SETTINGS)
          .declarations(MUTUAL_TLS)
          .checkedBy(
              "logins by certificate are limited to certain issuers", new MutualTlsIssuers());

  static final List<Rule> ALL =
      List.of(TLS_VERSIONS, CIPHER_SUITES, HTTP_CONNECTOR, HTTPS_CONNECTOR, MUTUAL_TLS_ISSUERS);

  private ConnectorRules() {}

  private static boolean enablesOnlyModernVersions(String attribute) {
    Set<String> enabled = ProtocolList.enabledBy(attribute);
    return !enabled.isEmpty() && MODERN.containsAll(enabled);
  }
}
