package io.isaudit.snapshot.live;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Sorted;
import io.isaudit.snapshot.keystore.CertificateFact;
import java.util.List;
import java.util.Map;

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
}
