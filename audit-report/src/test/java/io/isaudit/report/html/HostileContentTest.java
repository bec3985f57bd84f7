package io.isaudit.report.html;

import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static io.isaudit.rule.Severity.HIGH;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.declaration.Environment;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.policy.Waiver.WaiverKind;
import io.isaudit.policy.WaiverState;
import io.isaudit.report.Pages;
import io.isaudit.report.Results;
import io.isaudit.report.model.VisibleText;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.GateResult;
import io.isaudit.result.ItemResult;
import io.isaudit.result.PolicyReport;
import io.isaudit.result.ScopeReport;
import io.isaudit.result.Scorecard;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Puts a hostile text into every field of a result that can come from outside. */
class HostileContentTest {

  private static final List<String> HARMLESS = shape(page("harmless"));

  @ParameterizedTest
  @MethodSource("io.isaudit.report.HostileText#all")
  void hostile_text_changes_no_markup_and_is_shown(String payload) {
    Document page = page(payload);

    assertThat(shape(page)).isEqualTo(HARMLESS);
    String shown = page.body().wholeText();
    for (String field : new Fields(payload).names()) {
      assertThat(shown).as(field).contains(VisibleText.of(field + payload));
    }
    assertThat(page.select("a[href]").eachAttr("href"))
        .allSatisfy(href -> assertThat(href).startsWith("#"));
  }

  @Test
  void hostile_decisions_stand_beside_their_finding_too() {
    assertThat(page("harmless").select("#web--waived .decision").text())
        .contains("waiver reason harmless", "owner harmless", "statement harmless");
  }

  @Test
  void there_are_many_hostile_texts() {
    assertThat(io.isaudit.report.HostileText.all().distinct().count()).isGreaterThan(200);
  }

  /** Elements and attributes in their order, with the values of attributes that hold no text. */
  private static List<String> shape(Document page) {
    List<String> shape = new ArrayList<>();
    for (Element element : page.getAllElements()) {
      StringBuilder line = new StringBuilder(element.normalName());
      for (Attribute attribute : element.attributes()) {
        line.append(' ').append(attribute.getKey()).append('=').append(attribute.getValue());
      }
      shape.add(line.toString());
    }
    return shape;
  }

  private static Document page(String payload) {
    return HtmlRendererTest.parse(result(new Fields(payload)), Pages.none());
  }

  /** A result with a text in every field. */
  static AuditResult result(String payload) {
    return result(new Fields(payload));
  }

  private static AuditResult result(Fields text) {
    Results results = results();
    Outcome[] outcomes = Outcome.values();
    for (int i = 0; i < outcomes.length; i++) {
      String of = outcomes[i].word();
      // The title of a rule and its reason stand in every section, so each outcome has its own.
      results.add(
          entry("web/rule" + i, HIGH, outcomes[i])
              .title(text.field("title " + of))
              .because(text.field("reason " + of)));
    }
    results.add(finding(text, "finding", Disposition.NONE));
    results.add(finding(text, "waived", Disposition.WAIVED));
    AuditResult built = results.build();
    Scorecard card = built.scorecard();
    return new AuditResult(
        text.field("tool"),
        new AuditResult.Catalogue(List.of(text.field("book")), 3, text.field("digest")),
        built.clock(),
        Environment.PRODUCTION,
        List.of(
            new TargetSummary(
                new Target(Target.TargetKind.ENDPOINT, text.field("endpoint")),
                text.field("description"),
                Instant.EPOCH,
                List.of(
                    new TargetSummary.InputSummary(
                        text.field("path"),
                        text.field("input outcome"),
                        List.of(text.field("problem")))))),
        new ScopeReport(
            Set.of(ScopeKind.HOME),
            1,
            3,
            List.of(new ScopeReport.OutOfScope(ScopeKind.HOST, 2, text.field("how")))),
        new Scorecard(
            card.score(),
            card.acceptedScore(),
            Optional.empty(),
            List.of(text.field("cap")),
            List.of(text.field("not graded")),
            card.coverage(),
            card.passedWeight(),
            card.scoredWeight(),
            card.rules(),
            0,
            1,
            card.model()),
        new GateResult(false, "gate", List.of(text.field("gate failure")), Optional.empty()),
        new PolicyReport(
            text.field("profile"),
            List.of(text.field("deviation")),
            List.of(
                new PolicyReport.WaiverReport(
                    RuleId.of("web/waived"),
                    text.field("waiver target"),
                    text.field("waiver item"),
                    WaiverKind.ACCEPTED_RISK,
                    text.field("waiver reason"),
                    text.field("owner"),
                    Optional.of(text.field("approver")),
                    Optional.of(text.field("ticket")),
                    LocalDate.EPOCH,
                    Set.of(WaiverState.EXPIRED),
                    Set.of(text.field("fingerprint waived")))),
            Optional.empty(),
            List.of(
                new PolicyReport.AttestationReport(
                    RuleId.of("web/waived"),
                    true,
                    text.field("statement"),
                    text.field("answer evidence"),
                    text.field("answer by"),
                    LocalDate.EPOCH,
                    LocalDate.EPOCH,
                    PolicyReport.AnswerState.CONTRADICTED))),
        built.results());
  }

  private static Results.Entry finding(Fields text, String slug, Disposition disposition) {
    return entry("web/" + slug, HIGH, Outcome.FAIL)
        .title(text.field("title " + slug))
        .on(new Target(Target.TargetKind.NODE, text.field("node")))
        .disposed(disposition)
        .note(text.field("note " + slug))
        .parameter(text.field("parameter " + slug), text.field("value " + slug))
        .item(
            new ItemResult(
                text.field("item " + slug),
                Outcome.FAIL,
                disposition,
                text.field("item reason " + slug),
                Optional.of(text.field("item note " + slug)),
                text.field("fingerprint " + slug),
                Optional.of(text.field("expected " + slug)),
                Optional.of(text.field("actual " + slug)),
                Optional.of(text.field("origin " + slug)),
                Optional.of(text.field("file " + slug)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  /** Gives each field its name before the payload, so that each can be found again. */
  private static final class Fields {
    private final String payload;
    private final List<String> names = new ArrayList<>();

    Fields(String payload) {
      this.payload = payload;
    }

    String field(String name) {
      names.add(name + " ");
      return name + " " + payload;
    }

    List<String> names() {
      result(this);
      return List.copyOf(names);
    }
  }
}
