package io.isaudit.engine;

import io.isaudit.evidence.ScopeKind;
import io.isaudit.policy.Policy;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Target;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One rule on all its targets. The order of the questions is fixed: selected by the policy, in
 * scope, applicable, evidence there; only then does the check run.
 */
final class RuleRun {

  private final Rule rule;
  private final Targets targets;
  private final Snapshot snapshot;
  private final Policy policy;
  private final ScopePlan scope;
  private final ParameterValues parameters;
  private final Entries entries;

  RuleRun(Prepared prepared, Targets targets, Policy policy, ScopePlan scope) {
    this.rule = prepared.rule();
    this.targets = targets;
    this.snapshot = targets.snapshot();
    this.policy = policy;
    this.scope = scope;
    this.parameters = policy.profile().parametersOf(rule.id());
    this.entries = new Entries(prepared, policy.profile());
  }

  /** Whether policy and scope let it run. */
  boolean wasSelected() {
    return policy.profile().leavesOut(rule.id()).isEmpty() && scope.whatToAskFor(rule).isEmpty();
  }

  List<RuleResult> results() {
    Optional<String> leftOut = policy.profile().leavesOut(rule.id());
    if (leftOut.isPresent()) {
      return List.of(entries.notRun("profile: " + leftOut.get()));
    }
    Optional<String> toAskFor = scope.whatToAskFor(rule);
    if (toAskFor.isPresent()) {
      return List.of(entries.notRun("scope: " + toAskFor.get()));
    }
    List<Target> all = targets.of(rule);
    if (all.isEmpty()) {
      String reason = "no " + Targets.words(rule) + " was found, although it was asked for";
      return List.of(
          entries.of(Target.deployment(), List.of(Verdict.unknown("deployment", reason))));
    }
    List<RuleResult> results = new ArrayList<>(all.size());
    for (Target target : all) {
      results.add(entries.of(target, verdicts(target)));
    }
    return results;
  }

  private List<Verdict> verdicts(Target target) {
    return switch (target.kind()) {
      case DEPLOYMENT ->
          snapshot.nodes().isEmpty()
              ? on(subject(target, List.of()), beyondNodes(target))
              : onNodesOf(target);
      case NODE -> {
        Node node = node(target.id());
        Optional<String> missing = Needs.missing(rule, node).or(() -> beyondNodes(target));
        yield on(subject(target, List.of(node)), missing);
      }
      case DATABASE, ENDPOINT -> on(subject(target, List.of()), beyondNodes(target));
    };
  }

  private Optional<String> beyondNodes(Target target) {
    return Needs.missing(rule, snapshot, target);
  }

  private List<Verdict> on(Subject subject, Optional<String> missing) {
    Optional<Verdict> before = beforeCheck(subject, subject.target().id(), missing);
    return before.isPresent() ? List.of(before.get()) : check(subject);
  }

  /**
   * A node that the rule does not hold for is left out; one whose evidence is missing is an UNKNOWN
   * of its own, while the others are still compared.
   */
  private List<Verdict> onNodesOf(Target target) {
    List<Node> admitted = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>();
    List<Verdict> refused = new ArrayList<>();
    for (Node node : snapshot.nodes().values()) {
      Subject one = subject(target, List.of(node));
      Optional<Verdict> verdict = beforeCheck(one, node.id(), Needs.missing(rule, node));
      if (verdict.isEmpty()) {
        admitted.add(node);
      } else {
        boolean left = verdict.get().outcome() == Outcome.NOT_APPLICABLE;
        (left ? refused : verdicts).add(verdict.get());
      }
    }
    if (verdicts.isEmpty() && !refused.isEmpty() && admitted.size() < Needs.fewestNodes(rule)) {
      return refused;
    }
    Optional<String> missing = beyondNodes(target);
    if (missing.isPresent()) {
      verdicts.add(Verdict.unknown(target.id(), missing.get()));
    } else if (!admitted.isEmpty()) {
      verdicts.addAll(check(subject(target, admitted)));
    }
    return verdicts;
  }

