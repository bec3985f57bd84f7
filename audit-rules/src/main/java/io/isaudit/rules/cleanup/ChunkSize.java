package io.isaudit.rules.cleanup;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.List;
import java.util.Optional;

/** How many sessions the product deletes at a time. */
final class ChunkSize implements Check {

  static final Parameter<Integer> RECOMMENDED =
      new Parameter.Count("chunk", 8192, "rows", 1, 1_000_000);

  private static final String KEY = "session_data.cleanup.clean_expired_session_data_in_chunks_of";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Optional<Verdict> off = SessionCleanup.isNotOn(subject, KEY);
    if (off.isPresent()) {
      return List.of(off.get());
    }
    return List.of(
        subject
            .settings()
            .find(KEY)
            .map(setting -> verdict(setting, subject))
            .orElseGet(
                () -> Verdict.unknown(KEY, KEY + " is not set and its default is not known")));
  }

  private static Verdict verdict(Setting setting, Subject subject) {
    SettingValue value = setting.value();
    Optional<Long> rows = value.asNumber();
    Verdict verdict;
    if (value.asSecret().isPresent() || Conditions.isReferenceText(value)) {
      verdict = Verdict.unknown(KEY, KEY + " is set outside the file");
    } else if (rows.filter(number -> number > 0).isEmpty()) {
      verdict = Verdict.fail(KEY, KEY + " should be a number above 0 but is " + value.display());
    } else {
      verdict = Verdict.pass(KEY, "the product deletes " + rows.get() + " sessions at a time");
      int recommended = subject.parameter(RECOMMENDED);
      if (rows.get() > recommended) {
        verdict = verdict.note("more than the recommended " + recommended);
      }
    }
    return verdict.expected("a number above 0").actual(value.display()).from(setting.origin());
  }
}
