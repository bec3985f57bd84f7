package io.isaudit.snapshot.keystore;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is public in a certificate.
 *
 * @param sha256 lower-case hex of the certificate
 * @param spkiSha256 lower-case hex of its public key: equal for a re-issued certificate
 * @param keyBits size of the public key in bits; 0 when the algorithm has none that is known
 * @param subjectAlternativeNames DNS names and addresses, in the order of the certificate
 * @param keyUsage what the key may be used for, by the names of RFC 5280; an empty list when the
 *     certificate does not restrict it; absent when it is not known
 * @param shipped words that say which product release ships this key, when one does
 */
public record CertificateFact(
    String sha256,
    String spkiSha256,
    String subject,
    String issuer,
    String signatureAlgorithm,
    String keyAlgorithm,
    int keyBits,
    Instant notBefore,
    Instant notAfter,
    List<String> subjectAlternativeNames,
    Optional<List<String>> keyUsage,
    Optional<String> shipped) {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  public CertificateFact {
    subjectAlternativeNames = List.copyOf(subjectAlternativeNames);
    keyUsage = keyUsage.map(List::copyOf);
  }

  public boolean isSelfIssued() {
    return subject.equals(issuer);
  }

  /** Whether it says that another one issued it; only a signature would prove that. */
  public boolean namesAsIssuer(CertificateFact other) {
    return folded(issuer).equals(folded(other.subject()));
  }

  /** Names are equal whatever their letter case and the width of their blanks. */
  private static String folded(String name) {
    return BLANKS.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
  }
}
