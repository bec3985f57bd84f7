package io.isaudit.rules.monitoring;

import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.ENDPOINT_EXTERNAL;
import static io.isaudit.evidence.EvidenceKind.ENDPOINT_INTERNAL;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.live.HttpAnswer;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.stream.Collectors;

/** Rules on what the health check of a running server says, and to whom. */
final class LiveHealth {

  private static final String HEALTH = "Server Health Check";
  private static final String ITEM = "health";
  private static final String PATH = "/api/health-check/v1.0/health";

  static final Rule HEALTH_ANSWER =
      rule("monitoring/health-answer", HIGH)
          .on(TargetKind.ENDPOINT)
          .since("5.9")
          .guide(HEALTH)
          .needs(ENDPOINT_INTERNAL)
          .uses(SETTINGS)
          .checkedBy("the health check says that the server is well", LiveHealth::answer);

  static final Rule HEALTH_EXPOSURE =
      rule("monitoring/health-exposure", LOW)
          .on(TargetKind.ENDPOINT)
          .in(PRODUCTION)
          .guide(HEALTH)
          .needs(ENDPOINT_EXTERNAL)
          .checkedBy("nobody outside reaches the health check", LiveHealth::exposure);

  static final List<Rule> ALL = List.of(HEALTH_ANSWER, HEALTH_EXPOSURE);

  private LiveHealth() {}

  private static List<Verdict> answer(Subject subject) {
    if (isOff(subject.settingsIfKnown())) {
      return List.of(
          Verdict.notApplicable(
              ITEM, "the health check is off, which monitoring/health-api reports"));
    }
    Evidence<HttpAnswer> seen =
        subject.endpoint().answer("GET " + PATH).orElseGet(Evidence::notAsked);
    return List.of(
        seen.<Verdict>fold(found -> answer(found.value()), missing -> noAnswer(missing)));
  }

  /** Off on every node that is known; when none is known, the answer has to tell. */
  private static boolean isOff(List<Settings> nodes) {
    return !nodes.isEmpty()
        && nodes.stream()
            .allMatch(
                settings ->
                    settings
                        .find("carbon_health_check.enable")
                        .filter(set -> set.value().is("false") || set.isAbsent())
                        .isPresent());
  }

  private static Verdict noAnswer(Missing<HttpAnswer> missing) {
    boolean tried =
        missing.reason() == MissingReason.TIMED_OUT || missing.reason() == MissingReason.REFUSED;
    boolean distrusted = missing.explanation().contains("certificate");
    return tried && !distrusted
        ? Verdict.fail(ITEM, "the health check does not answer: " + missing.explanation())
        : Verdict.unknown(ITEM, "the health check was not seen: " + missing.explanation());
  }

  private static Verdict answer(HttpAnswer answer) {
    String codes =
        answer.marks().stream()
            .filter(mark -> mark.startsWith("code "))
            .map(mark -> mark.substring("code ".length()))
            .collect(Collectors.joining(", "));
    String failing = codes.isEmpty() ? "" : ", error " + codes;
    String status = "status " + answer.status();
    if (answer.status() == 200 && answer.isMarked("health-report")) {
      return Verdict.pass(ITEM, "the health check reports what it looked at");
    }
    if (answer.status() == 200 && answer.isMarked("empty")) {
      return Verdict.notApplicable(ITEM, "the health check answers without looking at anything");
    }
    return answer.status() == 503
        ? Verdict.fail(ITEM, "the health check says that the server is not well" + failing)
            .actual(status)
        : Verdict.unknown(ITEM, "what the health check says is not clear, " + status);
  }

  private static List<Verdict> exposure(Subject subject) {
    Evidence<HttpAnswer> seen =
        subject.endpoint().answer("GET " + PATH).orElseGet(Evidence::notAsked);
    return List.of(
        seen.<Verdict>fold(
            found -> exposure(found.value()),
            missing ->
                isAlive(subject) && missing.reason() == MissingReason.REFUSED
                    ? Verdict.pass(ITEM, "the health check is closed: " + missing.explanation())
                    : Verdict.unknown(
                        ITEM, "the health check was not seen: " + missing.explanation())));
  }

  private static boolean isAlive(Subject subject) {
    return subject.endpoint().answers().found().stream()
        .flatMap(all -> all.values().stream())
        .anyMatch(each -> each.found().isPresent());
  }

  private static Verdict exposure(HttpAnswer answer) {
    boolean report = answer.isMarked("health-report");
    boolean hidden =
        answer.redirect().isPresent()
            || (answer.status() >= 400 && answer.status() < 500 && answer.status() != 405);
    if (hidden && !report) {
      return Verdict.pass(ITEM, "the health check is closed, status " + answer.status());
    }
    boolean open = report || answer.status() == 200 || answer.status() == 503;
    return open
        ? Verdict.fail(ITEM, "anybody outside can ask the health check")
            .actual("status " + answer.status())
        : Verdict.unknown(ITEM, "what answers is not clear, status " + answer.status());
  }
}
