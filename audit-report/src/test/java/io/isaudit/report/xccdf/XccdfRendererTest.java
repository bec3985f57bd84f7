package io.isaudit.report.xccdf;

import static io.isaudit.report.Rendered.xml;
import static io.isaudit.report.Results.NODE_1;
import static io.isaudit.report.Results.NODE_2;
import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.report.MixedResults;
import io.isaudit.report.Rendered;
import io.isaudit.report.SampleResult;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.rule.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class XccdfRendererTest {

  private static final XccdfRenderer XCCDF = new XccdfRenderer();

  @ParameterizedTest
  @CsvSource({
    "PASS, NONE, pass",
    "FAIL, NONE, fail",
    "ERROR, NONE, error",
    "UNKNOWN, NONE, unknown",
    "NOT_APPLICABLE, NONE, notapplicable",
    "MANUAL, NONE, notchecked",
    "INFORMATIONAL, NONE, informational",
    "NOT_SELECTED, NONE, notselected",
    "PASS, ATTESTED, pass",
    "FAIL, ATTESTED, fail",
    "FAIL, WAIVED, fail",
    "FAIL, WAIVER_EXPIRED, fail",
    "FAIL, FALSE_POSITIVE, fail",
    "FAIL, BASELINED, fail",
  })
  void an_outcome_has_one_word(Outcome outcome, Disposition disposition, String word) {
    Document document = xml(XCCDF, MixedResults.one(outcome, disposition));

    assertThat(texts(document, "result")).containsExactly(word);
    assertThat(elements(document, "answer"))
        .extracting(answer -> answer.getAttribute("old-result"))
        .isEqualTo(disposition == Disposition.ATTESTED ? List.of("notchecked") : List.of());
    assertThat(elements(document, "select").get(0).getAttribute("selected"))
        .isEqualTo(Boolean.toString(outcome != Outcome.NOT_SELECTED));
  }

  @ParameterizedTest
  @MethodSource("io.isaudit.report.MixedResults#seeds")
  void rule_results_count_what_the_scorecard_counts(int seed) {
    AuditResult result = MixedResults.of(seed);
    Map<String, Integer> expected = new TreeMap<>();
    result
        .outcomeByRule()
        .values()
        .forEach(outcome -> expected.merge(WORDS.get(outcome), 1, Integer::sum));
    Map<String, Integer> counted = new TreeMap<>();
    texts(xml(XCCDF, result), "result").forEach(word -> counted.merge(word, 1, Integer::sum));

    assertThat(counted).isEqualTo(expected);
  }

  private static final Map<Outcome, String> WORDS =
      Map.of(
          Outcome.PASS, "pass",
          Outcome.FAIL, "fail",
          Outcome.ERROR, "error",
          Outcome.UNKNOWN, "unknown",
          Outcome.NOT_APPLICABLE, "notapplicable",
          Outcome.MANUAL, "notchecked",
          Outcome.INFORMATIONAL, "informational",
          Outcome.NOT_SELECTED, "notselected");

  @Test
  void an_answer_says_who_gave_it_when_and_why() {
    Document document = xml(XCCDF, MixedResults.one(Outcome.PASS, Disposition.ATTESTED));
    Element answer = elements(document, "answer").get(0);

    assertThat(answer.getAttribute("authority")).isEqualTo("D. Silva");
    assertThat(answer.getAttribute("time")).isEqualTo("2026-01-02T00:00:00Z");
    assertThat(answer.getAttribute("new-result")).isEqualTo("pass");
    assertThat(answer.getTextContent()).isEqualTo("It is so (evidence: runbook 3)");
  }

  @Test
  void a_waiver_is_a_message() {
    Document document = xml(XCCDF, MixedResults.one(Outcome.FAIL, Disposition.WAIVED));

    assertThat(texts(document, "message"))
        .contains("Accepted risk until 2026-06-30, owner Operations, ticket OPS-7: it is known");
  }

  @Test
  void every_target_of_a_rule_is_told() {
    Document document =
        xml(
            XCCDF,
            results()
                .add(entry("web/a", HIGH, Outcome.PASS).on(NODE_1).because("it is off"))
                .add(
                    entry("web/a", HIGH, Outcome.FAIL)
                        .on(NODE_2)
                        .setting("a.b", "on", "be off", "conf/a.toml", 3))
                .build());

    assertThat(texts(document, "result")).containsExactly("fail");
    assertThat(texts(document, "message"))
        .containsExactly(
            "node1, passed: it is off",
            "node2, failed: a.b should be off but is on (conf/a.toml:3)");
  }

  @Test
  void scores_follow_the_models_of_xccdf_and_our_own_stands_beside_them() {
    AuditResult result =
        results()
            .add(entry("web/a", HIGH, Outcome.PASS))
            .add(entry("web/b", LOW, Outcome.FAIL))
            .add(entry("web/c", LOW, Outcome.NOT_APPLICABLE))
            .add(entry("keystores/a", HIGH, Outcome.UNKNOWN))
            .build();

    // web weighs 12.5, that is 13, and reached 75 %; keystores weighs 7.5, that is 8, and 0 %.
    assertThat(scores(xml(XCCDF, result)))
        .containsExactly(
            "urn:xccdf:scoring:default 46.43 of 100",
            "urn:xccdf:scoring:flat 7.5 of 17.5",
            "urn:xccdf:scoring:flat-unweighted 1 of 3",
            "urn:xccdf:scoring:absolute 0 of 1",
            "urn:io.isaudit:scoring:1 42.9 of 100");
  }

  @Test
  void where_nothing_counts_nothing_scores() {
    assertThat(scores(xml(XCCDF, results().add(entry("web/a", HIGH, Outcome.MANUAL)).build())))
        .containsExactly(
            "urn:xccdf:scoring:default 0 of 100",
            "urn:xccdf:scoring:flat 0 of 0",
            "urn:xccdf:scoring:flat-unweighted 0 of 0",
            "urn:xccdf:scoring:absolute 0 of 1");
  }

  @Test
  void the_prose_of_a_rule_keeps_its_markup() {
    String text = Rendered.text(XCCDF, SampleResult.result(), SampleResult.pages());

    assertThat(text)
        .contains("<h:pre><h:code>[super_admin]\nusername = \"is-root\"\n")
        .contains("<fixtext><h:ol>");
  }

  private static List<String> scores(Document document) {
    return elements(document, "score").stream()
        .map(
            score ->
                score.getAttribute("system")
                    + " "
                    + score.getTextContent()
                    + " of "
                    + score.getAttribute("maximum"))
        .toList();
  }

  private static List<String> texts(Document document, String name) {
    return elements(document, name).stream().map(Element::getTextContent).toList();
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
