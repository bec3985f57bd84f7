package io.isaudit.collect.internal.keystore;

import io.isaudit.evidence.Sha256;
import io.isaudit.facts.ShippedCertificates;
import io.isaudit.snapshot.keystore.CertificateFact;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns certificates into facts, up to one that is not X.509 or cannot be encoded. */
public final class CertificateReader {

  private static final String KEY_USAGE = "2.5.29.15";
  private static final Integer DNS_NAME = 2;
  private static final Integer IP_ADDRESS = 7;

  /** The bits of the extension in their order. */
  private static final List<String> USAGES =
      List.of(
          "digitalSignature",
          "nonRepudiation",
          "keyEncipherment",
          "dataEncipherment",
          "keyAgreement",
          "keyCertSign",
          "cRLSign",
          "encipherOnly",
          "decipherOnly");

  private final ShippedCertificates shipped;

  public CertificateReader(ShippedCertificates shipped) {
    this.shipped = shipped;
  }

  /** The facts about a chain, in its order; what comes first in it stays the entry's own. */
  public List<CertificateFact> read(List<? extends Certificate> chain) {
    List<CertificateFact> facts = new ArrayList<>();
    for (Certificate certificate : chain) {
      Optional<CertificateFact> fact =
          certificate instanceof X509Certificate x509 ? fact(x509) : Optional.empty();
      if (fact.isEmpty()) {
        break;
      }
      facts.add(fact.get());
    }
    return facts;
  }

  private Optional<CertificateFact> fact(X509Certificate certificate) {
    try {
      String sha256 = Sha256.hex(certificate.getEncoded());
      PublicKey key = certificate.getPublicKey();
      String spkiSha256 = Sha256.hex(key.getEncoded());
      return Optional.of(
          new CertificateFact(
              sha256,
              spkiSha256,
              certificate.getSubjectX500Principal().getName(),
              certificate.getIssuerX500Principal().getName(),
              SignatureName.of(certificate),
              key.getAlgorithm(),
              bits(key),
              certificate.getNotBefore().toInstant(),
              certificate.getNotAfter().toInstant(),
              alternativeNames(certificate),
              keyUsage(certificate),
              shipped.find(sha256, spkiSha256)));
    } catch (CertificateEncodingException | RuntimeException e) {
      // Certificates are parsed lazily: a hostile one can fail at any question.
      return Optional.empty();
    }
  }

  private static int bits(PublicKey key) {
    if (key instanceof RSAKey rsa) {
      return rsa.getModulus().bitLength();
    }
    if (key instanceof ECKey ec && ec.getParams() != null) {
      return ec.getParams().getCurve().getField().getFieldSize();
    }
    if (key instanceof DSAKey dsa && dsa.getParams() != null) {
      return dsa.getParams().getP().bitLength();
    }
    return 0;
  }

  /** Not known when the extension is there and allows nothing: it has to allow something. */
  private static Optional<List<String>> keyUsage(X509Certificate certificate) {
    boolean @Nullable [] bits = certificate.getKeyUsage();
    if (bits == null) {
      boolean there = certificate.getExtensionValue(KEY_USAGE) != null;
      return there ? Optional.empty() : Optional.of(List.of());
    }
    List<String> allowed = new ArrayList<>();
    for (int i = 0; i < Math.min(bits.length, USAGES.size()); i++) {
      if (bits[i]) {
        allowed.add(USAGES.get(i));
      }
    }
    return allowed.isEmpty() ? Optional.empty() : Optional.of(allowed);
  }

  private static List<String> alternativeNames(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      if (names == null) {
        return List.of();
      }
      return names.stream()
          .filter(name -> DNS_NAME.equals(name.get(0)) || IP_ADDRESS.equals(name.get(0)))
          .map(name -> String.valueOf(name.get(1)))
          .toList();
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }
}
