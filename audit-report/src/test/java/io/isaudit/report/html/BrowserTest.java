package io.isaudit.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.page.RulePages;
import io.isaudit.policy.Policy;
import io.isaudit.render.Renderer;
import io.isaudit.report.HostileText;
import io.isaudit.report.Pages;
import io.isaudit.report.SampleResult;
import io.isaudit.result.AuditResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The scorecard in a real browser. {@code -Disaudit.thorough=true} also has the report of a real
 * deployment checked by axe, and every hostile text on a page of its own: that takes minutes.
 */
@Tag("heavy")
class BrowserTest {

  private static final boolean THOROUGH = Boolean.getBoolean("isaudit.thorough");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-15T00:00:00Z"), ZoneOffset.UTC);
  private static final String CARDS =
      "[...document.querySelectorAll('#findings .card')].filter(c => c.checkVisibility()).length";
  private static final String STATUS = "document.querySelector('.filters [role=status]').innerText";

  @TempDir static Path folder;

  private static Browser browser;
  private static String page;
  private static String sample;
  private static int findings;

  @BeforeAll
  static void start() throws Exception {
    assumeThat(Browser.program()).as("Chromium is installed").isPresent();
    IsAudit audit = IsAudit.create(CLOCK);
    Path samples = Path.of("..", "samples");
    AuditResult result =
        audit.evaluate(
            audit.collect(
                Map.of("a", samples.resolve("stock"), "b", samples.resolve("broken")),
                CollectOptions.standard()),
            Policy.standard());
    findings = (int) result.openFindings().map(finding -> finding.rule()).distinct().count();
    page = write("page.html", new HtmlRenderer(), result, audit.pages());
    sample =
        write(
            "sample.html",
            new HtmlRenderer().withHistory(SampleResult.earlier()),
            SampleResult.result(),
            SampleResult.pages());
    Renderer strict = new StrictHtmlRenderer().withHistory(List.of());
    write(strict.fileName(), strict, result, audit.pages());
    for (Map.Entry<String, byte[]> file : strict.companions().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    browser = Browser.start(folder);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void a_plain_window() {
    browser.size(1280, 1000, 1);
    browser.look("screen", "light");
    browser.scripts(true);
    browser.policies(true);
  }

  private static String write(String name, Renderer renderer, AuditResult result, RulePages pages)
      throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      renderer.render(result, pages, out);
    }
    return file.toUri().toString();
  }

  @ParameterizedTest
  @CsvSource({
    "screen, light, 1280, 1", // light
    "screen, dark, 1280, 1", // dark
    "print, light, 800, 1", // on paper
    "screen, light, 320, 1", // a narrow phone
    "screen, dark, 320, 4" // a window of 1280 pixels at 400 %
  })
  void axe_finds_nothing(String medium, String scheme, int width, int scale) throws IOException {
    browser.policies(false);
    browser.size(width, 900, scale);
    browser.look(medium, scheme);
    for (String url : THOROUGH ? List.of(sample, page) : List.of(sample)) {
      browser.open(url);
      browser.eval(axe());
      JsonNode violations =
          browser.eval(
              "document.querySelectorAll('details').forEach(d => { d.open = true; });"
                  + "axe.run({resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',"
                  + " 'wcag21aa', 'wcag22aa', 'best-practice']}).then(r => r.violations.map(v => v.id"
                  + " + ': ' + v.nodes.slice(0, 3).map(n => n.html + n.failureSummary).join(' | ')))");

      assertThat(violations).as(url).isEmpty();
      assertThat(browser.eval("document.documentElement.scrollWidth").asInt())
          .isLessThanOrEqualTo(width);
    }
  }

