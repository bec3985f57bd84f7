package io.isaudit.rules.keystores;

import static io.isaudit.declaration.DeclarationKey.BEHIND_PROXY;
import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.KEYSTORES;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Cap;
import io.isaudit.rule.Rule;
import java.util.List;

/** Rules on keys and their certificates. */
final class CertificateRules {

  private static final String KEYSTORES_OF_GUIDE = "Keystores";
  private static final String SECURITY = "Security";

  static final Rule SHIPPED_CERTIFICATE =
      rule("keystores/shipped-certificate", CRITICAL)
          .guide(KEYSTORES_OF_GUIDE)
          .needs(KEYSTORES)
          .uses(SETTINGS)
          .caps(Cap.SHIPPED_PRIVATE_KEY)
          .checkedBy("no store holds a private key that the vendor ships", new ShippedKey());

  static final Rule STRAY_PRIVATE_KEY =
      rule("keystores/stray-private-key", HIGH)
          .since("5.9")
          .guide(KEYSTORES_OF_GUIDE)
          .needs(SETTINGS, KEYSTORES)
          .parameters(StrayKeys.ALLOWED)
          .checkedBy("the key stores hold no private key that no setting names", new StrayKeys());

  static final Rule TRUSTSTORE_SHIPPED_CERTIFICATE =
      rule("keystores/truststore-shipped-certificate", HIGH)
          .since("5.9")
          .guide(KEYSTORES_OF_GUIDE)
          .needs(KEYSTORES)
          .uses(SETTINGS)
          .checkedBy("the trust store holds no certificate that ships", new TrustedShippedKeys());

  static final Rule KEY_SIZE =
      rule("keystores/key-size", HIGH)
          .guide(SECURITY)
          .needs(KEYSTORES)
          .uses(SETTINGS)
          .parameters(KeySizes.MIN_RSA, KeySizes.MIN_EC)
          .checkedBy("no private key is too short", new KeySizes());

  static final Rule SIGNATURE_ALGORITHM =
      rule("keystores/signature-algorithm", MEDIUM)
          .guide(SECURITY)
          .needs(KEYSTORES)
          .uses(SETTINGS)
          .checkedBy(
              "certificates of private keys are signed with SHA-256 or better",
              new SignatureAlgorithms());

  static final Rule EXPIRY =
      rule("keystores/expiry", HIGH)
          .guide("Certificate Renew")
          .needs(KEYSTORES)
          .uses(SETTINGS)
          .parameters(Expiry.WARN_DAYS, Expiry.FAIL_DAYS)
          .checkedBy("no certificate of a private key is about to expire", new Expiry());

  static final Rule TLS_HOSTNAME =
      rule("keystores/tls-hostname", MEDIUM)
          .guide(KEYSTORES_OF_GUIDE)
          .needs(SETTINGS, KEYSTORES)
          .parameters(TlsHostname.PINNED)
          .when(TlsHostname::namesMatter)
          .checkedBy("the TLS certificate carries server.hostname", new TlsHostname());

  static final Rule CA_ISSUED =
      rule("keystores/ca-issued", MEDIUM)
          .in(PRODUCTION)
          .guide(KEYSTORES_OF_GUIDE)
          .needs(SETTINGS, KEYSTORES)
          .declarations(BEHIND_PROXY)
          .when(CaIssued::seenByClients)
          .checkedBy("the TLS certificate is issued by an authority", new CaIssued());

  static final Rule INTERNAL_KEY_USAGE =
      rule("keystores/internal-key-usage", MEDIUM)
          .since("5.9")
          .guide(KEYSTORES_OF_GUIDE)
          .needs(SETTINGS, KEYSTORES)
          .checkedBy("the internal key may encrypt data", new InternalKeyUsage());

  static final List<Rule> ALL =
      List.of(
          SHIPPED_CERTIFICATE,
          STRAY_PRIVATE_KEY,
          TRUSTSTORE_SHIPPED_CERTIFICATE,
          KEY_SIZE,
          SIGNATURE_ALGORITHM,
          EXPIRY,
          TLS_HOSTNAME,
          CA_ISSUED,
          INTERNAL_KEY_USAGE);

  private CertificateRules() {}
}
