package io.isaudit.report;

import io.isaudit.declaration.Environment;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.Fingerprint;
import io.isaudit.result.GateResult;
import io.isaudit.result.Grade;
import io.isaudit.result.ItemResult;
import io.isaudit.result.PolicyReport;
import io.isaudit.result.RuleResult;
import io.isaudit.result.ScopeReport;
import io.isaudit.result.ScoreModel;
import io.isaudit.result.Scorecard;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Cap;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Builds results for tests; the figures of the scorecard follow from the entries. */
public final class Results {

  public static final Target NODE_1 = new Target(Target.TargetKind.NODE, "node1");
  public static final Target NODE_2 = new Target(Target.TargetKind.NODE, "node2");

  private final List<RuleResult> entries = new ArrayList<>();
  private final List<TargetSummary> targets = new ArrayList<>();
  private final List<ScopeReport.OutOfScope> outside = new ArrayList<>();
  private final List<String> caps = new ArrayList<>();
  private final List<String> notGraded = new ArrayList<>();
  private Instant clock = Instant.parse("2026-01-31T00:00:00Z");
  private PolicyReport policy =
      new PolicyReport("production", List.of(), List.of(), Optional.empty(), List.of());

  public static Results results() {
    return new Results();
  }

  public Results add(Entry entry) {
    entries.add(entry.build());
    return this;
  }

  public Results target(TargetSummary summary) {
    targets.add(summary);
    return this;
  }

  public Results at(String time) {
    clock = Instant.parse(time);
    return this;
  }

  public Results outside(ScopeKind kind, int rules) {
    outside.add(new ScopeReport.OutOfScope(kind, rules, kind.howToBringIn()));
    return this;
  }

  public Results cap(String words) {
    caps.add(words);
    return this;
  }

  public Results notGraded(String reason) {
    notGraded.add(reason);
    return this;
  }

  public Results policy(PolicyReport report) {
    policy = report;
    return this;
  }

  public AuditResult build() {
    ScoreModel model = ScoreModel.current();
    Map<RuleId, Outcome> byRule = new TreeMap<>();
    Map<RuleId, RuleResult> any = new TreeMap<>();
    for (RuleResult entry : entries) {
      byRule.merge(
          entry.rule(), entry.effectiveOutcome(), (a, b) -> Outcome.worstOf(List.of(a, b)));
      any.put(entry.rule(), entry);
    }
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    BigDecimal passed = BigDecimal.ZERO;
    BigDecimal scored = BigDecimal.ZERO;
    for (Map.Entry<RuleId, Outcome> rule : byRule.entrySet()) {
      counts.merge(rule.getValue(), 1, Integer::sum);
      BigDecimal weight = model.weights().get(any.get(rule.getKey()).severity());
      passed = rule.getValue() == Outcome.PASS ? passed.add(weight) : passed;
      scored = rule.getValue().isScored() ? scored.add(weight) : scored;
    }
    Optional<BigDecimal> score = percent(passed, scored);
    Optional<Grade> grade =
        notGraded.isEmpty()
            ? score.map(model::gradeOf).map(g -> caps.isEmpty() ? g : g.cappedAt(Grade.C))
            : Optional.empty();
    int decided = counts.getOrDefault(Outcome.PASS, 0) + counts.getOrDefault(Outcome.FAIL, 0);
    int undecided = counts.getOrDefault(Outcome.ERROR, 0) + counts.getOrDefault(Outcome.UNKNOWN, 0);
    List<String> failures =
        entries.stream()
            .filter(RuleResult::isOpen)
            .filter(entry -> entry.severity().isAtLeast(Severity.HIGH))
            .map(RuleResult::rule)
            .distinct()
            .map(Object::toString)
            .toList();
    return new AuditResult(
        "IS Audit 0.1.0",
        new AuditResult.Catalogue(List.of("web", "keystores"), byRule.size(), "ab12".repeat(16)),
        clock,
        Environment.PRODUCTION,
        targets,
        new ScopeReport(
            Set.of(ScopeKind.HOME, ScopeKind.SEVERAL_NODES),
            byRule.size() - counts.getOrDefault(Outcome.NOT_SELECTED, 0),
            byRule.size(),
            outside),
        new Scorecard(
            score,
            score.map(s -> s.add(new BigDecimal("2.5"))),
            grade,
            caps,
            notGraded,
            percent(BigDecimal.valueOf(decided), BigDecimal.valueOf(decided + undecided)),
            passed,
            scored,
            counts,
            0,
            counts.getOrDefault(Outcome.MANUAL, 0),
            model),
        new GateResult(
            failures.isEmpty(),
            "fails on an open finding of high severity or worse",
            failures.isEmpty()
                ? List.of()
                : List.of(failures.size() + " open findings of high severity or worse"),
            Optional.of(Severity.HIGH)),
        policy,
        entries);
  }

