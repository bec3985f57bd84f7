package io.isaudit.report.markdown;

import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import io.isaudit.report.HostileResult;
import io.isaudit.report.HostileText;
import io.isaudit.report.Pages;
import io.isaudit.report.Rendered;
import io.isaudit.report.Results;
import io.isaudit.report.SampleResult;
import io.isaudit.result.AuditResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Severity;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownRendererTest {

  private static String text(AuditResult result) {
    return Rendered.text(new MarkdownRenderer(), result, Pages.none());
  }

  private static Document page(String markdown) {
    return Jsoup.parse(
        HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown)));
  }

  @Test
  void it_tells_grade_gate_findings_decisions_and_scope() {
    String text = text(SampleResult.result());
    String shown = page(text).text().replace("\u200B", "");

    assertThat(text).startsWith("# IS Audit: Grade E, 48.0 of 100");
    assertThat(shown)
        .contains("Gate not passed.", "Coverage of automated rules: ", "Rules: 9 failed")
        .contains("| critical | accounts/admin-password | super_admin.password should be a strong")
        .contains("node1 repository/conf/deployment.toml:8 |")
        .contains("Could not be decided", "its password is an $env{} reference")
        .contains("1 item: accepted risk", "Look at the waiver of server/legacy-mode")
        .contains("Not looked at:", "host, 14 rules: use --host");
  }

  @Test
  void what_is_accepted_is_no_open_finding() {
    String text = text(SampleResult.result());

    assertThat(text.substring(0, text.indexOf("## Decisions")))
        .doesNotContain("userstores/plain-ldap");
  }

  @Test
  void what_does_not_fit_into_a_comment_is_counted() {
    Results many = results();
    for (int i = 0; i < 2_000; i++) {
      Severity severity = i < 1_500 ? Severity.LOW : Severity.CRITICAL;
      many.add(
          entry("web/rule" + i, severity, Outcome.FAIL).item("a", "it is so ".repeat(9), "1", "2"));
      many.add(entry("web/unknown" + i, severity, Outcome.UNKNOWN).because("@#:".repeat(99)));
    }

    String text = text(many.build());

    assertThat(text.getBytes(UTF_8)).hasSizeLessThan(MarkdownRenderer.LONGEST);
    assertThat(text).contains("2000 items: 500 critical, 1500 low.");
    long shown = text.lines().filter(line -> line.contains("<code>web/rule")).count();
    String left =
        text.lines().filter(line -> line.startsWith("Not shown: ")).findFirst().orElseThrow();
    assertThat(left).startsWith("Not shown: " + (2_000 - shown) + " items: ");
    assertThat(text).contains("## Decisions", "## Scope");
  }

  @Test
  void even_all_hostile_texts_together_fit() {
    Results many = results();
    int i = 0;
    for (String payload : HostileText.all().toList()) {
      many.cap(payload).notGraded(payload);
      many.add(
          entry("web/rule" + i++, Severity.HIGH, Outcome.FAIL)
              .item(payload, payload, payload, payload));
    }

    assertThat(text(many.build()).getBytes(UTF_8)).hasSizeLessThan(MarkdownRenderer.LONGEST);
  }

  @ParameterizedTest
  @MethodSource("io.isaudit.report.HostileText#all")
  void hostile_text_makes_no_markup_link_mention_or_reference(String payload) {
    String harmless = text(HostileResult.of("harmless"));
    String hostile = text(HostileResult.of(payload));

    assertThat(elements(page(hostile))).isEqualTo(elements(page(harmless)));
    assertThat(hostile.lines().count()).isEqualTo(harmless.lines().count());
    assertThat(hostile.lines().filter(line -> line.startsWith("|")))
        .allSatisfy(line -> assertThat(line.replaceAll("[^|]", "")).hasSize(5));
    Document page = page(hostile);
    page.select("code").remove();
    // jsoup leaves out what has no width when it normalises text.
    String prose = page.wholeText();
    // GitHub looks for these in the text after Markdown, but not in code.
    assertThat(prose)
        .doesNotContainPattern("(^|\\W)@\\w")
        .doesNotContainPattern("#\\d")
        .doesNotContainPattern("(?i)gh-\\d")
        .doesNotContainPattern("(?i)(https?|ftp)://")
        .doesNotContainPattern("(?i)www\\.")
        .doesNotContainPattern("\\w@\\w")
        .doesNotContainPattern(":\\w+:");
  }

  private static List<String> elements(Document page) {
    return page.body().getAllElements().stream().map(Element::normalName).toList();
  }
}
