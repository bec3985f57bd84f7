package io.isaudit.rules.transport;

import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.ENDPOINT;
import static io.isaudit.evidence.EvidenceKind.ENDPOINT_EXTERNAL;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.Target.TargetKind;
import java.util.List;

/** Rules on TLS as it is spoken on the wire. */
final class LiveTlsRules {

  static final Rule TLS_LIVE =
      rule("transport/tls-live", HIGH)
          .on(TargetKind.ENDPOINT)
          .guide("Security")
          .needs(ENDPOINT)
          .checkedBy("handshakes succeed in TLS 1.2 or 1.3 and in nothing older", new TlsLive());

  static final Rule PUBLIC_CERTIFICATE =
      rule("transport/public-certificate", CRITICAL)
          .on(TargetKind.ENDPOINT)
          .in(PRODUCTION)
          .guide("Where should WSO2IS be deployed?")
          .needs(ENDPOINT_EXTERNAL)
          .parameters(PublicCertificate.WARN, PublicCertificate.FAIL)
          .checkedBy(
              "the public certificate is trusted, for this host, valid for long enough and nobody"
                  + " else's",
              new PublicCertificate());

  static final List<Rule> ALL = List.of(TLS_LIVE, PUBLIC_CERTIFICATE);

  private LiveTlsRules() {}
}
