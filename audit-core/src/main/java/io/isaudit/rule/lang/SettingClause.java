package io.isaudit.rule.lang;

import io.isaudit.evidence.Evidence;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Rule.RuleKind;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.Defaults;
import io.isaudit.snapshot.settings.Setting;
import java.util.List;
import java.util.Optional;
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
    String sentence = names + " should " + condition.description();
    return draft.finish(
        RuleKind.AUTOMATED,
        sentence,
        subject -> keys.stream().map(key -> verdict(key, subject, condition)).toList());
  }

  private static Verdict verdict(
      SettingKey key, Subject subject, Condition<SettingView> condition) {
    Optional<String> inThisVersion = key.in(subject.version());
    if (inThisVersion.isEmpty()) {
      return Verdict.unknown(
          key.toString(), "the product version is not known, and its key depends on it");
    }
    String name = inThisVersion.get();
    Optional<Setting> setting = subject.settings().find(name);
    if (setting.isEmpty()) {
      return Verdict.unknown(
          name, name + " is not set and " + whyNoDefaults(subject.settings().defaults()));
    }
    return verdict(new SettingView(name, setting.get()), condition, subject);
  }

  private static Verdict verdict(
      SettingView view, Condition<SettingView> condition, Subject subject) {
    Judgement judgement = condition.judge(view, subject);
    String actual = view.value().display();
    String demand = condition.description(subject);
    String words = view.key() + " should " + demand;
    String reason =
        switch (judgement.outcome()) {
          case PASS -> view.key() + " is " + actual;
          case FAIL ->
              words + " but is " + actual + judgement.why().map(why -> ": " + why).orElse("");
          default -> judgement.why().orElse(words);
        };
    return judgement
        .verdict(view.key(), reason)
        .expected(condition.expected(subject))
        .actual(actual)
        .from(view.setting().origin());
  }

  private static String whyNoDefaults(Evidence<Defaults> defaults) {
    return defaults.fold(
        found -> "has no default", missing -> "its default is not known: " + missing.explanation());
  }
}
