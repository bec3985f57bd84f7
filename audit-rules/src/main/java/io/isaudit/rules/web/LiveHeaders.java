package io.isaudit.rules.web;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Switch;
import io.isaudit.snapshot.live.Endpoint;
import io.isaudit.snapshot.live.HttpAnswer;
import io.isaudit.snapshot.live.SessionRecording;
import io.isaudit.snapshot.live.SessionRecording.RecordedAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Judges the headers that pages of a running server carry. */
final class LiveHeaders {

  static final Parameter<Integer> LEAST_HSTS =
      new Parameter.Count("minHsts", 15_768_000, "seconds", 1, 999_999_999);
  static final Parameter<List<String>> FRAMED =
      new Parameter.Words("frameExempt", List.of("/oidc/checksession"));

  private static final Pattern MAX_AGE = Pattern.compile("max-age=\"?(\\d{1,12})");

  private static final String LOGIN = "GET /authenticationendpoint/login.do";

  private static final Map<String, String> PAGES =
      new TreeMap<>(
          Map.of(
              "login", LOGIN,
              "recovery", "GET /accountrecoveryendpoint/recoveraccountrouter.do",
              "my account", "GET /myaccount",
              "console", "GET /console"));

  private LiveHeaders() {}

  static List<Verdict> hsts(Subject subject) {
    List<Verdict> verdicts = new ArrayList<>();
    int least = subject.parameter(LEAST_HSTS);
    PAGES.forEach(
        (page, request) ->
            answered(subject.endpoint(), request)
                .ifPresent(answer -> verdicts.add(hsts(page, answer, least))));
    return seen(verdicts, subject.endpoint());
  }

  private static Verdict hsts(String page, HttpAnswer answer, int least) {
    Matcher matcher = MAX_AGE.matcher(answer.joined("strict-transport-security"));
    boolean known = matcher.find();
    long seconds = known ? Long.parseLong(matcher.group(1)) : 0;
    Verdict verdict =
        seconds >= least
            ? Verdict.pass(page, "the page " + page + " demands https of browsers")
            : Verdict.fail(page, "the page " + page + " " + tooWeak(answer, known, seconds));
    return verdict
        .expected("max-age of at least " + least)
        .actual(known ? "max-age=" + seconds : "no max-age");
  }

  private static String tooWeak(HttpAnswer answer, boolean known, long seconds) {
    if (answer.header("strict-transport-security").isEmpty()) {
      return "sends no Strict-Transport-Security";
    }
    if (!known) {
      return "sends a Strict-Transport-Security without a max-age";
    }
    return seconds == 0
        ? "tells browsers to forget that it demanded https"
        : "demands https for a shorter time";
  }

  static List<Verdict> frames(Subject subject) {
    List<Verdict> verdicts = new ArrayList<>();
    List<String> exempt = subject.parameter(FRAMED);
    pages(subject.endpoint())
        .forEach(
            (path, answer) -> {
              if (answer.isMarked("html") && answer.status() < 300) {
                verdicts.add(frames(path, answer, exempt.contains(path)));
              }
            });
    return seen(verdicts, subject.endpoint());
  }

  private static Verdict frames(String path, HttpAnswer answer, boolean exempt) {
    List<String> problems = new ArrayList<>();
    Switch framed = exempt ? Switch.OFF : Framing.byAnybody(answer);
    if (framed == Switch.ON) {
      problems.add(
          Framing.isSet(answer)
              ? "lets every site frame it: " + Framing.words(answer)
              : "sends no X-Frame-Options");
    }
    if (!answer.joined("x-content-type-options").contains("nosniff")) {
      problems.add("sends no X-Content-Type-Options");
    }
    if (!problems.isEmpty()) {
      return Verdict.fail(path, "the page " + path + " " + String.join(" and ", problems));
    }
    return framed == Switch.UNKNOWN
        ? Verdict.unknown(path, "which sites may frame the page " + path + " was not kept")
        : Verdict.pass(path, "the page " + path + " sends both headers");
  }

