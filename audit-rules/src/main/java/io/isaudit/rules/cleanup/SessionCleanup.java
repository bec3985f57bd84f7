package io.isaudit.rules.cleanup;

import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.Setting;
import java.util.Optional;

/** Whether the product itself removes expired sessions. */
final class SessionCleanup {

  static final String KEY = "session_data.cleanup.enable_expired_data_cleanup";

  private SessionCleanup() {}

  /** Why there is nothing to judge, if the product does not do it or that is not known. */
  static Optional<Verdict> isNotOn(Subject subject, String item) {
    Optional<Setting> setting = subject.settings().find(KEY);
    if (setting.filter(found -> found.value().is("true")).isPresent()) {
      return Optional.empty();
    }
    boolean off =
        setting.filter(found -> found.isAbsent() || found.value().is("false")).isPresent();
    return Optional.of(
        off
            ? Verdict.notApplicable(item, "the product removes no expired sessions: " + KEY)
            : Verdict.unknown(item, "whether the product removes sessions is not known: " + KEY));
  }
}
