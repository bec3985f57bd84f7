package io.isaudit.snapshot.live;

import io.isaudit.evidence.Sorted;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One answer of the server, without its body.
 *
 * @param headers by lower-case name; values of headers outside the allow-list are left out
 * @param marks what the body was recognised as, for example {@code carbon-login}
 */
public record HttpAnswer(
    String method,
    String path,
    int status,
    Map<String, List<String>> headers,
    List<CookieFact> cookies,
    Set<String> marks) {

  public HttpAnswer {
    headers = Sorted.map(headers);
    cookies = List.copyOf(cookies);
    marks = Sorted.set(marks);
  }
}
