package io.isaudit.rules.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.isaudit.collect.EndpointRequest;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a real browser records is judged as the fixtures are. With {@code -Drecordings.update=true}
 * the fixtures are written anew.
 */
@Tag("heavy")
class BrowserRecordingTest {

  private static final List<String> AFTER_LOGIN =
      List.of(
          "cookies/atbv",
          "cookies/common-auth-id",
          "cookies/jsessionid",
          "cookies/opbs",
          "cookies/remember-me",
          "cookies/requested-uri",
          "cookies/saml-sso-token-id",
          "web/cache-control");

  @TempDir Path folder;

  @BeforeAll
  static void a_browser_is_here() {
    assumeTrue(
        Files.isExecutable(Browser.PROGRAM),
        "no " + Browser.PROGRAM + " here: install the package chromium");
  }

  @Test
  void a_recorded_login_of_a_good_server_passes_the_rules_on_cookies() throws Exception {
    assertThat(judged("good", Servers.shared().good())).isEqualTo(all(Outcome.PASS));
  }

  @Test
  void a_recorded_login_of_a_bad_server_fails_the_rules_on_cookies() throws Exception {
    assertThat(judged("bad", Servers.shared().bad())).isEqualTo(all(Outcome.FAIL));
  }

  private Map<String, Outcome> judged(String name, ServerProcess server) throws Exception {
    Path file = folder.resolve("recorded.har");
    HarWriter har = new HarWriter();
    try (Browser browser = Browser.start(folder.resolve("profile"), har::event)) {
      browser.open(server.url(0) + Pages.LOGIN + "?" + Pages.RECORD, "done");
    }
    har.write(file);
    if (Boolean.getBoolean("recordings.update")) {
      har.write(Recordings.of(name));
    }
    Audits audits = new Audits();
    EndpointRequest request =
        audits.request(server.url(0), Vantage.INTERNAL, Optional.of(file), false);
    Map<String, RuleResult> results = audits.results(audits.snapshot(server.home(), request));
    Map<String, Outcome> outcomes = new TreeMap<>();
    AFTER_LOGIN.forEach(rule -> outcomes.put(rule, results.get(rule).outcome()));
    return outcomes;
  }

  private static Map<String, Outcome> all(Outcome outcome) {
    Map<String, Outcome> all = new TreeMap<>();
    AFTER_LOGIN.forEach(rule -> all.put(rule, outcome));
    return all;
  }
}
