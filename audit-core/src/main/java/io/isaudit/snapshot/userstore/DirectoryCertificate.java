package io.isaudit.snapshot.userstore;

import io.isaudit.evidence.Evidence;
import io.isaudit.snapshot.keystore.CertificateFact;
import java.util.List;

/**
 * What a directory shows whoever connects to it over TLS.
 *
 * @param chain its own certificate first
 * @param trusted whether the truststore that the node is set to use vouches for the chain; missing
 *     when that store cannot be opened
 * @param hostNameMatches whether the certificate is for the host of the URL, as Java sees it
 */
public record DirectoryCertificate(
    List<CertificateFact> chain, Evidence<Boolean> trusted, boolean hostNameMatches) {

  public DirectoryCertificate {
    chain = List.copyOf(chain);
  }
}
