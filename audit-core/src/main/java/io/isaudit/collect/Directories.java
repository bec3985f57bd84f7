package io.isaudit.collect;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.keystore.CertificateReader;
import io.isaudit.collect.internal.keystore.StoreUse;
import io.isaudit.collect.internal.keystore.TrustedStore;
import io.isaudit.collect.internal.live.DirectoryProbe;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.facts.KnownSecrets;
import io.isaudit.snapshot.keystore.CertificateFact;
import io.isaudit.snapshot.userstore.DirectoryCertificate;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks each directory once, however many nodes there are, and judges it by each node's store. */
final class Directories {

  private static final String SOURCE = "TLS handshakes with directories";

  private final CollectOptions options;
  private final KnownSecrets known;
  private final Instant now;
  private final Map<String, Evidence<List<X509Certificate>>> chains = new HashMap<>();

  Directories(CollectOptions options, KnownSecrets known, Instant now) {
    this.options = options;
    this.known = known;
    this.now = now;
  }

  /**
   * What the directories present to a node.
   *
   * @param uses the stores that the node is set to use
   */
  Evidence<Map<String, Evidence<DirectoryCertificate>>> seenBy(
      HomeFolder home, List<StoreUse> uses) {
    Evidence<KeyStore> trusted =
        TrustedStore.open(home, uses, options.shippedCertificates(), known);
    Map<String, Evidence<DirectoryCertificate>> seen = new TreeMap<>();
    for (DirectoryRequest request : options.directories()) {
      seen.put(
          request.url(),
          chains
              .computeIfAbsent(request.url(), url -> ask(request))
              .flatMap(chain -> judged(request, chain, trusted)));
    }
    return Evidence.collected(seen, SOURCE, now);
  }

  private Evidence<List<X509Certificate>> ask(DirectoryRequest request) {
    DirectoryProbe probe = new DirectoryProbe(now, DirectoryRequest.TIMEOUT);
    return request
        .file()
        .map(probe::fromFile)
        .orElseGet(() -> probe.ask(request.host(), request.port(), request.startTls()));
  }

  private Evidence<DirectoryCertificate> judged(
      DirectoryRequest request, List<X509Certificate> chain, Evidence<KeyStore> trusted) {
    List<CertificateFact> facts = new CertificateReader(options.shippedCertificates()).read(chain);
    if (facts.isEmpty()) {
      return Evidence.missing(MissingReason.UNPARSABLE, "its certificate cannot be read");
    }
    DirectoryCertificate certificate =
        new DirectoryCertificate(
            facts,
            trusted.map(store -> DirectoryProbe.vouches(store, chain)),
            DirectoryProbe.isFor(chain.get(0), request.host(), request.port()));
    return Evidence.collected(certificate, request.url(), now);
  }
}
