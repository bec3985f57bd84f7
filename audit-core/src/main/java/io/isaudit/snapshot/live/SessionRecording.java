package io.isaudit.snapshot.live;

import java.util.List;

/**
 * What a recorded browser session was given: also what exists only after a login.
 *
 * @param cookies of all answers
 * @param answers of the server of the endpoint and no other
 */
public record SessionRecording(List<CookieFact> cookies, List<RecordedAnswer> answers) {

  public SessionRecording {
    cookies = List.copyOf(cookies);
    answers = List.copyOf(answers);
  }

  /**
   * One recorded answer.
   *
   * @param request method and path
   * @param encrypted whether it came by TLS
   */
  public record RecordedAnswer(String request, boolean encrypted, HttpAnswer answer) {}
}