  /**
   * The verdict that makes the check superfluous. A precondition may have failed for want of the
   * very evidence that is missing, so that is the better reason.
   */
  private Optional<Verdict> beforeCheck(Subject subject, String item, Optional<String> missing) {
    Optional<Verdict> refused = refusal(subject, item);
    if (refused.isPresent() && refused.get().outcome() != Outcome.ERROR) {
      return refused;
    }
    return missing.map(reason -> Verdict.unknown(item, reason)).or(() -> refused);
  }

  private Optional<Verdict> refusal(Subject subject, String item) {
    try {
      Admission admission = rule.applicability().admits(subject);
      if (admission instanceof Admission.No no) {
        return Optional.of(Verdict.notApplicable(item, no.reason()));
      }
      if (admission instanceof Admission.Unknown unknown) {
        return Optional.of(Verdict.unknown(item, unknown.reason()));
      }
      return Optional.empty();
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      return Optional.of(failed(item, e));
    }
  }

  private List<Verdict> check(Subject subject) {
    String item = subject.target().id();
    try {
      List<Verdict> verdicts = List.copyOf(rule.check().verdicts(subject));
      Optional<String> broken = broken(verdicts);
      return broken.isPresent()
          ? List.of(Verdict.of(Outcome.ERROR, item, broken.get()))
          : outOfScopeParts(outOfScopeAnswers(verdicts));
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      return List.of(failed(item, e));
    }
  }

  /**
   * A rule may be a third party's: whatever it throws concerns this rule alone. Its message could
   * hold anything, so only its class is reported.
   */
  private static Verdict failed(String item, Throwable e) {
    return Verdict.of(Outcome.ERROR, item, "the rule failed with " + e.getClass().getSimpleName());
  }

  /** What a check must not answer; a cap that is not declared could not be missed. */
  private Optional<String> broken(List<Verdict> verdicts) {
    if (verdicts.isEmpty()) {
      return Optional.of("the rule gave no verdict");
    }
    for (Verdict verdict : verdicts) {
      if (verdict.outcome() == Outcome.NOT_SELECTED) {
        return Optional.of("the rule answered that it was not selected");
      }
      if (verdict.cap().isPresent() && !rule.caps().contains(verdict.cap().get())) {
        return Optional.of("the rule caps the grade without declaring it");
      }
    }
    return Optional.empty();
  }

  /** An unanswered question is out of scope unless answers were asked for. */
  private List<Verdict> outOfScopeAnswers(List<Verdict> verdicts) {
    if (!scope.isUnasked(rule)) {
      return verdicts;
    }
    Outcome worst = Outcome.worstOf(verdicts.stream().map(Verdict::outcome).toList());
    if (worst == Outcome.MANUAL) {
      String reason = "scope: " + ScopeKind.ATTESTATIONS.howToBringIn();
      return List.of(Verdict.of(Outcome.NOT_SELECTED, "answer", reason));
    }
    return verdicts.stream().filter(verdict -> verdict.outcome() != Outcome.MANUAL).toList();
  }

  /**
   * Of a lone file, what can't be told for want of the rest of a home is out of scope. A breach
   * stays one, and so does what is unknown for any other reason.
   */
  private List<Verdict> outOfScopeParts(List<Verdict> verdicts) {
    boolean lone =
        scope.scope().contains(ScopeKind.SETTINGS) && !scope.scope().contains(ScopeKind.HOME);
    if (!lone
        || Outcome.worstOf(verdicts.stream().map(Verdict::outcome).toList()) != Outcome.UNKNOWN) {
      return verdicts;
    }
    Set<String> reasons = Needs.ofHomeNotAsked(rule, snapshot);
    boolean forWantOfHome =
        verdicts.stream()
            .filter(verdict -> verdict.outcome() == Outcome.UNKNOWN)
            .allMatch(verdict -> reasons.stream().anyMatch(verdict.reason()::endsWith));
    String reason = "scope: " + ScopeKind.HOME.howToBringIn();
    return forWantOfHome ? List.of(Verdict.of(Outcome.NOT_SELECTED, "home", reason)) : verdicts;
  }

  private Subject subject(Target target, List<Node> nodes) {
    return new Subject(
        rule,
        target,
        snapshot,
        nodes,
        policy.environment(),
        policy.declarations(),
        parameters,
        targets.derivations());
  }

  private Node node(String id) {
    Node node = snapshot.nodes().get(id);
    if (node == null) {
      throw new IllegalStateException("no node " + id);
    }
    return node;
  }
}
