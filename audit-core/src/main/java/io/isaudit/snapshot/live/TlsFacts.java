package io.isaudit.snapshot.live;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Sorted;
import io.isaudit.snapshot.keystore.CertificateFact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What TLS handshakes with an endpoint showed.
 *
 * @param versions by standard name, for example TLSv1.2, whether the server accepts it
 * @param cipherSuites accepted suites by their IANA names
 * @param chain what the server presents, its own certificate first
 * @param trusted whether the trust store in use vouches for the chain
 * @param hostNameMatches whether the certificate is for the host of the URL
 */
public record TlsFacts(
    Map<String, Evidence<Boolean>> versions,
    Evidence<List<String>> cipherSuites,
    Evidence<List<CertificateFact>> chain,
    Evidence<Boolean> trusted,
    Evidence<Boolean> hostNameMatches) {

  public TlsFacts {
    versions = Sorted.map(versions);
    cipherSuites = cipherSuites.map(List::copyOf);
    chain = chain.map(List::copyOf);
  }

  /**
   * Why no trust store can vouch for the chain at that time, as far as its dates tell; only
   * certificates that issued the one before them count. A chain that is trusted may hold such a one
   * all the same.
   */
  public Optional<String> outOfDate(Instant at) {
    Optional<CertificateFact> below = Optional.empty();
    for (CertificateFact each : chain.found().orElseGet(List::of)) {
      if (below.isEmpty() || below.get().namesAsIssuer(each)) {
        Optional<String> problem = outOfDate(each, at);
        if (problem.isPresent()) {
          String which = below.isEmpty() ? "the certificate " : "a certificate of its chain ";
          return problem.map(which::concat);
        }
        below = Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> outOfDate(CertificateFact certificate, Instant at) {
    if (at.isBefore(certificate.notBefore())) {
      return Optional.of("is not valid yet");
    }
    return at.isAfter(certificate.notAfter()) ? Optional.of("has expired") : Optional.empty();
  }
}
