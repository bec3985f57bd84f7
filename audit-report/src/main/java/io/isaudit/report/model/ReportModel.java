package io.isaudit.report.model;

import io.isaudit.evidence.Sorted;
import io.isaudit.page.RulePages;
import io.isaudit.result.AuditResult;
import io.isaudit.result.GateResult;
import io.isaudit.result.Scorecard;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Severity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a report shows, in the order in which it is shown. Renderers only print it.
 *
 * @param environment what the deployment is used for, as a word
 * @param clock when it was judged, in ISO form and UTC
 * @param rules number of rules by effective outcome
 * @param open number of rules with an open finding by severity; every severity is there
 * @param sections the rules of each section; every section is there
 * @param first what to put right first: caps, then by severity
 * @param scoreAfterFirst the score when all of {@code first} are put right
 * @param scoreRows the parts of the score by severity, for all severities
 * @param gains what putting findings right would do
 * @param causes why rules could not be decided
 * @param standards what became of the rules that serve each standard
 * @param nodes the nodes side by side
 * @param trend how it compares with earlier results, when they were given
 */
public record ReportModel(
    String tool,
    AuditResult.Catalogue catalogue,
    String environment,
    String clock,
    List<TargetSummary> targets,
    Scorecard scorecard,
    GateResult gate,
    Decisions decisions,
    ScopeSummary scope,
    Map<Outcome, Integer> rules,
    Map<Severity, Integer> open,
    List<Chapter> chapters,
    GuideCoverage guide,
    Map<Section, List<RuleEntry>> sections,
    List<RuleEntry> first,
    Optional<BigDecimal> scoreAfterFirst,
    List<ScoreRow> scoreRows,
    Gains gains,
    List<Cause> causes,
    List<StandardCoverage> standards,
    NodeComparison nodes,
    Optional<Trend> trend) {

  public ReportModel {
    targets = List.copyOf(targets);
    rules = Sorted.map(rules);
    open = Sorted.map(open);
    chapters = List.copyOf(chapters);
    Map<Section, List<RuleEntry>> copies = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      copies.put(section, List.copyOf(sections.getOrDefault(section, List.of())));
    }
    sections = Sorted.map(copies);
    first = List.copyOf(first);
    scoreRows = List.copyOf(scoreRows);
    causes = List.copyOf(causes);
    standards = List.copyOf(standards);
  }

  public static ReportModel of(AuditResult result, RulePages pages) {
    return of(result, pages, List.of());
  }

  /**
   * The model with a trend.
   *
   * @param earlier results of the same deployment in any order
   */
  public static ReportModel of(AuditResult result, RulePages pages, List<AuditResult> earlier) {
    return new ModelBuilder(result, pages).build(earlier);
  }

  public List<RuleEntry> in(Section section) {
    return sections.getOrDefault(section, List.of());
  }

  /** All rules by their id. */
  public List<RuleEntry> everyRule() {
    return sections.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(RuleEntry::rule))
        .toList();
  }

  public int count(Outcome outcome) {
    return rules.getOrDefault(outcome, 0);
  }

  public int open(Severity severity) {
    return open.getOrDefault(severity, 0);
  }

  /** The grade in words, for example {@code Grade C} or {@code Not graded}. */
  public String gradeWords() {
    return scorecard.grade().map(grade -> "Grade " + grade).orElse("Not graded");
  }

  /** The score in words, for example {@code 71.3 of 100}. */
  public String scoreWords() {
    return scorecard.score().map(score -> Words.number(score) + " of 100").orElse("no score");
  }
}
