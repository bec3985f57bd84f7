package io.isaudit.report.html;

import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.page.RulePages;
import io.isaudit.render.Renderer;
import io.isaudit.report.Pages;
import io.isaudit.report.SampleResult;
import io.isaudit.report.model.Words;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Reference;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TimeZone;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class HtmlRendererTest {

  private static final Set<String> ACTIVE =
      Set.of("iframe", "object", "embed", "img", "link", "form", "input", "base");

  private final Document sample = parse(SampleResult.result(), SampleResult.pages());

  @Test
  void the_renderer_is_found_as_a_service() {
    assertThat(ServiceLoader.load(Renderer.class))
        .anySatisfy(
            renderer -> {
              assertThat(renderer.format()).isEqualTo("html");
              assertThat(renderer.fileName()).isEqualTo("scorecard.html");
            });
  }

  @Test
  void the_document_is_well_formed() {
    Parser parser = Parser.htmlParser().setTrackErrors(20);

    parser.parseInput(html(SampleResult.result(), SampleResult.pages()), "");

    assertThat(parser.getErrors()).isEmpty();
  }

  @Test
  void nothing_is_requested_and_one_script_of_our_own_runs() throws IOException {
    assertThat(sample.select("script")).hasSize(1);
    assertThat(sample.selectFirst("script").data()).isEqualTo(Frame.resource("scorecard.js"));
    assertThat(sample.getAllElements())
        .extracting(Element::normalName)
        .doesNotContainAnyElementsOf(ACTIVE);
    assertThat(sample.select("[src], [srcset], [data], [action], [style], [xlink:href]")).isEmpty();
    assertThat(sample.selectFirst("style").data()).doesNotContain("url(", "@import");
  }

  @Test
  void the_script_makes_no_markup_of_text_and_ends_nowhere_else() throws IOException {
    String script = Frame.resource("scorecard.js");

    assertThat(script)
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
        .doesNotContain("Function(", "setTimeout('", "fetch", "XMLHttpRequest", "import", "src")
        .doesNotContainIgnoringCase("</script", "<!--");
  }

  @Test
  void the_policy_allows_styles_and_script_by_their_digests_and_nothing_else() throws Exception {
    assertThat(sample.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src "
                + digest(sample.selectFirst("style").data())
                + "; script-src "
                + digest(sample.selectFirst("script").data())
                + "; require-trusted-types-for 'script'; base-uri 'none'; form-action 'none'");
  }

  private static String digest(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  @Test
  void the_page_has_language_title_and_landmarks() {
    assertThat(sample.selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(sample.title()).isEqualTo("Grade E, 48.0 of 100 \u2013 IS Audit scorecard");
    assertThat(sample.select("body > header")).hasSize(1);
    assertThat(sample.select("main")).hasSize(1);
    assertThat(sample.select("nav[aria-label]")).hasSize(1);
    assertThat(sample.select("body > footer")).hasSize(1);
    assertThat(sample.body().child(0).attr("href")).isEqualTo("#findings");
  }

  @Test
  void headings_go_down_one_level_at_a_time_below_one_h1() {
    List<Integer> levels =
        sample.select("h1, h2, h3, h4, h5, h6").stream()
            .map(heading -> heading.normalName().charAt(1) - '0')
            .toList();

    assertThat(levels).startsWith(1);
    assertThat(levels.subList(1, levels.size())).doesNotContain(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i) - levels.get(i - 1)).as("heading " + i).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void every_id_is_unique_and_every_reference_leads_to_one() {
    List<String> ids = sample.select("[id]").eachAttr("id");

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(sample.select("a[href^=#]").eachAttr("href"))
        .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
    assertThat(sample.select("[aria-labelledby]").eachAttr("aria-labelledby")).isSubsetOf(ids);
  }

  @Test
  void every_rule_has_an_anchor_with_its_title_and_reasons() {
    for (RuleResult result : SampleResult.result().results()) {
      Element place = sample.getElementById(Part.anchorOf(result.rule()));
      assertThat(place).as(result.rule().toString()).isNotNull();
      assertThat(place.text()).contains(result.title(), result.rule().toString());
      if (result.outcome() == Outcome.NOT_SELECTED) {
        assertThat(sample.text()).contains(result.reason());
      } else {
        assertThat(place.text()).contains(result.reason());
      }
      result.notes().forEach(note -> assertThat(place.text()).contains(note));
    }
  }

  @Test
  void every_finding_shows_evidence_place_and_fix() {
    AuditResult result = SampleResult.result();
    Set<RuleId> withPage = new HashSet<>();
    result
        .openFindings()
        .forEach(
            finding -> {
              Element card = sample.getElementById(Part.anchorOf(finding.rule()));
              assertThat(card.closest("#findings")).isNotNull();
              assertThat(card.select(".badge").text()).isEqualTo(finding.severity().word());
              for (ItemResult item : finding.items()) {
                assertThat(card.text()).contains(item.fingerprint());
                item.file()
                    .ifPresent(
                        file ->
                            assertThat(card.select("figcaption").text())
                                .contains(file + ":" + item.line().get()));
                item.actual()
                    .ifPresent(actual -> assertThat(card.select(".found").text()).contains(actual));
                item.expected()
                    .ifPresent(
                        expected -> assertThat(card.select(".expected").text()).contains(expected));
              }
              finding
                  .parameters()
                  .forEach((name, value) -> assertThat(card.text()).contains(name, value));
              if (!card.select(".fix").isEmpty()) {
                withPage.add(finding.rule());
              }
            });
    assertThat(withPage).hasSize(5);
    assertThat(sample.select("#accounts--admin-password .fix pre").text())
        .contains("$secret{super_admin_password}");
    assertThat(sample.select("#accounts--admin-password a[href^=https]")).hasSize(1);
  }

  @Test
  void without_styles_the_figures_are_there_in_words() {
    sample.select("style").remove();
    AuditResult result = SampleResult.result();

    assertThat(sample.text())
        .contains(
            "Grade E", "48.0 of 100", "Not passed", "4 open findings of high severity or worse")
        .contains("an open critical finding holds the grade at C")
        .contains("89.5 %", "23 of 26 rules in scope", "asked for: home, several nodes")
        .contains("1 critical", "3 high", "2 medium", "2 low", "0 info")
        .contains("100 \u00D7 60.0 / 125.0 = 48.0")
        .contains(result.scorecard().model().formula())
        .contains(result.catalogue().digest(), result.tool(), "2026-01-31 00:00 UTC");
    assertThat(sample.select("[hidden]")).isEmpty();
    assertThat(sample.select("[aria-hidden]").text()).isBlank();
  }

  @Test
  void inputs_are_listed_with_their_problems() {
    for (TargetSummary target : SampleResult.result().targets()) {
      String text = sample.getElementById("inputs").text();
      assertThat(text).contains(Words.of(target.target()), target.description());
      target
          .inputs()
          .forEach(
              input ->
                  assertThat(text)
                      .contains(input.path())
                      .contains(String.join(" ", input.problems())));
    }
  }

  @Test
  void what_is_out_of_scope_says_how_to_bring_it_in() {
    Element outside = sample.getElementById("not-selected");

    SampleResult.result()
        .scope()
        .outside()
        .forEach(
            kind -> assertThat(outside.text()).contains(kind.kind().words(), kind.howToBringIn()));
  }

  @Test
  void tables_have_captions_and_their_head_cells_a_scope() {
    assertThat(sample.select("table"))
        .isNotEmpty()
        .allSatisfy(table -> assertThat(table.child(0).normalName()).isEqualTo("caption"));
    assertThat(sample.select("th"))
        .allSatisfy(head -> assertThat(head.attr("scope")).isIn("col", "row"));
  }

  @Test
  void the_drawing_of_the_grade_has_a_text_alternative() {
    assertThat(sample.select("svg[role=img]").attr("aria-label")).isEqualTo("Grade E, 48.0 of 100");
  }

  @Test
  void the_bytes_do_not_depend_on_language_time_zone_or_run() throws IOException {
    byte[] before = bytes(SampleResult.result(), SampleResult.pages());
    Locale language = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      assertThat(bytes(SampleResult.result(), SampleResult.pages())).isEqualTo(before);
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(bytes(SampleResult.result(), SampleResult.pages())).isEqualTo(before);
    } finally {
      Locale.setDefault(language);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void a_withheld_grade_says_why() {
    Document page =
        parse(
            results()
                .add(entry("web/a", CRITICAL, Outcome.UNKNOWN))
                .add(entry("web/b", HIGH, Outcome.PASS))
                .notGraded("coverage is 50.0 %, less than 80 %")
                .build(),
            Pages.none());

    assertThat(page.title()).startsWith("Not graded, 42.9 of 100");
    assertThat(page.select(".mast").text()).contains("coverage is 50.0 %, less than 80 %");
    assertThat(page.select("#findings").text())
        .contains("No rule that could be decided has an open finding");
  }

  @Test
  void a_result_without_findings_says_so() {
    Document page = parse(results().add(entry("web/a", HIGH, Outcome.PASS)).build(), Pages.none());

    assertThat(page.select("#findings").text()).contains("No rule in scope has an open finding");
    assertThat(page.select(".facts").text())
        .contains("Gate Passed", "every automated rule in scope was decided");
  }

  @Test
  void an_empty_result_claims_nothing() {
    Document page = parse(results().build(), Pages.none());

    assertThat(page.title()).startsWith("Not graded, no score");
    assertThat(page.select("#score").text()).contains("Nothing was decided");
    assertThat(page.select("#first, #chapters, #passed, #undecided, .arc")).isEmpty();
    assertThat(page.select("#findings").text()).isEqualTo("Findings 0 No rule was decided.");
    assertThat(page.select(".facts").text()).contains("no automated rule was in scope");
  }

  @Test
  void items_beyond_the_first_few_stand_in_the_details() {
    var many = entry("databases/a", HIGH, Outcome.FAIL);
    for (int i = 0; i < 40; i++) {
      many.item("pool" + i, "pool " + i + " is too small", "1", "be 50");
    }

    Document page = parse(results().add(many).build(), Pages.none());

    assertThat(page.select("#databases--a .evidence")).hasSize(5);
    assertThat(page.select("#databases--a .rest").text()).isEqualTo("35 more items in the details");
    assertThat(page.select("#databases--a table").text()).contains("pool 39 is too small");
  }

  @Test
  void open_items_come_before_settled_ones() {
    var mixed = entry("databases/a", HIGH, Outcome.FAIL);
    for (int i = 0; i < 5; i++) {
      mixed.disposed(Disposition.WAIVED).item("old" + i, "pool is too small", "1", "be 50");
    }
    mixed.disposed(Disposition.NONE).item("new", "pool is too small", "1", "be 50");

    Document page = parse(results().add(mixed).build(), Pages.none());

    assertThat(page.select("#findings .evidence .found code").eachText())
        .startsWith("new: 1")
        .hasSize(5);
    assertThat(page.select("#findings .item .chip").eachText()).containsOnly("accepted risk");
  }

  @Test
  void undecided_rules_are_shown_without_their_pages_when_they_are_many() {
    RulePages pages =
        Pages.of(Map.of("web/rule0", "## Why\n\nIt matters.\n\n## How to fix\n\nDo it.\n"));
    for (int rules : List.of(40, 41)) {
      var undecided = results();
      for (int i = 0; i < rules; i++) {
        undecided.add(entry("web/rule" + i, HIGH, Outcome.UNKNOWN).because("reason " + i));
      }

      Document page = parse(undecided.build(), pages);

      assertThat(page.select("#web--rule0").text().contains("It matters.")).isEqualTo(rules == 40);
      assertThat(page.select("#undecided").text().contains("is-audit rules ID"))
          .isEqualTo(rules == 41);
    }
  }

  @Test
  void references_and_headings_stand_on_the_card() {
    RulePages pages =
        Pages.covering(
            Map.of("web/a", "Keystores"), new Reference("House rules 1", "HR-1", "Build a wall"));

    Document page = parse(results().add(entry("web/a", HIGH, Outcome.FAIL)).build(), pages);

    assertThat(page.select("#web--a dl").text())
        .contains("Guide Keystores", "House rules 1 HR-1 Build a wall");
    assertThat(page.select("#guide tbody tr")).hasSize(RulePages.guide().size());
    assertThat(page.select("#guide tr:has(a)").text()).isEqualTo("Keystores 1 failed: web/a");
  }

  @Test
  void the_anchor_of_a_rule_is_never_that_of_a_part() {
    for (Part part : Part.values()) {
      assertThat(part.anchor()).doesNotContain("--");
    }
    assertThat(Part.anchorOf(RuleId.of("web/cors-any-origin"))).isEqualTo("web--cors-any-origin");
  }

  @Test
  void a_large_result_stays_small_and_quick() {
    var large = results();
    for (int i = 0; i < 361; i++) {
      large.add(
          entry(
                  "chapter" + i % 20 + "/rule" + i,
                  Severity.values()[i % 5],
                  i % 6 == 0 ? Outcome.FAIL : Outcome.PASS)
              .setting("a.b.c" + i, "true", "be false", "repository/conf/deployment.toml", i + 1));
    }
    AuditResult result = large.build();
    int size = 0;
    for (int i = 0; i < 20; i++) {
      size = html(result, Pages.none()).length();
    }
    long start = System.nanoTime();
    html(result, Pages.none());
    long millis = (System.nanoTime() - start) / 1_000_000;

    assertThat(size).isLessThan(400_000);
    assertThat(millis).isLessThan(500);
  }

  static Document parse(AuditResult result, RulePages pages) {
    return Jsoup.parse(html(result, pages));
  }

  static String html(AuditResult result, RulePages pages) {
    try {
      return new String(bytes(result, pages), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(AuditResult result, RulePages pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HtmlRenderer().render(result, pages, out);
    return out.toByteArray();
  }
}
