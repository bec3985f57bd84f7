package io.isaudit.rule.lang;

import io.isaudit.evidence.Evidence;
import io.isaudit.rule.Check;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.Remedy;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.Defaults;
import io.isaudit.snapshot.settings.Origin;
import io.isaudit.snapshot.settings.Setting;
import java.util.List;
import java.util.Optional;

/** What a rule demands of the effective value of one setting; the item is its key. */
public record SettingDemand(SettingKey key, Condition<SettingView> condition) implements Check {

  public static SettingDemand demand(String key, Condition<SettingView> condition) {
    return new SettingDemand(SettingKey.key(key), condition);
  }

  String sentence() {
    return key + " should " + condition.description();
  }

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return List.of(verdict(subject));
  }

  @Override
  public List<Remedy> remedies(Optional<ProductVersion> version, ParameterValues parameters) {
    return key.in(version).stream()
        .flatMap(name -> condition.example(parameters).map(it -> new Remedy(name, it)).stream())
        .toList();
  }

  Verdict verdict(Subject subject) {
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
    String reason =
        switch (judgement.outcome()) {
          case PASS -> view.key() + " is " + actual;
          case FAIL ->
              words(view, condition, subject)
                  + " but is "
                  + actual
                  + judgement.why().map(why -> ": " + why).orElse("");
          default -> judgement.why().orElseGet(() -> words(view, condition, subject));
        };
    Origin origin = view.setting().origin();
    return judgement.verdict(
        view.key(),
        reason,
        condition.expected(subject),
        Optional.of(actual),
        Optional.of(origin),
        origin.place());
  }

  private static String words(SettingView view, Condition<SettingView> condition, Subject subject) {
    return view.key() + " should " + condition.description(subject);
  }

  private static String whyNoDefaults(Evidence<Defaults> defaults) {
    return defaults.fold(
        found -> "has no default", missing -> "its default is not known: " + missing.explanation());
  }
}
