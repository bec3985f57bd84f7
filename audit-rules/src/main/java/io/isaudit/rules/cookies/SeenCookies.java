package io.isaudit.rules.cookies;

import io.isaudit.snapshot.live.CookieFact;
import io.isaudit.snapshot.live.Endpoint;
import io.isaudit.snapshot.live.HttpAnswer;
import io.isaudit.snapshot.live.SessionRecording;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The cookies that an endpoint set, to probes and in a recorded session; deletions left out. */
final class SeenCookies {

  private SeenCookies() {}

  static List<CookieFact> of(Endpoint endpoint, String name) {
    return Stream.concat(probed(endpoint), recorded(endpoint))
        .filter(cookie -> cookie.name().equals(name) && !cookie.deletion())
        .distinct()
        .toList();
  }

  private static Stream<CookieFact> probed(Endpoint endpoint) {
    return endpoint.answers().found().stream()
        .flatMap(all -> all.values().stream())
        .flatMap(answer -> answer.found().stream())
        .map(HttpAnswer::cookies)
        .flatMap(Collection::stream);
  }

  private static Stream<CookieFact> recorded(Endpoint endpoint) {
    return endpoint.recording().found().stream()
        .map(SessionRecording::cookies)
        .flatMap(Collection::stream);
  }
}
