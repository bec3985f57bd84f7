package io.isaudit.engine;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds rules by the ids that they have or had; an id in use beats a former one. */
final class RuleIndex {

  private final Map<RuleId, Rule> byId = new HashMap<>();

  RuleIndex(List<Rule> rules) {
    for (Rule rule : rules) {
      rule.formerIds().forEach(former -> byId.putIfAbsent(former, rule));
    }
    rules.forEach(rule -> byId.put(rule.id(), rule));
  }

  Optional<Rule> find(RuleId id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Nullable Rule get(RuleId id) {
    return byId.get(id);
  }
}
