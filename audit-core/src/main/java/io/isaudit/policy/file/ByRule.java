package io.isaudit.policy.file;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a table whose keys are rules. */
final class ByRule {

  private ByRule() {}

  /** Reads what one rule has. */
  @FunctionalInterface
  interface Content<T> {
    Optional<T> read(Rule rule, Value value);
  }

  static <T> Optional<Map<RuleId, T>> read(Value table, Reading reading, Content<T> content) {
    Optional<Map<String, Value>> members = table.members();
    if (members.isEmpty()) {
      return reading.refuse(table, table.name() + " is a table whose keys are rules in quotes");
    }
    Map<RuleId, T> all = new TreeMap<>();
    members
        .get()
        .forEach(
            (id, value) ->
                Form.RuleName.find(value, id, reading)
                    .ifPresent(
                        rule -> {
                          if (all.containsKey(rule.id())) {
                            reading.report(
                                value.place(),
                                id + " and another key are the same rule " + rule.id());
                          }
                          content.read(rule, value).ifPresent(read -> all.put(rule.id(), read));
                        }));
    return Optional.of(all);
  }
}
