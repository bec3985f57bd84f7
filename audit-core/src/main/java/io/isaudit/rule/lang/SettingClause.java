package io.isaudit.rule.lang;

import io.isaudit.rule.Rule;
import io.isaudit.rule.Rule.RuleKind;
import java.util.List;
import java.util.stream.Collectors;

/** A sentence about one setting, or each of several, that still lacks its demand. */
public final class SettingClause {

  private final RuleDraft draft;
  private final List<SettingKey> keys;

  SettingClause(RuleDraft draft, List<SettingKey> keys) {
    this.draft = draft;
    this.keys = List.copyOf(keys);
  }

  public Rule should(Condition<SettingView> condition) {
    String names = keys.stream().map(SettingKey::toString).collect(Collectors.joining(" and "));
    List<SettingDemand> demands =
        keys.stream().map(key -> new SettingDemand(key, condition)).toList();
    return draft.finish(
        RuleKind.AUTOMATED,
        names + " should " + condition.description(),
        new SettingDemands(demands));
  }
}
