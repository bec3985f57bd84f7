package io.isaudit.rules.cookies;

import io.isaudit.evidence.Evidence;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.live.CookieFact;
import io.isaudit.snapshot.live.Endpoint;
import io.isaudit.snapshot.live.HttpAnswer;
import io.isaudit.snapshot.live.PlainHttp;
import io.isaudit.snapshot.live.SessionRecording;
import io.isaudit.snapshot.live.SessionRecording.RecordedAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks for sessions that travel in clear: cookies without TLS, and session ids in addresses. */
final class PlainTransport implements Check {

  private static final String IN_URL = "session-id-in-url";

  private static final Set<String> SESSIONS =
      Set.of(
          "JSESSIONID",
          "commonAuthId",
          "opbs",
          "samlssoTokenId",
          "atbv",
          "requestedURI",
          "wso2.carbon.rememberme");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Endpoint endpoint = subject.endpoint();
    return List.of(plain(endpoint), addresses(endpoint));
  }

  private static Verdict plain(Endpoint endpoint) {
    String item = "plain http";
    Set<String> found = new TreeSet<>();
    recorded(endpoint).stream()
        .filter(each -> !each.encrypted())
        .forEach(each -> sessions(each.answer(), found));
    Evidence<PlainHttp> plain = endpoint.plain();
    plain.found().stream()
        .flatMap(all -> all.answers().values().stream())
        .flatMap(each -> each.found().stream())
        .forEach(answer -> sessions(answer, found));
    if (!found.isEmpty()) {
      return Verdict.fail(item, "set without TLS: " + String.join(", ", found));
    }
    return plain.fold(
        seen -> silent(item, seen.value()),
        missing -> Verdict.unknown(item, "plain HTTP was not seen: " + missing.explanation()));
  }

  private static Verdict silent(String item, PlainHttp plain) {
    List<String> open = new ArrayList<>();
    plain
        .answers()
        .forEach(
            (request, answer) ->
                answer.fold(
                    found -> true,
                    missing ->
                        switch (missing.reason()) {
                          // Too slow an answer may be one with a session in it.
                          case REFUSED -> true;
                          default -> open.add(request + ": " + missing.explanation());
                        }));
    return open.isEmpty()
        ? Verdict.pass(item, "no session cookie is set on port " + plain.port())
        : Verdict.unknown(item, String.join("; ", open));
  }

  private static void sessions(HttpAnswer answer, Set<String> found) {
    answer.cookies().stream()
        .filter(cookie -> SESSIONS.contains(cookie.name()) && !cookie.deletion())
        .map(CookieFact::name)
        .forEach(found::add);
  }

  private static Verdict addresses(Endpoint endpoint) {
    String item = "session ids in addresses";
    Map<String, HttpAnswer> answers = new TreeMap<>();
    endpoint
        .answers()
        .found()
        .orElse(Map.of())
        .forEach((request, answer) -> answer.found().ifPresent(a -> answers.put(request, a)));
    recorded(endpoint).forEach(each -> answers.putIfAbsent(each.request(), each.answer()));
    List<String> marked =
        answers.entrySet().stream()
            .filter(each -> each.getValue().isMarked(IN_URL))
            .map(Map.Entry::getKey)
            .toList();
    if (!marked.isEmpty()) {
      return Verdict.fail(item, "addresses hold session ids: " + String.join(", ", marked));
    }
    return answers.isEmpty()
        ? Verdict.unknown(item, "no request was answered")
        : Verdict.pass(item, "no address holds a session id");
  }

  private static List<RecordedAnswer> recorded(Endpoint endpoint) {
    return endpoint.recording().found().map(SessionRecording::answers).orElse(List.of());
  }
}
