package io.isaudit.collect.internal.live;

import io.isaudit.collect.internal.keystore.CertificateReader;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.keystore.CertificateFact;
import java.security.cert.Certificate;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;

/**
 * Judges who is at the other end of one connection, before anything is written to it: behind a name
 * there can be several servers, and a stranger can step in after the first connection.
 */
record PeerJudge(Trust trust, CertificateReader reader) {

  void demandTrusted(SSLSocket connection, Origin origin) throws Failure {
    if (!isTrusted(connection, origin)) {
      // No refusal of the server, which would say that the path is closed.
      throw new Failure(
          MissingReason.UNREADABLE,
          "another certificate than before, not trusted for this host: it was not asked");
    }
  }

  private boolean isTrusted(SSLSocket connection, Origin origin) {
    Certificate leaf;
    try {
      leaf = connection.getSession().getPeerCertificates()[0];
    } catch (SSLPeerUnverifiedException e) {
      return false;
    }
    List<CertificateFact> facts = reader.read(List.of(leaf));
    return !facts.isEmpty()
        && trust.hasVouchedFor(leaf)
        && CertifiedHost.isIn(facts.get(0).subjectAlternativeNames(), origin);
  }
}
