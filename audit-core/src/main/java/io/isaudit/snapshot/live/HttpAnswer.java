package io.isaudit.snapshot.live;

import io.isaudit.evidence.Sorted;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One answer of the server, without its body.
 *
 * @param headers by lower-case name; headers outside the allow-list are left out
 * @param redirect where it sends the client: a path on the same origin, else an origin and a path;
 *     never with a query
 * @param marks what the body was recognised as, for example {@code carbon-login}
 */
public record HttpAnswer(
    int status,
    Map<String, List<String>> headers,
    List<CookieFact> cookies,
    Optional<String> redirect,
    Set<String> marks) {

  public HttpAnswer {
    headers = Sorted.map(headers);
    cookies = List.copyOf(cookies);
    marks = Sorted.set(marks);
  }

  /** The values of a header. */
  public List<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** All values of a header in lower case, as one list. */
  public String joined(String name) {
    return String.join(", ", header(name)).toLowerCase(Locale.ROOT);
  }

  public boolean isMarked(String mark) {
    return marks.contains(mark);
  }
}
