package io.isaudit.engine;

import io.isaudit.evidence.ScopeKind;
import io.isaudit.page.RulePages;
import io.isaudit.policy.Policy;
import io.isaudit.progress.Watch;
import io.isaudit.result.AuditResult;
import io.isaudit.result.AuditResult.Catalogue;
import io.isaudit.result.PolicyReport;
import io.isaudit.result.RuleResult;
import io.isaudit.result.ScoreModel;
import io.isaudit.result.Scorecard;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.RuleId;
import io.isaudit.snapshot.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Evaluates the rules of some books on snapshots. Pure: the same snapshot, policy and clock give an
 * equal result. May be used again and again.
 */
public final class Evaluator {

  private final String tool;
  private final List<Rule> rules;
  private final List<Prepared> prepared;
  private final RuleIndex index;
  private final Catalogue catalogue;
  private final Scoring scoring;
  private final Map<Set<ScopeKind>, ScopePlan> plans = new ConcurrentHashMap<>();

  /**
   * @param tool name and version of the program, as it stands in results
   * @throws IllegalArgumentException when two rules have one id
   */
  public Evaluator(String tool, List<? extends RuleBook> books) {
    this.tool = tool;
    this.rules =
        books.stream()
            .flatMap(book -> book.rules().stream())
            .sorted(Comparator.comparing(Rule::id))
            .toList();
    requireUniqueIds();
    RulePages pages = RulePages.of(books);
    this.prepared = rules.stream().map(rule -> Prepared.of(rule, pages.title(rule.id()))).toList();
    this.index = new RuleIndex(rules);
    this.catalogue = Catalogues.describe(books, rules);
    this.scoring = new Scoring(ScoreModel.current());
  }

  private void requireUniqueIds() {
    Set<RuleId> ids = new TreeSet<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException("two rules have the id " + rule.id());
      }
    }
  }

  /**
   * Evaluates all rules on all targets of a snapshot.
   *
   * @param clock the time by which waivers and attestations are judged; facts about a target are
   *     judged by the time it was collected at
   */
  public AuditResult evaluate(Snapshot snapshot, Policy policy, Instant clock) {
    return evaluate(snapshot, policy, clock, Watch.nobody());
  }

  /**
   * Evaluates all rules on all targets of a snapshot.
   *
   * @param clock the time by which waivers and attestations are judged
   * @param watch who hears of it and who may stop it; neither can change the result
   */
  public AuditResult evaluate(Snapshot snapshot, Policy policy, Instant clock, Watch watch) {
    Set<ScopeKind> scope = EnumSet.noneOf(ScopeKind.class);
    scope.addAll(snapshot.scope());
    if (policy.attestationsAsked()) {
      scope.add(ScopeKind.ATTESTATIONS);
    }
    ScopePlan plan = plans.computeIfAbsent(Set.copyOf(scope), kinds -> ScopePlan.of(rules, kinds));
    Targets targets = new Targets(snapshot);
    List<RuleResult> results = new ArrayList<>(rules.size());
    List<Judged> judged = new ArrayList<>(rules.size());
    int done = 0;
    int late = 0;
    int settled = 0;
    for (Prepared rule : prepared) {
      watch.evaluating(rule.rule().id(), done++, prepared.size());
      RuleRun run = new RuleRun(rule, targets, policy, plan);
      List<RuleResult> found = run.results();
      if (run.wasSelected()) {
        boolean unasked = plan.isUnasked(rule.rule());
        late += !unasked && isLeftOut(found) ? 1 : 0;
        settled += unasked && !isLeftOut(found) ? 1 : 0;
      }
      List<RuleResult> decided = Dispositions.apply(found, rule.rule(), policy, clock);
      results.addAll(decided);
      judged.add(Judged.of(rule.rule(), decided));
    }
    watch.goOn();
    PolicyReport report = new Decisions(policy, rules, index, results, clock).report();
    Scorecard scorecard = scoring.score(judged);
    return new AuditResult(
        tool,
        catalogue,
        clock,
        policy.environment(),
        targets.describe(),
        plan.report(late, settled),
        scorecard,
        new Gating(policy.gate(), results, scorecard, report.waivers()).judge(),
        report,
        results);
  }

  private static boolean isLeftOut(List<RuleResult> ofRule) {
    for (RuleResult result : ofRule) {
      if (result.outcome() != Outcome.NOT_SELECTED) {
        return false;
      }
    }
    return true;
  }
}
