package io.isaudit.report.model;

import io.isaudit.page.RulePages;
import io.isaudit.result.AuditResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Computes a {@link ReportModel} in one pass over the results. */
final class ModelBuilder {

  /** How many findings a reader is told to begin with. */
  private static final int FIRST = 5;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Comparator<RuleEntry> BY_SEVERITY =
      Comparator.comparing(RuleEntry::severity).thenComparing(RuleEntry::rule);
  private static final Comparator<RuleEntry> BY_URGENCY =
      Comparator.comparing((RuleEntry entry) -> entry.cap().isEmpty()).thenComparing(BY_SEVERITY);

  private final AuditResult result;
  private final RulePages pages;
  private final Map<Section, List<RuleEntry>> sections = new EnumMap<>(Section.class);
  private final Map<Outcome, Integer> rules = new EnumMap<>(Outcome.class);
  private final Map<Severity, Integer> open = new EnumMap<>(Severity.class);
  private final Map<Severity, Integer> passed = new EnumMap<>(Severity.class);
  private final Map<Severity, Integer> scored = new EnumMap<>(Severity.class);
  private final Map<String, Map<Outcome, Integer>> chapterRules = new TreeMap<>();

  ModelBuilder(AuditResult result, RulePages pages) {
    this.result = result;
    this.pages = pages;
  }

  ReportModel build(List<AuditResult> earlier) {
    for (Severity severity : Severity.values()) {
      open.put(severity, 0);
    }
    Map<RuleId, List<RuleResult>> byRule = new TreeMap<>();
    for (RuleResult entry : result.results()) {
      byRule.computeIfAbsent(entry.rule(), id -> new ArrayList<>()).add(entry);
    }
    byRule.forEach(this::add);
    sections.values().forEach(entries -> entries.sort(BY_SEVERITY));
    List<RuleEntry> first =
        sections.getOrDefault(Section.FINDINGS, List.of()).stream()
            .sorted(BY_URGENCY)
            .limit(FIRST)
            .toList();
    List<RuleEntry> all = sections.values().stream().flatMap(List::stream).toList();
    return new ReportModel(
        result.tool(),
        result.catalogue(),
        result.environment().word(),
        Words.time(result.clock()),
        result.targets(),
        result.scorecard(),
        result.gate(),
        new Decisions(result.policy()),
        ScopeSummary.of(result.scope()),
        rules,
        open,
        chapters(),
        GuideCoverage.of(all, pages),
        sections,
        first,
        scoreAfter(first),
        scoreRows(),
        Gains.of(result, sections.getOrDefault(Section.FINDINGS, List.of())),
        Cause.of(sections.getOrDefault(Section.UNDECIDED, List.of())),
        StandardCoverage.of(all),
        NodeComparison.of(result.targets(), all),
        Trend.of(earlier, result));
  }

  private void add(RuleId id, List<RuleResult> targets) {
    RuleResult any = targets.get(0);
    Section section = Section.of(targets);
    Outcome outcome = Outcome.worstOf(targets.stream().map(RuleResult::effectiveOutcome).toList());
    RuleEntry entry =
        new RuleEntry(
            id,
            any.ruleVersion(),
            any.title(),
            any.severity(),
            outcome,
            gains(section, outcome, targets) ? points(weight(any.severity())) : BigDecimal.ZERO,
            targets,
            pages.guideHeadings(id),
            pages.references(id),
            section.hasProse() ? pages.page(id) : Optional.empty());
    sections.computeIfAbsent(section, s -> new ArrayList<>()).add(entry);
    rules.merge(outcome, 1, Integer::sum);
    chapterRules
        .computeIfAbsent(id.chapter(), chapter -> new EnumMap<>(Outcome.class))
        .merge(outcome, 1, Integer::sum);
    if (section == Section.FINDINGS) {
      open.merge(any.severity(), 1, Integer::sum);
    }
    if (outcome.isScored()) {
      scored.merge(any.severity(), 1, Integer::sum);
    }
    if (outcome == Outcome.PASS) {
      passed.merge(any.severity(), 1, Integer::sum);
    }
  }

  /** A finding beside what could not be decided leaves its rule undecided when it is put right. */
  private static boolean gains(Section section, Outcome outcome, List<RuleResult> targets) {
    return section == Section.FINDINGS
        ? targets.stream().allMatch(ModelBuilder::canPass)
        : outcome.isScored() && outcome != Outcome.PASS;
  }

  private static boolean canPass(RuleResult target) {
    if (!target.isOpen()) {
      return target.effectiveOutcome().compareTo(Outcome.PASS) >= 0;
    }
    return target.items().stream()
        .filter(item -> !item.isOpen())
        .allMatch(item -> item.outcome().compareTo(Outcome.PASS) >= 0);
  }

  private List<Chapter> chapters() {
    List<Chapter> chapters = new ArrayList<>();
    chapterRules.forEach(
        (id, counts) -> chapters.add(new Chapter(id, Chapter.titleOf(id), counts)));
    return chapters;
  }

  private List<ScoreRow> scoreRows() {
    List<ScoreRow> rows = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      rows.add(
          new ScoreRow(
              severity,
              weight(severity),
              passed.getOrDefault(severity, 0),
              scored.getOrDefault(severity, 0)));
    }
    return rows;
  }

  private Optional<BigDecimal> scoreAfter(List<RuleEntry> fixed) {
    BigDecimal weights = result.scorecard().passedWeight();
    for (RuleEntry entry : fixed) {
      weights = entry.gain().signum() > 0 ? weights.add(weight(entry.severity())) : weights;
    }
    BigDecimal reached = weights;
    return fixed.isEmpty()
        ? Optional.empty()
        : result.scorecard().score().map(score -> points(reached));
  }

  private BigDecimal weight(Severity severity) {
    return result.scorecard().model().weights().getOrDefault(severity, BigDecimal.ZERO);
  }

  /** The part of 100 points that these weights make. */
  private BigDecimal points(BigDecimal weights) {
    BigDecimal all = result.scorecard().scoredWeight();
    return all.signum() == 0
        ? BigDecimal.ZERO
        : HUNDRED.multiply(weights).divide(all, 1, RoundingMode.HALF_UP);
  }
}
