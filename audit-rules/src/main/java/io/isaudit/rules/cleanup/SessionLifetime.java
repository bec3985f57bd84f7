package io.isaudit.rules.cleanup;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares how long sessions stay in the database with how long they are valid. By default the
 * first refers to the second.
 */
final class SessionLifetime implements Check {

  private static final String KEPT = "session_data.cleanup.expire_session_data_after";
  private static final String VALID = "session.timeout.remember_me_session_timeout";
  private static final String REFERENCE = "$ref{" + VALID + "}";

  /** Minutes where no unit is written, as the product reads both keys. */
  private static final Pattern SPAN = Pattern.compile("(\\d{1,9})(?:\\.0+)?\\s*(ms|s|m|h|d)?");

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
    Optional<Duration> keptFor = span(kept);
    Optional<Duration> validFor = valid.flatMap(setting -> span(setting.value()));
    if (keptFor.isEmpty() || validFor.isEmpty()) {
      String key = keptFor.isEmpty() ? KEPT : VALID;
      return Verdict.unknown(KEPT, "how long " + key + " is, is not known from the file");
    }
    return keptFor.get().compareTo(validFor.get()) >= 0
        ? Verdict.pass(KEPT, "sessions are kept as long as they are valid")
        : Verdict.fail(KEPT, KEPT + " should be at least as long as " + VALID + " but is shorter");
  }

  private static Optional<Duration> span(SettingValue value) {
    Matcher span = SPAN.matcher(value.asText().orElse("").strip().toLowerCase(Locale.ROOT));
    if (!span.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(span.group(1));
    String unit = span.group(2) == null ? "m" : span.group(2);
    return Optional.of(
        switch (unit) {
          case "ms" -> Duration.ofMillis(number);
          case "s" -> Duration.ofSeconds(number);
          case "h" -> Duration.ofHours(number);
          case "d" -> Duration.ofDays(number);
          default -> Duration.ofMinutes(number);
        });
  }
}
