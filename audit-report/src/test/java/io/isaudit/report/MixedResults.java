package io.isaudit.report;

import static io.isaudit.report.Results.entry;

import io.isaudit.policy.Waiver.WaiverKind;
import io.isaudit.policy.WaiverState;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.Fingerprint;
import io.isaudit.result.PolicyReport;
import io.isaudit.result.PolicyReport.AnswerState;
import io.isaudit.result.PolicyReport.AttestationReport;
import io.isaudit.result.PolicyReport.WaiverReport;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Results with every outcome and disposition, mixed over rules, targets and items by a seed. */
public final class MixedResults {

  private static final List<String> CHAPTERS = List.of("accounts", "keystores", "web");
  private static final List<Target> TARGETS =
      List.of(Target.deployment(), Results.NODE_1, Results.NODE_2);

  private MixedResults() {}

  public static IntStream seeds() {
    return IntStream.range(0, 50);
  }

  public static AuditResult of(int seed) {
    Random random = new Random(seed);
    Results results = Results.results();
    int rules = 1 + random.nextInt(25);
    for (int i = 0; i < rules; i++) {
      String id = CHAPTERS.get(random.nextInt(CHAPTERS.size())) + "/rule-" + i;
      Severity severity = Severity.values()[random.nextInt(Severity.values().length)];
      int targets = 1 + random.nextInt(TARGETS.size());
      for (Target target : TARGETS.subList(0, targets)) {
        Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
        results.add(one(random, id, severity, outcome, disposition(random, outcome)).on(target));
      }
    }
    return decided(results);
  }

  /** A result with one entry, where the outcome is the effective one. */
  public static AuditResult one(Outcome outcome, Disposition disposition) {
    return decided(
        Results.results()
            .add(
                one(new Random(7), "web/rule", Severity.HIGH, outcome, disposition)
                    .on(Results.NODE_1)));
  }

  private static Results.Entry one(
      Random random, String id, Severity severity, Outcome outcome, Disposition disposition) {
    Results.Entry entry = entry(id, severity, outcome).disposed(disposition);
    if (disposition != Disposition.ATTESTED && random.nextInt(4) > 0) {
      int items = 1 + random.nextInt(2);
      for (int item = 0; item < items; item++) {
        entry.setting("key." + item, "on", "be off", "conf/a.toml", 1 + random.nextInt(90));
      }
    }
    return entry;
  }

  private static Disposition disposition(Random random, Outcome outcome) {
    return switch (outcome) {
      case FAIL -> Disposition.values()[random.nextInt(Disposition.values().length)];
      case PASS -> random.nextInt(3) == 0 ? Disposition.ATTESTED : Disposition.NONE;
      default -> Disposition.NONE;
    };
  }

  /** Adds what people decided, so that dispositions have a reason. */
  private static AuditResult decided(Results results) {
    AuditResult built = results.build();
    List<WaiverReport> waivers = new ArrayList<>();
    List<AttestationReport> answers = new ArrayList<>();
    List<RuleResult> entries = new ArrayList<>();
    for (RuleResult entry : built.results()) {
      switch (entry.disposition()) {
        case WAIVED -> waivers.add(waiver(entry, WaiverKind.ACCEPTED_RISK, WaiverState.IN_USE));
        case FALSE_POSITIVE ->
            waivers.add(waiver(entry, WaiverKind.FALSE_POSITIVE, WaiverState.IN_USE));
        case WAIVER_EXPIRED ->
            waivers.add(waiver(entry, WaiverKind.ACCEPTED_RISK, WaiverState.EXPIRED));
        case ATTESTED -> answers.add(answer(entry));
        case NONE, BASELINED -> {}
      }
      entries.add(entry.disposition() == Disposition.ATTESTED ? asked(entry) : entry);
    }
    PolicyReport policy = new PolicyReport("mixed", List.of(), waivers, Optional.empty(), answers);
    return new AuditResult(
        built.tool(),
        built.catalogue(),
        built.clock(),
        built.environment(),
        built.targets(),
        built.scope(),
        built.scorecard(),
        built.gate(),
        policy,
        entries);
  }

  /** What a person answered was a question before. */
  private static RuleResult asked(RuleResult entry) {
    return new RuleResult(
        entry.rule(),
        entry.ruleVersion(),
        entry.title(),
        entry.severity(),
        entry.target(),
        Outcome.MANUAL,
        entry.effectiveOutcome(),
        entry.disposition(),
        entry.reason(),
        entry.notes(),
        entry.parameters(),
        entry.items());
  }

  private static WaiverReport waiver(RuleResult entry, WaiverKind kind, WaiverState state) {
    Set<String> settled =
        state == WaiverState.EXPIRED
            ? Set.of()
            : Set.of(
                Fingerprint.of(entry.rule(), entry.target(), "key.0"),
                Fingerprint.of(entry.rule(), entry.target(), "key.1"));
    return new WaiverReport(
        entry.rule(),
        entry.target().toString(),
        "all",
        kind,
        "it is known",
        "Operations",
        Optional.empty(),
        Optional.of("OPS-7"),
        LocalDate.parse("2026-06-30"),
        Set.of(state),
        settled);
  }

  private static AttestationReport answer(RuleResult entry) {
    RuleId rule = entry.rule();
    return new AttestationReport(
        rule,
        entry.effectiveOutcome() == Outcome.PASS,
        "It is so",
        "runbook 3",
        "D. Silva",
        LocalDate.parse("2026-01-02"),
        LocalDate.parse("2027-01-02"),
        AnswerState.COUNTS);
  }
}
