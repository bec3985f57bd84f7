package io.isaudit.snapshot.live;

import java.util.List;

/** Cookies that a recorded browser session was given: those that exist only after a login. */
public record SessionRecording(List<CookieFact> cookies) {

  public SessionRecording {
    cookies = List.copyOf(cookies);
  }
}
