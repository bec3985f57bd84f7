package io.isaudit.engine;

import io.isaudit.evidence.EvidenceKind;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.policy.Policy;
import io.isaudit.result.Disposition;
import io.isaudit.result.Fingerprint;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Target;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.settings.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One rule on all its targets. The order of the questions is fixed: selected by the policy, in
 * scope, applicable, evidence there; only then does the check run.
 */
final class RuleRun {

  private static final int MOST_REASONS = 3;

  private final Rule rule;
  private final String title;
  private final Snapshot snapshot;
  private final Policy policy;
  private final Set<ScopeKind> scope;
  private final ParameterValues parameters;

  RuleRun(Rule rule, String title, Snapshot snapshot, Policy policy, Set<ScopeKind> scope) {
    this.rule = rule;
    this.title = title;
    this.snapshot = snapshot;
    this.policy = policy;
    this.scope = scope;
    this.parameters = policy.parametersOf(rule.id());
  }

  List<RuleResult> results() {
    if (!policy.selects(rule.id())) {
      return List.of(notRun("profile: not among the rules that were selected"));
    }
    List<EvidenceKind> outside = Scopes.outside(rule, scope);
    if (!outside.isEmpty()) {
      return List.of(notRun("scope: " + Scopes.whatToAskFor(outside)));
    }
    List<Target> targets = Targets.of(rule.targetKind(), snapshot);
    if (targets.isEmpty()) {
      String reason = "no " + rule.targetKind().word() + " was found, although it was asked for";
      return List.of(result(Target.deployment(), List.of(Verdict.unknown("deployment", reason))));
    }
    return targets.stream().map(target -> result(target, verdicts(target))).toList();
  }

  private List<Verdict> verdicts(Target target) {
    if (target.kind() == TargetKind.NODE) {
      return onNode(target, subject(target, List.of(node(target.id()))));
    }
    if (target.kind() == TargetKind.DEPLOYMENT) {
      return onDeployment(target);
    }
    Subject subject = subject(target, List.of());
    Optional<Verdict> refused = refusal(subject, target.id());
    if (refused.isPresent()) {
      return List.of(refused.get());
    }
    Optional<String> missing = Needs.missing(rule, snapshot, target);
    return missing
        .map(reason -> List.of(Verdict.unknown(target.id(), reason)))
        .orElseGet(() -> check(subject));
  }

  private List<Verdict> onNode(Target target, Subject subject) {
    Optional<Verdict> refused = refusal(subject, target.id());
    if (refused.isPresent()) {
      return List.of(refused.get());
    }
    return Needs.missing(rule, node(target.id()))
        .map(reason -> List.of(Verdict.unknown(target.id(), reason)))
        .orElseGet(() -> check(subject));
  }

  /**
   * A node that the rule does not hold for is left out; one whose evidence is missing is an UNKNOWN
   * of its own, while the others are still compared.
   */
  private List<Verdict> onDeployment(Target target) {
    List<Node> admitted = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>();
    List<Verdict> refused = new ArrayList<>();
    for (Node node : snapshot.nodes().values()) {
      Subject one = subject(target, List.of(node));
      Optional<Verdict> refusal = refusal(one, node.id());
      Optional<String> missing = Needs.missing(rule, node);
      if (refusal.isPresent()) {
        boolean unknown = refusal.get().outcome() == Outcome.UNKNOWN;
        (unknown ? verdicts : refused).add(refusal.get());
      } else if (missing.isPresent()) {
        verdicts.add(Verdict.unknown(node.id(), missing.get()));
      } else {
        admitted.add(node);
      }
    }
    Optional<String> missing = Needs.missing(rule, snapshot, target);
    if (missing.isPresent()) {
      verdicts.add(Verdict.unknown(target.id(), missing.get()));
    } else if (!admitted.isEmpty() || (verdicts.isEmpty() && refused.isEmpty())) {
      verdicts.addAll(check(subject(target, admitted)));
    }
    return verdicts.isEmpty() ? refused : verdicts;
  }

