package io.isaudit.cli;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.NodeCollector;
import io.isaudit.collect.NodeTexts;
import io.isaudit.fix.Fix;
import io.isaudit.fix.FixPlan;
import io.isaudit.fix.NotFixed;
import io.isaudit.fix.Proposal;
import io.isaudit.policy.Policy;
import io.isaudit.policy.Profile;
import io.isaudit.result.AuditResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleId;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Judges a home as if a patch were applied, in memory, so that no patch promises what it lacks. */
final class FixTrial {

  private final IsAudit audit;
  private final Policy policy;
  private final AuditedFile file;
  private final Set<String> failing;

  FixTrial(IsAudit audit, AuditResult result, AuditedFile file) {
    this.audit = audit;
    this.policy = Policy.standard().with(profile(audit, result));
    this.file = file;
    this.failing = failing(file.node());
  }

  /** With the limits that the result was judged by, as the plan is. */
  private static Profile profile(IsAudit audit, AuditResult result) {
    Map<RuleId, Rule> rules =
        audit.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    Profile profile = Profile.of(result.environment());
    for (RuleResult entry : result.results()) {
      Rule rule = rules.get(entry.rule());
      if (rule != null && !entry.parameters().isEmpty()) {
        profile =
            profile.setting(
                rule.id(), ParameterValues.shown(rule.parameters(), entry.parameters()));
      }
    }
    return profile;
  }

  /** The patch without proposals after which their finding would be there still. */
  Fix tried(FixPlan plan) {
    Fix fix = Fix.of(AuditedFile.PATH, file.text(), plan);
    Set<String> still = failing(after(fix));
    List<Proposal> good = new ArrayList<>();
    List<NotFixed> bad = new ArrayList<>(plan.notFixed());
    for (Proposal proposal : plan.proposals()) {
      if (fix.fixed().contains(proposal) && still.contains(name(proposal))) {
        bad.add(
            new NotFixed(
                proposal.rule(), proposal.item(), "the value alone would not meet the rule"));
      } else {
        good.add(proposal);
      }
    }
    return good.size() == plan.proposals().size()
        ? fix
        : Fix.of(AuditedFile.PATH, file.text(), new FixPlan(good, bad));
  }

  /** What would fail after the patch and does not fail now, as rule and item. */
  Set<String> wouldFail(Fix fix) {
    Set<String> fresh = new TreeSet<>(failing(after(fix)));
    fresh.removeAll(failing);
    return fresh;
  }

  private static String name(Proposal proposal) {
    return proposal.rule() + ", " + proposal.item();
  }

  private Set<String> failing(Node node) {
    Set<String> failing = new TreeSet<>();
    audit
        .evaluate(IsAudit.snapshot(Map.of(node.id(), node), CollectOptions.standard()), policy)
        .results()
        .forEach(
            entry ->
                entry.items().stream()
                    .filter(item -> item.outcome() == Outcome.FAIL)
                    .forEach(item -> failing.add(entry.rule() + ", " + item.item())));
    return failing;
  }

  private Node after(Fix fix) {
    Node node = file.node();
    NodeTexts texts = NodeTexts.of(node.product().found().map(Product::version), fix.after());
    Node changed =
        new NodeCollector(node.collectedAt(), CollectOptions.standard())
            .fromTexts(node.id(), texts);
    return node.with(changed.settings());
  }
}
