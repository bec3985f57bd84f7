package io.isaudit.policy;

import io.isaudit.declaration.Declarations;
import io.isaudit.declaration.Environment;
import io.isaudit.evidence.Sorted;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.RuleId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All decisions that an evaluation follows. Everything in it that departs from {@link #standard} is
 * stated in the result.
 *
 * @param select only rules that one of these selects; all when empty
 * @param parameters changed parameters by rule
 * @param baseline fingerprints of findings that were there when the baseline was taken
 * @param attestationsAsked whether attested rules are in scope: unanswered ones are then MANUAL
 */
public record Policy(
    Environment environment,
    List<RuleSelector> select,
    Map<RuleId, ParameterValues> parameters,
    Declarations declarations,
    List<Waiver> waivers,
    List<Attestation> attestations,
    boolean attestationsAsked,
    Set<String> baseline,
    Gate gate) {

  public Policy {
    select = List.copyOf(select);
    parameters = Sorted.map(parameters);
    waivers = List.copyOf(waivers);
    attestations = List.copyOf(attestations);
    baseline = Sorted.set(baseline);
  }

  /** Production, all rules with their own parameters, nothing waived. */
  public static Policy standard() {
    return new Policy(
        Environment.PRODUCTION,
        List.of(),
        Map.of(),
        Declarations.none(),
        List.of(),
        List.of(),
        false,
        Set.of(),
        Gate.standard());
  }

  public Policy in(Environment where) {
    return new Policy(
        where,
        select,
        parameters,
        declarations,
        waivers,
        attestations,
        attestationsAsked,
        baseline,
        gate);
  }

  public Policy selecting(List<RuleSelector> rules) {
    return new Policy(
        environment,
        rules,
        parameters,
        declarations,
        waivers,
        attestations,
        attestationsAsked,
        baseline,
        gate);
  }

  public Policy declaring(Declarations facts) {
    return new Policy(
        environment,
        select,
        parameters,
        facts,
        waivers,
        attestations,
        attestationsAsked,
        baseline,
        gate);
  }

  public Policy waiving(List<Waiver> decisions) {
    return new Policy(
        environment,
        select,
        parameters,
        declarations,
        decisions,
        attestations,
        attestationsAsked,
        baseline,
        gate);
  }

  /** Brings attested rules into scope with these answers. */
  public Policy attesting(List<Attestation> answers) {
    return new Policy(
        environment, select, parameters, declarations, waivers, answers, true, baseline, gate);
  }

  public Policy knowing(Set<String> fingerprints) {
    return new Policy(
        environment,
        select,
        parameters,
        declarations,
        waivers,
        attestations,
        attestationsAsked,
        fingerprints,
        gate);
  }

  public Policy gatedBy(Gate condition) {
    return new Policy(
        environment,
        select,
        parameters,
        declarations,
        waivers,
        attestations,
        attestationsAsked,
        baseline,
        condition);
  }

  public boolean selects(RuleId id) {
    return select.isEmpty() || select.stream().anyMatch(selector -> selector.matches(id));
  }

  public ParameterValues parametersOf(RuleId id) {
    return parameters.getOrDefault(id, ParameterValues.defaults());
  }
}
