package io.isaudit.rules.deployment;

import io.isaudit.evidence.Evidence;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.live.Endpoint;
import io.isaudit.snapshot.live.HttpAnswer;
import java.util.List;
import java.util.Optional;

/** Whether a path that nobody published gets through to the server. */
final class DefaultDeny implements Check {

  /** One that no product has, and one for inside. */
  private static final List<String> PATHS = List.of("/zz-4f1c2a57-no-such-path", "/services/");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return PATHS.stream().map(path -> verdict(path, subject.endpoint())).toList();
  }

  private static Verdict verdict(String path, Endpoint endpoint) {
    Optional<Evidence<HttpAnswer>> evidence = endpoint.answer("GET " + path);
    Optional<HttpAnswer> answer = evidence.flatMap(Evidence::found);
    if (answer.isEmpty()) {
      return Published.silent(endpoint, path, evidence);
    }
    String status = "status " + answer.get().status();
    if (Published.isOfProduct(answer.get())) {
      return Verdict.fail(path, "the server itself answers at " + path).actual(status);
    }
    return Published.isHidden(answer.get())
        ? Verdict.pass(path, "the proxy denies " + path + ", " + status)
        : Verdict.unknown(path, "who answers at " + path + " is not clear, " + status);
  }
}
