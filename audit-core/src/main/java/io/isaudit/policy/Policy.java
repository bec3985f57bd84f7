package io.isaudit.policy;

import io.isaudit.declaration.Declarations;
import io.isaudit.declaration.Environment;
import java.util.List;

/**
 * All decisions that an evaluation follows. Everything in it that departs from {@link #standard} is
 * stated in the result.
 *
 * @param attestationsAsked whether attested rules are in scope: unanswered ones are then MANUAL
 */
public record Policy(
    Profile profile,
    Declarations declarations,
    List<Waiver> waivers,
    List<Attestation> attestations,
    boolean attestationsAsked,
    Baseline baseline,
    Gate gate) {

  public Policy {
    waivers = List.copyOf(waivers);
    attestations = List.copyOf(attestations);
  }

  /** Production, all rules with their own parameters, nothing waived. */
  public static Policy standard() {
    return new Policy(
        Profile.of(Environment.PRODUCTION),
        Declarations.none(),
        List.of(),
        List.of(),
        false,
        Baseline.none(),
        Gate.standard());
  }

  public Policy with(Profile other) {
    return new Policy(
        other, declarations, waivers, attestations, attestationsAsked, baseline, gate);
  }

  public Policy in(Environment where) {
    return with(profile.in(where));
  }

  public Policy selecting(List<RuleSelector> rules) {
    return with(profile.selecting(rules));
  }

  public Policy declaring(Declarations facts) {
    return new Policy(profile, facts, waivers, attestations, attestationsAsked, baseline, gate);
  }

  public Policy waiving(List<Waiver> decisions) {
    return new Policy(
        profile, declarations, decisions, attestations, attestationsAsked, baseline, gate);
  }

  /** Brings attested rules into scope with these answers. */
  public Policy attesting(List<Attestation> answers) {
    return new Policy(profile, declarations, waivers, answers, true, baseline, gate);
  }

  public Policy knowing(Baseline findings) {
    return new Policy(
        profile, declarations, waivers, attestations, attestationsAsked, findings, gate);
  }

  public Policy gatedBy(Gate condition) {
    return new Policy(
        profile, declarations, waivers, attestations, attestationsAsked, baseline, condition);
  }

  public Environment environment() {
    return profile.environment();
  }
}
