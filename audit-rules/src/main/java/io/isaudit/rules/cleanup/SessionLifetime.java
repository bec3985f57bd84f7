package io.isaudit.rules.cleanup;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Spans;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Compares how long sessions stay in the database with how long they are valid. By default the
 * first refers to the second.
 */
final class SessionLifetime implements Check {

  private static final String KEPT = "session_data.cleanup.expire_session_data_after";
  private static final String VALID = "session.timeout.remember_me_session_timeout";
  private static final String REFERENCE = "$ref{" + VALID + "}";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Setting kept = subject.settings().stated(KEPT);
    Verdict verdict =
        kept.isExplicit()
            ? verdict(kept.value(), subject).actual(kept.value().display()).from(kept.origin())
            : Verdict.pass(KEPT, KEPT + " is not set, so that it follows " + VALID);
    return List.of(verdict);
  }

  private static Verdict verdict(SettingValue kept, Subject subject) {
    if (kept.is(REFERENCE)) {
      return Verdict.pass(KEPT, KEPT + " refers to " + VALID);
    }
    Optional<Setting> valid = subject.settings().find(VALID);
    Optional<Duration> keptFor = Spans.inMinutes(kept);
    Optional<Duration> validFor = valid.flatMap(setting -> Spans.inMinutes(setting.value()));
    if (keptFor.isEmpty() || validFor.isEmpty()) {
      String key = keptFor.isEmpty() ? KEPT : VALID;
      return Verdict.unknown(KEPT, "how long " + key + " is, is not known from the file");
    }
    return keptFor.get().compareTo(validFor.get()) >= 0
        ? Verdict.pass(KEPT, "sessions are kept as long as they are valid")
        : Verdict.fail(KEPT, KEPT + " should be at least as long as " + VALID + " but is shorter");
  }
}