  private static String axe() throws IOException {
    String other = System.getProperty("isaudit.axe", "");
    if (!other.isEmpty()) {
      return Files.readString(Path.of(other));
    }
    try (InputStream script = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void the_page_asks_for_nothing_and_has_no_errors() {
    browser.open(page);

    assertThat(browser.requests()).containsExactly(page);
    assertThat(browser.troubles()).isEmpty();
    assertThat(browser.text(STATUS)).startsWith("Showing all ");
  }

  @Test
  void the_filters_work_from_the_keyboard() throws Exception {
    browser.open(page);
    browser.eval("document.querySelector('.filters select').focus()");
    browser.press("ArrowDown");
    waitFor(STATUS, " of ");
    assertThat(browser.text("location.hash")).isEqualTo("#?severity=critical");
    assertThat(browser.eval(CARDS).asInt()).isPositive().isLessThan(findings);
    int cards = browser.eval(CARDS).asInt();
    assertThat(browser.text("document.querySelector('#findings .count').innerText"))
        .isEqualTo(cards + " of " + findings);

    for (String control : List.of("outcome", "chapter", "target", "text")) {
      browser.press("Tab");
      assertThat(browser.text("document.activeElement.name")).isEqualTo(control);
    }
    browser.type("no such words");
    waitFor(STATUS, "Showing 0 of ");
    browser.press("Tab");
    assertThat(browser.text("document.activeElement.textContent")).isEqualTo("Reset");
    browser.press("Enter");
    waitFor(STATUS, "Showing all ");
    assertThat(browser.text("document.activeElement.name")).isEqualTo("text");
    assertThat(browser.text("location.hash")).isEqualTo("#?");
    assertThat(browser.eval(CARDS).asInt()).isEqualTo(findings);
    assertThat(browser.troubles()).isEmpty();
  }

  @Test
  void filters_survive_in_the_address() {
    browser.open(page + "#?severity=critical&outcome=failed&target=1&text=PASSWORD");

    assertThat(browser.text(STATUS)).startsWith("Showing ").doesNotContain("all");
    assertThat(browser.text("document.querySelector('[name=text]').value")).isEqualTo("PASSWORD");
    assertThat(
            browser.text(
                "[...document.querySelectorAll('[data-f]:not([hidden])')].map(e =>"
                    + " e.dataset.f.split(';')[0]).filter(s => s !== 'critical').join()"))
        .isEmpty();
  }

  @Test
  void a_filter_that_nobody_offers_is_none() {
    browser.open(page + "#?severity=%3Cimg%20src=x%3E&target=99");

    assertThat(browser.text(STATUS)).startsWith("Showing all ");
    assertThat(browser.troubles()).isEmpty();
  }

  @Test
  void a_link_to_a_rule_that_is_filtered_out_or_folded_shows_it() throws Exception {
    browser.open(page + "#?severity=low");
    browser.eval("location.hash = '#accounts--super-admin-password'");
    waitFor(
        "String(document.getElementById('accounts--super-admin-password').checkVisibility())",
        "true");

    String folded = "document.querySelector('#passed tr[id]')";
    browser.eval("location.hash = '#' + " + folded + ".id");
    waitFor("String(" + folded + ".checkVisibility({contentVisibilityAuto: true}))", "true");
    assertThat(browser.text("String(document.querySelector('#passed details').open)"))
        .isEqualTo("true");
  }

  @Test
  void lines_of_a_remedy_are_copied_from_the_keyboard_and_it_is_said() throws Exception {
    browser.send(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    browser.open(sample);
    browser.eval("document.querySelector('#accounts--admin-password .fix .copy').focus()");
    browser.press("Enter");

    waitFor("document.querySelector('body > [role=status]').textContent", "Copied");
    assertThat(browser.text("document.activeElement.textContent")).isEqualTo("Copied");
    assertThat(browser.text("navigator.clipboard.readText()"))
        .startsWith("[super_admin]\n")
        .endsWith("\"$secret{super_admin_password}\"");
    assertThat(browser.troubles()).isEmpty();
  }

  @Test
  void without_scripts_everything_is_there_and_no_control_is() {
    browser.scripts(false);
    browser.open(page);

    assertThat(browser.eval(CARDS).asInt()).isEqualTo(findings);
    assertThat(
            browser.eval("document.querySelectorAll('form, button, select, input').length").asInt())
        .isZero();
  }

  @Test
  void a_server_that_forbids_scripts_and_inline_styles_shows_the_other_page() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String name = exchange.getRequestURI().getPath();
          byte[] file = Files.readAllBytes(folder.resolve("scorecard-csp" + name));
          exchange
              .getResponseHeaders()
              .add("Content-Security-Policy", "default-src 'none'; style-src 'self'; sandbox");
          exchange
              .getResponseHeaders()
              .add("Content-Type", name.endsWith(".css") ? "text/css" : "text/html");
          exchange.sendResponseHeaders(200, file.length);
          exchange.getResponseBody().write(file);
          exchange.close();
        });
    server.start();
    try {
      String at = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      browser.open(at + "index.html");

      assertThat(browser.troubles()).isEmpty();
      assertThat(browser.requests()).containsExactly(at + "index.html", at + "scorecard.css");
      assertThat(browser.eval(CARDS).asInt()).isEqualTo(findings);
      assertThat(browser.text("getComputedStyle(document.querySelector('.card')).borderLeftWidth"))
          .isEqualTo("4px");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void no_hostile_text_runs_even_without_a_policy() throws Exception {
    List<String> payloads = HostileText.all().toList();
    List<String> all =
        THOROUGH
            ? payloads.stream().flatMap(BrowserTest::dressed).toList()
            : List.of(String.join(" ", payloads.stream().filter(p -> p.length() < 400).toList()));
    browser.policies(false);
    for (String payload : all) {
      for (String part : parts(payload)) {
        String url =
            write(
                "hostile.html", new HtmlRenderer(), HostileContentTest.result(part), Pages.none());
        browser.open(url + "#?text=title");
        browser.eval(
            "document.querySelectorAll('details').forEach(d => { d.open = true; });"
                + "document.querySelectorAll('.filters select').forEach(s => { s.selectedIndex = 1;"
                + " s.dispatchEvent(new Event('input', {bubbles: true})); })");

        assertThat(browser.troubles()).as(part).isEmpty();
        assertThat(browser.requests()).as(part).allMatch(request -> request.startsWith(url));
      }
    }
  }

  /** What closes other contexts before it. */
  private static Stream<String> dressed(String payload) {
    return Stream.of(
        payload, "\"'>" + payload, "--></script></style></title></textarea></select>" + payload);
  }

  /** Text is cut at 500 characters, so that a long one is told in parts. */
  private static List<String> parts(String payload) {
    int length = 440;
    return Stream.iterate(0, at -> at < Math.min(payload.length(), 4_000), at -> at + length)
        .map(at -> payload.substring(at, Math.min(payload.length(), at + length)))
        .toList();
  }

  private static void waitFor(String script, String words) throws InterruptedException {
    for (int i = 0; i < 100 && !browser.text(script).contains(words); i++) {
      Thread.sleep(50);
    }
    assertThat(browser.text(script)).contains(words);
  }
}
