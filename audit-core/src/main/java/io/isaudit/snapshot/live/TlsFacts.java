package io.isaudit.snapshot.live;

import io.isaudit.snapshot.keystore.CertificateFact;
import java.util.List;

/**
 * What the TLS handshake of an endpoint showed.
 *
 * @param protocols accepted protocol versions by their standard names, for example TLSv1.2
 * @param cipherSuites accepted suites by their IANA names
 */
public record TlsFacts(
    List<String> protocols,
    List<String> cipherSuites,
    List<CertificateFact> chain,
    boolean trusted,
    boolean hostNameMatches) {

  public TlsFacts {
    protocols = List.copyOf(protocols);
    cipherSuites = List.copyOf(cipherSuites);
    chain = List.copyOf(chain);
  }
}
