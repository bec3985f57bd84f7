package io.isaudit.policy;

import io.isaudit.declaration.Environment;
import io.isaudit.evidence.Sorted;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which rules count for an organisation, and how: the part of a policy that several deployments can
 * share.
 *
 * @param select only rules that one of these selects; all when empty
 * @param deselect rules left out again; the first one that matches gives the reason
 * @param parameters changed parameters by rule
 * @param severities changed severities by rule
 */
public record Profile(
    String name,
    Environment environment,
    List<RuleSelector> select,
    List<Deselection> deselect,
    Map<RuleId, ParameterValues> parameters,
    Map<RuleId, Severity> severities) {

  public Profile {
    select = List.copyOf(select);
    deselect = List.copyOf(deselect);
    parameters = Sorted.map(parameters);
    severities = Sorted.map(severities);
  }

  /** Rules that an organisation does not want judged, and why not. */
  public record Deselection(RuleSelector rules, String reason) {}

  /** All rules as they are, for a deployment of that kind. */
  public static Profile of(Environment environment) {
    return new Profile(environment.word(), environment, List.of(), List.of(), Map.of(), Map.of());
  }

  /** The same for another environment; a shipped profile is named after it. */
  public Profile in(Environment where) {
    String called = name.equals(environment.word()) ? where.word() : name;
    return new Profile(called, where, select, deselect, parameters, severities);
  }

  public Profile selecting(List<RuleSelector> rules) {
    return new Profile(name, environment, rules, deselect, parameters, severities);
  }

  /** Changes parameters of one rule. */
  public Profile setting(RuleId rule, ParameterValues values) {
    Map<RuleId, ParameterValues> changed = new TreeMap<>(parameters);
    changed.put(rule, values);
    return new Profile(name, environment, select, deselect, changed, severities);
  }

  /** Why a rule is not judged; empty when it is. */
  public Optional<String> leavesOut(RuleId id) {
    if (!select.isEmpty() && select.stream().noneMatch(selector -> selector.matches(id))) {
      return Optional.of("not among the rules that were selected");
    }
    return deselect.isEmpty() ? Optional.empty() : deselected(id);
  }

  private Optional<String> deselected(RuleId id) {
    return deselect.stream()
        .filter(deselection -> deselection.rules().matches(id))
        .map(Deselection::reason)
        .findFirst();
  }

  public ParameterValues parametersOf(RuleId id) {
    ParameterValues changed = parameters.get(id);
    return changed == null ? ParameterValues.defaults() : changed;
  }

  public Severity severityOf(Rule rule) {
    Severity changed = severities.get(rule.id());
    return changed == null ? rule.severity() : changed;
  }
}
