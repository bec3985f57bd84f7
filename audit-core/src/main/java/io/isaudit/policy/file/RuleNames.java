package io.isaudit.policy.file;

import io.isaudit.policy.RuleSelector;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rules that a policy may speak of, also by the ids that they had before. */
final class RuleNames {

  private final Map<String, Rule> current = new TreeMap<>();
  private final Map<String, Rule> former = new TreeMap<>();

  RuleNames(List<Rule> rules) {
    for (Rule rule : rules) {
      current.put(rule.id().toString(), rule);
      rule.formerIds().forEach(id -> former.putIfAbsent(id.toString(), rule));
    }
  }

  Optional<Rule> find(String id) {
    return Optional.ofNullable(current.getOrDefault(id, former.get(id)));
  }

  /** The end of a message about an id that no rule has. */
  String hint(String id) {
    return Nearest.to(id, current.keySet())
        .map(nearest -> "; did you mean " + nearest + "?")
        .orElse("; 'is-audit rules' lists all");
  }

  boolean isMatched(RuleSelector selector) {
    return current.values().stream().map(Rule::id).anyMatch(selector::matches);
  }

  /** The pattern, under the present id when it is one that a rule had before. */
  RuleSelector present(RuleSelector selector) {
    return isMatched(selector)
        ? selector
        : find(selector.glob())
            .map(Rule::id)
            .map(RuleId::toString)
            .map(RuleSelector::new)
            .orElse(selector);
  }
}
