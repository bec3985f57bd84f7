package io.isaudit.rules.deployment;

import io.isaudit.evidence.Evidence;
import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.live.Endpoint;
import io.isaudit.snapshot.live.HttpAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether users outside reach what a login needs. */
final class PublishedLogin implements Check {

  static final Parameter<List<String>> PROTOCOLS =
      new Parameter.Words("protocols", List.of("oidc", "saml"));

  private static final String DISCOVERY = "/oauth2/token/.well-known/openid-configuration";
  private static final String ROOT_DISCOVERY = "/.well-known/openid-configuration";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Endpoint endpoint = subject.endpoint();
    List<String> used = subject.parameter(PROTOCOLS);
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.add(verdict("/authenticationendpoint/login.do", endpoint));
    verdicts.add(verdict("/commonauth", endpoint));
    if (used.contains("oidc")) {
      verdicts.add(verdict("/oauth2/authorize", endpoint));
      verdicts.add(verdict("/oidc/logout", endpoint));
      boolean atRoot = isServed(endpoint, ROOT_DISCOVERY);
      verdicts.add(verdict(atRoot ? ROOT_DISCOVERY : DISCOVERY, endpoint));
    } else {
      verdicts.add(Verdict.notApplicable("oidc", "the policy says that OpenID Connect is unused"));
    }
    verdicts.add(
        used.contains("saml")
            ? verdict("/samlsso", endpoint)
            : Verdict.notApplicable("saml", "the policy says that SAML is unused"));
    return verdicts;
  }

  private static boolean isServed(Endpoint endpoint, String path) {
    return endpoint
        .answer("GET " + path)
        .flatMap(Evidence::found)
        .filter(answer -> answer.status() == 200)
        .isPresent();
  }

  private static Verdict verdict(String path, Endpoint endpoint) {
    Optional<Evidence<HttpAnswer>> evidence = endpoint.answer("GET " + path);
    Optional<HttpAnswer> answer = evidence.flatMap(Evidence::found);
    if (answer.isPresent()) {
      return verdict(path, answer.get());
    }
    return evidence
        .flatMap(missing -> Published.unreachable(endpoint, missing))
        .map(why -> Verdict.fail(path, "users do not reach " + path + ": " + why))
        .orElseGet(() -> Published.silent(endpoint, path, evidence));
  }

  private static Verdict verdict(String path, HttpAnswer answer) {
    boolean missing = answer.status() == 404 || answer.status() == 403 || answer.status() >= 500;
    return missing
        ? Verdict.fail(path, "users do not reach " + path).actual("status " + answer.status())
        : Verdict.pass(path, path + " answers, status " + answer.status());
  }
}
