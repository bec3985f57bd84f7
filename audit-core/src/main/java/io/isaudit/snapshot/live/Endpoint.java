package io.isaudit.snapshot.live;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Sorted;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A running server as seen from one place.
 *
 * @param url base URL without user-info, path and query
 * @param answers by request line, for example {@code GET /carbon}; an answer is missing for itself
 * @param plain what the server says without TLS
 * @param ports which ports of the host are open, when a scan was asked for
 * @param defaultLogin status of the one answer to the shipped credentials, when they were tried
 * @param recording what a browser session recorded after a login, when a recording was given
 */
public record Endpoint(
    String id,
    String url,
    Vantage vantage,
    Instant collectedAt,
    Evidence<TlsFacts> tls,
    Evidence<Map<String, Evidence<HttpAnswer>>> answers,
    Evidence<PlainHttp> plain,
    Evidence<PortScan> ports,
    Evidence<Integer> defaultLogin,
    Evidence<SessionRecording> recording) {

  public Endpoint {
    answers = answers.map(Sorted::map);
  }

  /** Where the probe stood. */
  public enum Vantage {
    INTERNAL,
    EXTERNAL
  }

  /** The answer to a request that was made; empty when it was not, or nothing could be asked. */
  public Optional<Evidence<HttpAnswer>> answer(String request) {
    return answers.found().flatMap(all -> Optional.ofNullable(all.get(request)));
  }
}
