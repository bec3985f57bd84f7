package io.isaudit.policy.file;

import io.isaudit.evidence.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A policy being read, with the files that it names: the rules it may speak of, and the problems
 * found so far. Reading goes on after a problem, so that a person sees all of them at once.
 */
final class Reading {

  private final RuleNames rules;
  private final List<PolicyProblem> problems;
  private final boolean shipped;

  private Reading(RuleNames rules, List<PolicyProblem> problems, boolean shipped) {
    this.rules = rules;
    this.problems = problems;
    this.shipped = shipped;
  }

  static Reading of(RuleNames rules) {
    return new Reading(rules, new ArrayList<>(), false);
  }

  /** For a shipped profile, which may speak of rules that the books in use do not have. */
  Reading ofShipped() {
    return new Reading(rules, problems, true);
  }

  RuleNames rules() {
    return rules;
  }

  List<PolicyProblem> problems() {
    return problems.stream().distinct().sorted(PolicyProblem.ORDER).toList();
  }

  void report(Place place, String message) {
    problems.add(new PolicyProblem(place, message));
  }

  /** Reports, and stands for the value that could not be read. */
  <T> Optional<T> refuse(Value value, String message) {
    report(value.place(), message);
    return Optional.empty();
  }

  <T> Optional<T> refuseRule(Value value, String message) {
    return shipped ? Optional.empty() : refuse(value, message);
  }
}
