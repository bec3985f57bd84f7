package io.isaudit.report.html;

import static io.isaudit.report.Results.NODE_1;
import static io.isaudit.report.Results.NODE_2;
import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static io.isaudit.rule.Severity.HIGH;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.policy.Policy;
import io.isaudit.render.Renderer;
import io.isaudit.report.Pages;
import io.isaudit.report.SampleResult;
import io.isaudit.result.AuditResult;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PartsTest {

  private static final Document TRENDED = page(new HtmlRenderer());

  private static Document page(Renderer renderer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      renderer
          .withHistory(SampleResult.earlier())
          .render(SampleResult.result(), SampleResult.pages(), out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return Jsoup.parse(out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void an_excerpt_shows_the_lines_and_not_the_secret() {
    Element excerpt = TRENDED.selectFirst("#accounts--admin-password .excerpt");

    assertThat(excerpt.wholeText())
        .isEqualTo("\u2026 | [super_admin]\n8 | password = <the shipped value>");
    assertThat(excerpt.select("mark").text()).isEqualTo("password = <the shipped value>");
  }

  @Test
  void the_drawings_over_time_say_in_words_what_they_show() {
    assertThat(TRENDED.select("#trend svg").eachAttr("aria-label"))
        .allSatisfy(label -> assertThat(label).contains("2025-10-31", "2026-01-31", "table"));
    assertThat(TRENDED.select("#trend tbody tr")).hasSize(4);
    assertThat(TRENDED.select("#trend tbody tr").first().text())
        .isEqualTo("2026-01-31 00:00 UTC 48.0 E 8");
    assertThat(TRENDED.select("#trend circle")).hasSize(3 + 4);
    assertThat(TRENDED.select(".news").text())
        .startsWith("Since 2025-12-31 00:00 UTC: +2.7 points");
  }

  @Test
  void without_earlier_results_nothing_is_said_about_time() {
    Document page = HtmlRendererTest.parse(SampleResult.result(), SampleResult.pages());

    assertThat(page.select("#trend, .news, a[href=#trend]")).isEmpty();
  }

  @Test
  void the_strict_page_has_the_same_body_and_neither_script_nor_styles_in_it() throws IOException {
    Renderer strict = new StrictHtmlRenderer();
    Document page = page(strict);

    assertThat(page.select("script, style, [style], meta[http-equiv]")).isEmpty();
    assertThat(page.select("link").eachAttr("href")).containsExactly("scorecard.css");
    TRENDED.select("script").remove();
    assertThat(page.body().html()).isEqualTo(TRENDED.body().html());
    assertThat(strict.fileName()).isEqualTo("scorecard-csp/index.html");
    assertThat(strict.companions()).containsOnlyKeys("scorecard-csp/scorecard.css");
  }

  @Test
  void one_cause_of_many_unknowns_is_told_once_and_every_rule_keeps_its_place() {
    var results = results();
    for (int i = 0; i < 30; i++) {
      results.add(entry("web/r" + i, HIGH, Outcome.UNKNOWN).because("the file cannot be read"));
    }

    Document page = HtmlRendererTest.parse(results.build(), Pages.none());

    assertThat(page.select("#undecided .reason").eachText())
        .containsExactly("node1: the file cannot be read");
    assertThat(page.select("#undecided h3").text()).isEqualTo("30 rules for one reason");
    assertThat(page.select("#undecided li[id][data-f]")).hasSize(30);
    assertThat(page.select("#undecided .card")).isEmpty();
  }

  @Test
  void what_is_the_same_on_two_nodes_is_told_once() {
    var results = results();
    for (var node : List.of(NODE_1, NODE_2)) {
      results
          .target(new TargetSummary(node, "a server", Instant.EPOCH, List.of()))
          .add(entry("web/a", HIGH, Outcome.FAIL).on(node).item("i", "it is bad", "1", "2"))
          .add(entry("web/b", HIGH, Outcome.PASS).on(node).because("it is good"));
    }

    Document page = HtmlRendererTest.parse(results.build(), Pages.none());

    assertThat(page.select("#web--a .target").eachText()).containsExactly("node1, node2 failed");
    assertThat(page.select("#web--a .evidence")).hasSize(1);
    assertThat(page.select("#web--a .hash")).hasSize(2);
    assertThat(page.select("#web--b td p").eachText()).containsExactly("it is good");
  }

  @Test
  void every_rule_tells_the_filters_about_itself() {
    assertThat(TRENDED.select("[data-f]"))
        .hasSize(SampleResult.result().outcomeByRule().size())
        .allSatisfy(rule -> assertThat(rule.attr("data-f")).matches("[a-z]+;[a-z ]+;[0-9 ]*"));
    assertThat(TRENDED.select("#userstores--plain-ldap").attr("data-f"))
        .isEqualTo("high;accepted;0");
  }

  @Test
  void two_real_nodes_of_which_one_is_broken_make_a_small_page() throws IOException {
    IsAudit audit =
        IsAudit.create(Clock.fixed(Instant.parse("2026-12-15T00:00:00Z"), ZoneOffset.UTC));
    Path samples = Path.of("..", "samples");
    AuditResult result;
    try {
      result =
          audit.evaluate(
              audit.collect(
                  Map.of("a", samples.resolve("stock"), "b", samples.resolve("broken")),
                  CollectOptions.standard()),
              Policy.standard());
    } catch (io.isaudit.collect.NotAHomeException e) {
      throw new IllegalStateException(e);
    }

    assertThat(HtmlRendererTest.html(result, audit.pages()).length()).isLessThan(400_000);
  }
}
