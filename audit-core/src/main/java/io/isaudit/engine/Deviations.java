package io.isaudit.engine;

import io.isaudit.policy.Gate;
import io.isaudit.policy.Policy;
import io.isaudit.policy.Profile;
import io.isaudit.policy.RuleSelector;
import io.isaudit.result.ScoreModel;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** In what a policy departs from the rules as they are shipped, one sentence each, sorted. */
final class Deviations {

  private Deviations() {}

  static List<String> of(Policy policy, List<Rule> rules) {
    List<String> all = new ArrayList<>();
    Profile profile = policy.profile();
    if (!profile.select().isEmpty()) {
      String globs =
          profile.select().stream().map(RuleSelector::glob).collect(Collectors.joining(", "));
      all.add("only these rules are judged: " + globs);
    }
    profile
        .deselect()
        .forEach(
            deselection ->
                all.add(
                    "not judged: "
                        + deselection.rules().glob()
                        + " ("
                        + deselection.reason()
                        + ")"));
    if (!profile.severities().isEmpty() || !profile.parameters().isEmpty()) {
      for (Rule rule : rules) {
        severity(profile, rule, all);
        parameters(profile.parametersOf(rule.id()), rule, all);
      }
    }
    gate(policy.gate(), all);
    return List.copyOf(all);
  }

  private static void severity(Profile profile, Rule rule, List<String> all) {
    Severity severity = profile.severityOf(rule);
    if (severity != rule.severity()) {
      all.add(rule.id() + " has " + severity.word() + " severity, not " + rule.severity().word());
    }
  }

  private static void parameters(ParameterValues values, Rule rule, List<String> all) {
    if (values.changed().isEmpty()) {
      return;
    }
    Map<String, String> shipped = rule.describe(ParameterValues.defaults());
    Map<String, String> changed = rule.describe(values);
    for (Parameter<?> parameter : rule.parameters()) {
      String name = parameter.name();
      if (!String.valueOf(shipped.get(name)).equals(changed.get(name))) {
        all.add(
            rule.id() + ": " + name + " is " + changed.get(name) + ", not " + shipped.get(name));
      }
    }
  }

  private static void gate(Gate gate, List<String> all) {
    if (gate.failOn().isEmpty()) {
      all.add("the gate fails on no finding");
    } else if (gate.failOn().get() == Severity.CRITICAL) {
      all.add("the gate fails on critical findings only");
    }
    if (gate.allowUnknown()) {
      all.add("the gate lets through what could not be decided");
    }
    BigDecimal least = ScoreModel.current().leastCoverage();
    gate.minimumCoverage()
        .filter(coverage -> coverage.compareTo(least) < 0)
        .ifPresent(
            coverage ->
                all.add(
                    "the gate asks for "
                        + coverage.toPlainString()
                        + " % coverage, not "
                        + least.toPlainString()
                        + " %"));
  }
}
