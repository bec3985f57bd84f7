package io.isaudit.snapshot.live;

import io.isaudit.evidence.Evidence;
import java.time.Instant;
import java.util.List;

/**
 * A running server as seen from one place.
 *
 * @param url base URL without user-info, path and query
 * @param recording what a browser session recorded after a login, when a recording was given
 */
public record Endpoint(
    String id,
    String url,
    Vantage vantage,
    Instant collectedAt,
    Evidence<TlsFacts> tls,
    Evidence<List<HttpAnswer>> answers,
    Evidence<SessionRecording> recording) {

  public Endpoint {
    answers = answers.map(List::copyOf);
  }

  /** Where the probe stood. */
  public enum Vantage {
    INTERNAL,
    EXTERNAL
  }
}
