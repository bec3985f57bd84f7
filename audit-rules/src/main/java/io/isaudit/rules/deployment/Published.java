package io.isaudit.rules.deployment;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.live.Endpoint;
import io.isaudit.snapshot.live.HttpAnswer;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What an outsider gets at a path of the server. */
final class Published {

  private Published() {}

  /**
   * Why a path can be taken for closed although no answer came; empty when that says nothing. A
   * host that answers nothing at all is not closed but unknown, and a path that takes too long may
   * still lead to the server.
   */
  static Optional<String> closed(Endpoint endpoint, Evidence<HttpAnswer> answer) {
    return silence(endpoint, answer, Set.of(MissingReason.REFUSED));
  }

  /** Why users do not get an answer that others get; empty when that is not known. */
  static Optional<String> unreachable(Endpoint endpoint, Evidence<HttpAnswer> answer) {
    return silence(endpoint, answer, Set.of(MissingReason.REFUSED, MissingReason.TIMED_OUT));
  }

  private static Optional<String> silence(
      Endpoint endpoint, Evidence<HttpAnswer> answer, Set<MissingReason> reasons) {
    boolean alive =
        endpoint.answers().found().stream()
            .flatMap(all -> all.values().stream())
            .anyMatch(each -> each.found().isPresent());
    return answer.fold(
        found -> Optional.empty(),
        missing ->
            alive && reasons.contains(missing.reason())
                ? Optional.of(missing.explanation())
                : Optional.empty());
  }

  /** The verdict on a path by its answer to GET; without one, by why there is none. */
  static Verdict judge(
      Endpoint endpoint, String path, BiFunction<String, HttpAnswer, Verdict> byAnswer) {
    Optional<Evidence<HttpAnswer>> evidence = endpoint.answer("GET " + path);
    return evidence
        .flatMap(Evidence::found)
        .map(answer -> byAnswer.apply(path, answer))
        .orElseGet(() -> silent(endpoint, path, evidence));
  }

  /** The verdict on a path of which there is no answer. */
  static Verdict silent(Endpoint endpoint, String path, Optional<Evidence<HttpAnswer>> answer) {
    Evidence<HttpAnswer> known = answer.orElseGet(Evidence::notAsked);
    return closed(endpoint, known)
        .map(why -> Verdict.pass(path, path + " is closed: " + why))
        .orElseGet(
            () ->
                Verdict.unknown(
                    path,
                    path
                        + " was not seen: "
                        + known.fold(found -> "", missing -> missing.explanation())));
  }

  /** Whether the product itself answered, and not what stands before it. */
  static boolean isOfProduct(HttpAnswer answer) {
    return answer.isMarked("product")
        || answer.isMarked("carbon-login")
        || answer.isMarked("tomcat-error")
        || answer.isMarked("wsdl")
        || answer.joined("server").contains("wso2")
        || answer.cookies().stream().anyMatch(cookie -> cookie.name().equals("JSESSIONID"))
        || answer.marks().stream().anyMatch(mark -> mark.startsWith("code "));
  }

  /** Whether it is 401, 403 or 404. */
  static boolean isDenied(HttpAnswer answer) {
    return answer.status() == 401 || isHidden(answer);
  }

  static boolean isHidden(HttpAnswer answer) {
    return answer.status() == 403 || answer.status() == 404 || answer.status() == 410;
  }
}
