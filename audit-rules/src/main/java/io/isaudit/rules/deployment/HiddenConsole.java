package io.isaudit.rules.deployment;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.live.HttpAnswer;
import java.util.List;

/** Whether an outsider meets the login of the management console. */
final class HiddenConsole implements Check {

  static final Parameter<List<String>> PATHS =
      new Parameter.Words(
          "consolePaths", List.of("/carbon", "/carbon/admin/login.jsp", "/t/carbon.super/carbon"));

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return subject.parameter(PATHS).stream()
        .map(path -> Published.judge(subject.endpoint(), path, HiddenConsole::verdict))
        .toList();
  }

  private static Verdict verdict(String path, HttpAnswer answer) {
    String status = "status " + answer.status();
    if (answer.isMarked("carbon-login")) {
      return Verdict.fail(path, path + " shows the login of the console").actual(status);
    }
    if (answer.redirect().isPresent()) {
      String to = answer.redirect().get();
      return to.contains("/carbon")
          ? Verdict.fail(path, path + " leads to the console").actual("redirect to " + to)
          : Verdict.pass(path, path + " leads away from the console");
    }
    if (Published.isDenied(answer)) {
      return Verdict.pass(path, path + " is closed, " + status);
    }
    if (answer.status() >= 500) {
      return Verdict.unknown(path, path + " answers with an error, " + status);
    }
    return Verdict.pass(path, path + " does not show the console")
        .note(path + " answers with " + status + ": see that it is a page of the proxy");
  }
}
