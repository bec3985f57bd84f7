package io.isaudit.engine;

import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Bench;
import io.isaudit.rule.Cap;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules and results whose outcome is given, for tests of what is made of outcomes. */
final class Fixed {

  static final Snapshot ONE_NODE = Bench.snapshot(Bench.node("node1", Map.of()));
  static final Target NODE1 = new Target(TargetKind.NODE, "node1");
  static final Target NODE2 = new Target(TargetKind.NODE, "node2");

  private Fixed() {}

  static Rule always(String id, Severity severity, Outcome outcome) {
    return giving(id, severity, Verdict.of(outcome, "it", "it is so"));
  }

  static Rule giving(String id, Severity severity, Verdict... verdicts) {
    return rule(id, severity)
        .caps(Cap.values())
        .checkedBy("it is as given", subject -> Arrays.asList(verdicts));
  }

  /** A rule of which only the data matter. */
  static Rule named(String id, Severity severity, Cap... caps) {
    return rule(id, severity)
        .caps(caps)
        .checkedBy("it is not run", subject -> List.of(Verdict.pass("it", "not run")));
  }

  /** The rules that have results, each with its own. */
  static List<Judged> judged(List<Rule> rules, List<RuleResult> results) {
    return rules.stream()
        .filter(rule -> !of(rule, results).isEmpty())
        .map(rule -> Judged.of(rule, of(rule, results)))
        .toList();
  }

  private static List<RuleResult> of(Rule rule, List<RuleResult> results) {
    return results.stream().filter(entry -> entry.rule().equals(rule.id())).toList();
  }

  static RuleResult entry(Rule rule, Target target, Outcome outcome) {
    return entry(rule, target, Disposition.NONE, item("it", outcome, Disposition.NONE));
  }

  static RuleResult entry(Rule rule, Target target, Disposition disposition, ItemResult... items) {
    Outcome worst = Outcome.worstOf(Arrays.stream(items).map(ItemResult::outcome).toList());
    return new RuleResult(
        rule.id(),
        1,
        rule.id().toString(),
        rule.severity(),
        target,
        worst,
        worst,
        disposition,
        "as given",
        List.of(),
        Map.of(),
        List.of(items));
  }

  static ItemResult item(String name, Outcome outcome, Disposition disposition, Cap... cap) {
    return new ItemResult(
        name,
        outcome,
        disposition,
        "as given",
        Optional.empty(),
        "f-" + name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Arrays.stream(cap).findFirst());
  }

  static RuleId id(String text) {
    return RuleId.of(text);
  }
}
