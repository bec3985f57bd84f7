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

/** Whether an outsider reaches what administers the server. A demand for a login proves reach. */
final class HiddenApis implements Check {

  static final Parameter<List<String>> BLOCKED =
      new Parameter.Words(
          "blockedPaths",
          List.of(
              "/services/",
              "/services/RemoteUserStoreManagerService",
              "/api/server/v1/applications",
              "/t/carbon.super/api/server/v1/applications",
              "/scim2/Users",
              "/t/carbon.super/scim2/Users",
              "/api/identity/oauth2/dcr/v1.1/register",
              "/console"));

  static final Parameter<List<String>> SELF_SERVICE =
      new Parameter.Words("selfServicePathsAllowed", List.of("/scim2/Me", "/api/users/v1/me"));

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Endpoint endpoint = subject.endpoint();
    List<Verdict> verdicts = new ArrayList<>();
    subject
        .parameter(BLOCKED)
        .forEach(path -> verdicts.add(Published.judge(endpoint, path, HiddenApis::verdict)));
    for (String path : subject.parameter(SELF_SERVICE)) {
      endpoint
          .answer("GET " + path)
          .flatMap(Evidence::found)
          .filter(answer -> !Published.isHidden(answer))
          .ifPresent(
              answer ->
                  verdicts.add(
                      Verdict.pass(path, path + " is open for My Account")
                          .note(path + " has to be open only if users manage their accounts")));
    }
    return verdicts;
  }

  private static Verdict verdict(String path, HttpAnswer answer) {
    String status = "status " + answer.status();
    if (answer.redirect().isPresent()) {
      String to = answer.redirect().get();
      boolean inside =
          to.contains(path.replaceFirst("/$", ""))
              || to.contains("/authenticationendpoint")
              || to.contains("/oauth2/authorize");
      return inside
          ? Verdict.fail(path, path + " can be reached from outside").actual("redirect to " + to)
          : Verdict.pass(path, path + " leads away");
    }
    if (Published.isHidden(answer)) {
      return answer.joined("server").contains("wso2") || answer.isMarked("tomcat-error")
          ? Verdict.fail(path, "the server itself answers at " + path).actual(status)
          : Verdict.pass(path, path + " is closed, " + status);
    }
    if (answer.status() >= 500) {
      return Verdict.unknown(path, path + " answers with an error, " + status);
    }
    return Verdict.fail(path, path + " can be reached from outside")
        .expected("403 or 404 of the proxy")
        .actual(status);
  }
}
