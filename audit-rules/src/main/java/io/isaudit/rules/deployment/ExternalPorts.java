package io.isaudit.rules.deployment;

import io.isaudit.evidence.Evidence;
import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.live.Endpoint;
import io.isaudit.snapshot.live.HttpAnswer;
import io.isaudit.snapshot.live.PlainHttp;
import io.isaudit.snapshot.live.PortScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which ports a client outside can connect to. */
final class ExternalPorts implements Check {

  static final Parameter<List<String>> ALLOWED =
      new Parameter.Words("externalAllowedPorts", List.of("443"));
  static final Parameter<Boolean> REDIRECT = new Parameter.Flag("allowHttpRedirect80", true);

  private static final int HTTP = 80;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Endpoint endpoint = subject.endpoint();
    PortScan scan = endpoint.ports().found().orElseThrow();
    List<Verdict> verdicts = new ArrayList<>();
    for (int port : scan.open()) {
      String item = "port " + port;
      if (subject.parameter(ALLOWED).contains(String.valueOf(port))) {
        verdicts.add(Verdict.pass(item, item + " is meant to be open"));
      } else if (port == HTTP && subject.parameter(REDIRECT)) {
        verdicts.add(redirect(item, endpoint));
      } else {
        verdicts.add(
            Verdict.fail(item, item + " is open to clients outside").expected(item + " closed"));
      }
    }
    return verdicts.isEmpty()
        ? List.of(Verdict.unknown("ports", "no port is open, not even that of the URL"))
        : verdicts;
  }

  private static Verdict redirect(String item, Endpoint endpoint) {
    return endpoint
        .plain()
        .fold(
            found -> redirect(item, found.value()),
            missing -> Verdict.unknown(item, "what port 80 answers is not known"));
  }

  private static Verdict redirect(String item, PlainHttp plain) {
    if (plain.port() != HTTP) {
      return Verdict.unknown(item, "what port 80 answers is not known");
    }
    for (Map.Entry<String, Evidence<HttpAnswer>> each : plain.answers().entrySet()) {
      if (each.getValue().found().isEmpty()) {
        return Verdict.unknown(item, "what port 80 answers is not known");
      }
      HttpAnswer answer = each.getValue().found().get();
      boolean moved = answer.status() == 301 || answer.status() == 308;
      if (!moved || answer.redirect().filter(to -> to.startsWith("https://")).isEmpty()) {
        return Verdict.fail(item, "port 80 does more than send clients to https")
            .actual("status " + answer.status());
      }
    }
    return Verdict.pass(item, "port 80 sends every client to https")
        .note("port 80 is open for redirects only");
  }
}