  /** The token endpoint and the consent page answer for themselves in a recording only. */
  static List<Verdict> caching(Subject subject) {
    Endpoint endpoint = subject.endpoint();
    List<Verdict> verdicts = new ArrayList<>();
    answered(endpoint, LOGIN)
        .ifPresentOrElse(
            answer -> verdicts.add(caching("login", List.of(answer))),
            () -> verdicts.add(Verdict.unknown("login", "the login page was not seen")));
    Evidence<SessionRecording> recording = endpoint.recording();
    boolean asked =
        recording.fold(found -> true, missing -> missing.reason() != MissingReason.NOT_ASKED);
    if (!asked) {
      verdicts.replaceAll(
          verdict -> verdict.note("consent page and tokens are judged from a recording, --har"));
      return verdicts;
    }
    verdicts.add(recorded("consent", "consent.do", recording));
    verdicts.add(recorded("token", "/oauth2/token", recording));
    return verdicts;
  }

  private static Verdict recorded(String page, String end, Evidence<SessionRecording> recording) {
    List<HttpAnswer> answers =
        recording.found().map(SessionRecording::answers).orElse(List.of()).stream()
            .filter(each -> each.request().endsWith(end) && each.answer().status() < 300)
            .filter(each -> !each.request().startsWith("OPTIONS"))
            .map(RecordedAnswer::answer)
            .toList();
    return answers.isEmpty()
        ? Verdict.unknown(page, "the recording holds no answer of " + page)
        : caching(page, answers);
  }

  private static Verdict caching(String page, List<HttpAnswer> answers) {
    boolean good =
        answers.stream()
            .map(answer -> answer.joined("cache-control"))
            .allMatch(
                value ->
                    value.contains("no-store")
                        || (value.contains("no-cache") && value.contains("private")));
    Verdict verdict =
        good
            ? Verdict.pass(page, "no cache keeps the answer of " + page)
            : Verdict.fail(page, "caches may keep the answer of " + page);
    return verdict.expected("Cache-Control: no-store");
  }

  static List<Verdict> cors(Subject subject) {
    List<Verdict> verdicts = new ArrayList<>();
    for (String path : List.of("/oauth2/token", "/scim2/Me")) {
      subject
          .endpoint()
          .answer("OPTIONS " + path)
          .flatMap(Evidence::found)
          .ifPresent(answer -> verdicts.add(cors(path, answer)));
    }
    return seen(verdicts, subject.endpoint());
  }

  private static Verdict cors(String path, HttpAnswer answer) {
    String allowed = answer.joined("access-control-allow-origin");
    boolean credentials = answer.joined("access-control-allow-credentials").contains("true");
    if (allowed.contains("cors-probe.invalid")) {
      return Verdict.fail(path, path + " lets in any origin that asks").actual(allowed);
    }
    if (allowed.equals("*") && credentials) {
      return Verdict.fail(path, path + " lets in every origin with credentials").actual(allowed);
    }
    return Verdict.pass(
        path,
        allowed.equals("*")
            ? path + " lets in every origin, without credentials"
            : path + " refuses an origin that nobody registered");
  }

  private static Map<String, HttpAnswer> pages(Endpoint endpoint) {
    Map<String, HttpAnswer> pages = new TreeMap<>();
    endpoint
        .answers()
        .found()
        .orElse(Map.of())
        .forEach(
            (request, answer) -> {
              if (request.startsWith("GET ")) {
                answer.found().ifPresent(seen -> pages.put(request.substring(4), seen));
              }
            });
    return pages;
  }

  /** A page that is there: not one that the server does not have, nor one it keeps hidden. */
  private static Optional<HttpAnswer> answered(Endpoint endpoint, String request) {
    return endpoint
        .answer(request)
        .flatMap(Evidence::found)
        .filter(answer -> answer.status() < 400);
  }

  private static List<Verdict> seen(List<Verdict> verdicts, Endpoint endpoint) {
    if (!verdicts.isEmpty()) {
      return verdicts;
    }
    String why =
        endpoint.answers().found().stream()
            .flatMap(all -> all.values().stream())
            .flatMap(
                answer ->
                    answer.fold(
                        found -> Stream.<String>empty(),
                        missing -> Stream.of(": " + missing.explanation())))
            .findFirst()
            .orElse("");
    return List.of(Verdict.unknown("pages", "no page was seen" + why));
  }
}
