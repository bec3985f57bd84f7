package io.isaudit.collect;

import io.isaudit.collect.internal.live.LiveProbe;
import io.isaudit.collect.internal.live.LiveProbe.Findings;
import io.isaudit.collect.internal.live.LiveProbe.Question;
import io.isaudit.collect.internal.recording.HarReader;
import io.isaudit.evidence.Evidence;
import io.isaudit.facts.ShippedCertificates;
import io.isaudit.snapshot.live.Endpoint;
import io.isaudit.snapshot.live.SessionRecording;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks running servers. It sends GET and OPTIONS only, to the host of the URL only, one request
 * after the other; what a server does not answer is missing in the endpoint.
 */
public final class EndpointCollector {

  private final Instant now;
  private final ShippedCertificates shipped;

  /**
   * @param now the time that all evidence is said to be collected at
   */
  public EndpointCollector(Instant now, CollectOptions options) {
    this.now = now;
    this.shipped = options.shippedCertificates();
  }

  /** The part of a URL that is asked; empty when it is none of a server. */
  public static Optional<String> baseOf(String url) {
    return LiveProbe.baseOf(url);
  }

  /**
   * Why a file says nothing of whom to trust; empty when it does. With such a file every server is
   * left unasked, so look before asking.
   */
  public static Optional<String> trustStoreProblem(Path file, Optional<String> password) {
    return LiveProbe.storeProblem(file, password);
  }

  /**
   * Asks one server; returns within the time allowed, whatever the server does.
   *
   * @param id name of the endpoint in snapshot and reports
   * @throws IllegalArgumentException when the URL is none of a server
   */
  public Endpoint collect(String id, EndpointRequest request) {
    Findings seen =
        new LiveProbe(now, shipped)
            .look(
                new Question(
                    request.url(),
                    request.userAgent(),
                    request.timeout(),
                    request.trustStore(),
                    request.trustStorePassword(),
                    request.insecure(),
                    request.scansPorts(),
                    request.triesDefaultLogin()));
    Evidence<SessionRecording> recording =
        request
            .recording()
            .map(file -> HarReader.read(file, seen.url(), now))
            .orElseGet(Evidence::notAsked);
    return new Endpoint(
        id,
        seen.url(),
        request.vantage(),
        now,
        seen.tls(),
        seen.answers(),
        seen.plain(),
        seen.ports(),
        seen.defaultLogin(),
        recording);
  }
}
