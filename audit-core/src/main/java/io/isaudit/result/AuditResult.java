package io.isaudit.result;

import io.isaudit.declaration.Environment;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of evaluating a snapshot: a value that renderers turn into files.
 *
 * @param tool name and version of the program
 * @param catalogue what the rules were
 * @param clock the time by which waivers and attestations were judged
 * @param results in the order of rule id and target
 */
public record AuditResult(
    String tool,
    Catalogue catalogue,
    Instant clock,
    Environment environment,
    List<TargetSummary> targets,
    ScopeReport scope,
    Scorecard scorecard,
    GateResult gate,
    PolicyReport policy,
    List<RuleResult> results) {

  public AuditResult {
    targets = List.copyOf(targets);
    results = results.stream().sorted().toList();
  }

  /**
   * The rules a result was made with.
   *
   * @param digest SHA-256 over ids and versions, to tell whether two results are comparable
   */
  public record Catalogue(List<String> books, int rules, String digest) {

    public Catalogue {
      books = List.copyOf(books);
    }
  }

  /** The entries that are open findings, in order. */
  public Stream<RuleResult> openFindings() {
    return results.stream().filter(RuleResult::isOpen);
  }

  /** The effective outcome of each rule: the worst over its targets. */
  public Map<RuleId, Outcome> outcomeByRule() {
    return results.stream()
        .collect(
            Collectors.toMap(
                RuleResult::rule,
                RuleResult::effectiveOutcome,
                (one, other) -> Outcome.worstOf(List.of(one, other)),
                TreeMap::new));
  }
}