  private Optional<Verdict> refusal(Subject subject, String item) {
    Admission admission = rule.applicability().admits(subject);
    if (admission instanceof Admission.No no) {
      return Optional.of(Verdict.notApplicable(item, no.reason()));
    }
    if (admission instanceof Admission.Unknown unknown) {
      return Optional.of(Verdict.unknown(item, unknown.reason()));
    }
    return Optional.empty();
  }

  private List<Verdict> check(Subject subject) {
    String item = subject.target().id();
    try {
      List<Verdict> verdicts = rule.check().verdicts(subject);
      if (verdicts.isEmpty()) {
        return List.of(Verdict.of(Outcome.ERROR, item, "the rule gave no verdict"));
      }
      return outOfScopeAnswers(verdicts);
    } catch (RuntimeException | StackOverflowError e) {
      // A rule may be a third party's: whatever it throws concerns this rule alone. Its message
      // could hold anything, so only its class is reported.
      String kind = e.getClass().getSimpleName();
      return List.of(Verdict.of(Outcome.ERROR, item, "the rule failed with " + kind));
    }
  }

  /** An unanswered question is out of scope unless answers were asked for. */
  private List<Verdict> outOfScopeAnswers(List<Verdict> verdicts) {
    boolean asked = scope.contains(ScopeKind.ATTESTATIONS);
    if (asked || !rule.isAttested()) {
      return verdicts;
    }
    List<Verdict> contradictions =
        verdicts.stream().filter(verdict -> verdict.outcome() != Outcome.MANUAL).toList();
    String reason = "scope: " + ScopeKind.ATTESTATIONS.howToBringIn();
    return contradictions.isEmpty()
        ? List.of(Verdict.of(Outcome.NOT_SELECTED, "answer", reason))
        : contradictions;
  }

  private Subject subject(Target target, List<Node> nodes) {
    return new Subject(
        rule, target, snapshot, nodes, policy.environment(), policy.declarations(), parameters);
  }

  private Node node(String id) {
    Node node = snapshot.nodes().get(id);
    if (node == null) {
      throw new IllegalStateException("no node " + id);
    }
    return node;
  }

  private RuleResult notRun(String reason) {
    Target target = Target.deployment();
    return new RuleResult(
        rule.id(),
        rule.version(),
        title,
        rule.severity(),
        target,
        Outcome.NOT_SELECTED,
        Outcome.NOT_SELECTED,
        Disposition.NONE,
        reason,
        List.of(),
        Map.of(),
        List.of());
  }

  private RuleResult result(Target target, List<Verdict> verdicts) {
    List<ItemResult> items =
        verdicts.stream()
            .map(verdict -> item(target, verdict))
            .sorted(Comparator.comparing(ItemResult::outcome).thenComparing(ItemResult::item))
            .toList();
    ItemResult worst = items.get(0);
    List<String> notes = items.stream().flatMap(item -> item.note().stream()).distinct().toList();
    return new RuleResult(
        rule.id(),
        rule.version(),
        title,
        rule.severity(),
        target,
        worst.outcome(),
        worst.outcome(),
        Disposition.NONE,
        reason(items.stream().filter(item -> item.outcome() == worst.outcome()).toList()),
        notes,
        rule.describe(parameters),
        items);
  }

  private static String reason(List<ItemResult> worst) {
    List<String> reasons = worst.stream().map(ItemResult::reason).distinct().toList();
    String shown = reasons.stream().limit(MOST_REASONS).collect(Collectors.joining("; "));
    int more = reasons.size() - MOST_REASONS;
    return more > 0 ? shown + "; and " + more + " more" : shown;
  }

  private ItemResult item(Target target, Verdict verdict) {
    return new ItemResult(
        verdict.item(),
        verdict.outcome(),
        Disposition.NONE,
        verdict.reason(),
        verdict.note(),
        Fingerprint.of(rule.id(), target, verdict.item()),
        verdict.expected(),
        verdict.actual(),
        verdict.origin().map(Origin::word),
        verdict.place().map(place -> place.file()),
        verdict.place().map(place -> place.line()).filter(line -> line > 0),
        verdict.place().map(place -> place.column()).filter(column -> column > 0),
        verdict.cap());
  }
}
