package io.isaudit.result.fleet;

import io.isaudit.evidence.Sorted;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Grade;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A deployment that was judged, as short as a fleet of thousands needs it.
 *
 * @param source SHA-256 of its snapshot file; empty when it was collected in the same run
 * @param versions of its nodes, each once
 * @param score empty when nothing was decided
 * @param open rules with an open finding, by severity
 * @param outcomes a letter for each rule of the catalogue in the order of ids, see {@link #letter}
 */
public record Judged(
    String id,
    Optional<String> source,
    List<String> versions,
    Optional<BigDecimal> score,
    Optional<Grade> grade,
    Optional<BigDecimal> coverage,
    boolean gatePassed,
    Map<Severity, Integer> open,
    String outcomes)
    implements FleetEntry {

  private static final char ABSENT = '-';

  public Judged {
    versions = List.copyOf(versions);
    open = Sorted.map(open);
  }

  /**
   * The short form of a result.
   *
   * @param versions of its nodes
   * @param rules the catalogue in order
   */
  public static Judged of(
      String id,
      Optional<String> source,
      List<String> versions,
      AuditResult result,
      List<RuleId> rules) {
    StringBuilder outcomes = new StringBuilder(rules.size());
    Map<Severity, Integer> open = new EnumMap<>(Severity.class);
    List<RuleResult> results = result.results();
    int at = 0;
    for (RuleId rule : rules) {
      char letter = ABSENT;
      Outcome worst = Outcome.NOT_SELECTED;
      boolean counted = false;
      // Results are in the order of rules as well.
      for (; at < results.size() && results.get(at).rule().equals(rule); at++) {
        RuleResult entry = results.get(at);
        if (entry.effectiveOutcome().compareTo(worst) <= 0) {
          worst = entry.effectiveOutcome();
          letter = letter(worst);
        }
        if (entry.isOpen() && !counted) {
          open.merge(entry.severity(), 1, Integer::sum);
          counted = true;
        }
      }
      outcomes.append(letter);
    }
    return new Judged(
        id,
        source,
        versions.stream().distinct().sorted().toList(),
        result.scorecard().score(),
        result.scorecard().grade(),
        result.scorecard().coverage(),
        result.gate().passed(),
        open,
        outcomes.toString());
  }

  /** The letter of an outcome: the first one of its name, {@code S} for not selected. */
  static char letter(Outcome outcome) {
    return outcome == Outcome.NOT_SELECTED ? 'S' : outcome.name().charAt(0);
  }

  /** Whether any rule was decided; a deployment of which nothing is known has not passed. */
  public boolean isDecided() {
    return score.isPresent();
  }

  boolean has(int rule, Outcome outcome) {
    return outcomes.charAt(rule) == letter(outcome);
  }

  boolean isUndecided(int rule) {
    return has(rule, Outcome.UNKNOWN) || has(rule, Outcome.ERROR);
  }
}
