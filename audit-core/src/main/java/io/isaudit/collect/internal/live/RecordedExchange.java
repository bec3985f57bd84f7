package io.isaudit.collect.internal.live;

import io.isaudit.snapshot.live.HttpAnswer;
import io.isaudit.snapshot.live.SessionRecording.RecordedAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns what a browser recorded of one exchange into the same facts as an answer to a probe. */
public final class RecordedExchange {

  private RecordedExchange() {}

  /**
   * Empty when the exchange is none with the server at the base URL; one without TLS with the same
   * host counts.
   *
   * @param headers names and values; a value with line feeds is several
   */
  public static Optional<RecordedAnswer> of(
      String baseUrl,
      String method,
      String url,
      int status,
      List<Map.Entry<String, String>> headers,
      Instant now) {
    Optional<Origin> base = Origin.of(baseUrl);
    Optional<Origin> at = Origin.of(url.split("[?#]", 2)[0].replaceAll("[^!-~]", "_"));
    if (base.isEmpty() || at.isEmpty() || !isSame(base.get(), at.get())) {
      return Optional.empty();
    }
    List<RawAnswer.Header> lines =
        headers.stream()
            .flatMap(
                header ->
                    header
                        .getValue()
                        .lines()
                        .map(
                            value ->
                                new RawAnswer.Header(
                                    header.getKey().toLowerCase(Locale.ROOT), value)))
            .toList();
    int authority = url.indexOf("://") + 3;
    int slash = url.indexOf('/', authority);
    String path = SafeText.path(slash < 0 ? "/" : url.substring(slash));
    String verb = method.matches("[A-Z]{1,10}") ? method : SafeText.HIDDEN;
    HttpAnswer answer =
        new AnswerReader(at.get(), now).read(new RawAnswer(status, lines, ""), path);
    return Optional.of(new RecordedAnswer(verb + " " + path, at.get().secure(), answer));
  }

  private static boolean isSame(Origin base, Origin other) {
    return base.equals(other) || (base.host().equals(other.host()) && !other.secure());
  }
}
