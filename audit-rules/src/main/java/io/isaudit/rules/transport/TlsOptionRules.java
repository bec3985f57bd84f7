package io.isaudit.rules.transport;

import static io.isaudit.evidence.EvidenceKind.HOST;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.evidence.EvidenceKind.STARTUP;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Conditions.beAbsent;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import java.util.List;

/** Rules on TLS beside the connectors: options of the Java VM and calls to other hosts. */
final class TlsOptionRules {

  private static final String SECURITY = "Security";

  static final Rule CLIENT_RENEGOTIATION =
      rule("transport/client-renegotiation", LOW)
          .guide(SECURITY)
          .needs(STARTUP)
          .uses(SETTINGS, HOST)
          .checkedBy("clients cannot renegotiate TLS", new ClientRenegotiation());

  static final Rule HOSTNAME_VERIFICATION =
      rule("transport/hostname-verification", MEDIUM)
          .guide(SECURITY)
          .needs(STARTUP)
          .uses(HOST)
          .checkedBy(
              "the names of hosts that the server calls are verified strictly",
              new HostnameVerification());

  static final Rule TLS_CHECKS_DISABLED =
      rule("transport/tls-checks-disabled", CRITICAL)
          .guide(SECURITY)
          .needs(STARTUP)
          .uses(HOST)
          .checkedBy("no option switches a check of TLS off", new TlsChecks());

  static final Rule PORTAL_HOSTNAME_VERIFICATION =
      rule("transport/portal-hostname-verification", MEDIUM)
          .settings(
              "identity.auth_framework.endpoint.hostname_verification_enabled",
              "saml.slo.host_name_verification")
          .should(be(true).or(beAbsent()));

  static final Rule EPHEMERAL_DH_SIZE =
      rule("transport/ephemeral-dh-size", LOW)
          .guide(SECURITY)
          .needs(STARTUP)
          .uses(SETTINGS, HOST)
          .checkedBy("ephemeral Diffie-Hellman keys have 2048 bits", new EphemeralDhSize());

  static final List<Rule> ALL =
      List.of(
          CLIENT_RENEGOTIATION,
          HOSTNAME_VERIFICATION,
          TLS_CHECKS_DISABLED,
          PORTAL_HOSTNAME_VERIFICATION,
          EPHEMERAL_DH_SIZE);

  private TlsOptionRules() {}
}