  private static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(100).multiply(part).divide(whole, 1, RoundingMode.HALF_UP));
  }

  public static Entry entry(String id, Severity severity, Outcome outcome) {
    return new Entry(RuleId.of(id), severity, outcome);
  }

  /** One entry in the making. */
  public static final class Entry {
    private final RuleId rule;
    private final Severity severity;
    private final Outcome outcome;
    private String title;
    private Target target = NODE_1;
    private Disposition disposition = Disposition.NONE;
    private String reason = "a reason";
    private final List<String> notes = new ArrayList<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final List<ItemResult> items = new ArrayList<>();

    private Entry(RuleId rule, Severity severity, Outcome outcome) {
      this.rule = rule;
      this.severity = severity;
      this.outcome = outcome;
      this.title = "Title of " + rule;
    }

    public Entry title(String words) {
      title = words;
      return this;
    }

    public Entry on(Target where) {
      target = where;
      return this;
    }

    public Entry disposed(Disposition decision) {
      disposition = decision;
      return this;
    }

    public Entry because(String words) {
      reason = words;
      return this;
    }

    public Entry note(String words) {
      notes.add(words);
      return this;
    }

    public Entry parameter(String name, String value) {
      parameters.put(name, value);
      return this;
    }

    /** An item that is a setting in a file. */
    public Entry setting(String key, String actual, String expected, String file, int line) {
      items.add(
          item(key, key + " should " + expected + " but is " + actual)
              .with(expected, actual, "explicit", file, line));
      return this;
    }

    /** An item without a place. */
    public Entry item(String name, String words, String actual, String expected) {
      items.add(item(name, words).with(expected, actual, null, null, 0));
      return this;
    }

    /** An item that has a place and no setting of its own. */
    public Entry placed(String name, String file, int line) {
      items.add(item(name, name + " is bad").with("good", "bad", null, file, line));
      return this;
    }

    public Entry item(ItemResult item) {
      items.add(item);
      return this;
    }

    /** Sets a cap on the last item. */
    public Entry capping(Cap cap) {
      ItemResult last = items.remove(items.size() - 1);
      items.add(
          new ItemResult(
              last.item(),
              last.outcome(),
              last.disposition(),
              last.reason(),
              last.note(),
              last.fingerprint(),
              last.expected(),
              last.actual(),
              last.origin(),
              last.file(),
              last.line(),
              last.column(),
              Optional.of(cap)));
      return this;
    }

    private Draft item(String name, String words) {
      return new Draft(name, words);
    }

    private RuleResult build() {
      String told = items.isEmpty() ? reason : items.get(0).reason();
      return new RuleResult(
          rule,
          1,
          title,
          severity,
          target,
          outcome,
          outcome,
          disposition,
          told,
          notes,
          parameters,
          items);
    }

    private final class Draft {
      private final String name;
      private final String words;

      Draft(String name, String words) {
        this.name = name;
        this.words = words;
      }

      ItemResult with(String expected, String actual, String origin, String file, int line) {
        return new ItemResult(
            name,
            outcome,
            disposition,
            words,
            Optional.empty(),
            Fingerprint.of(rule, target, name),
            Optional.ofNullable(expected),
            Optional.ofNullable(actual),
            Optional.ofNullable(origin),
            Optional.ofNullable(file),
            line > 0 ? Optional.of(line) : Optional.empty(),
            Optional.empty(),
            Optional.empty());
      }
    }
  }
}
