package io.isaudit.rules.accounts;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.Setting;
import java.util.List;
import java.util.Optional;

/** After how many failures an account is locked, where accounts are locked at all. */
final class LockThreshold implements Check {

  static final Parameter<Integer> MAX_ATTEMPTS =
      new Parameter.Count("maxAttempts", 5, "attempts", 1, 100);

  private static final String KEY = AccountLock.ATTEMPTS;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Optional<Setting> on = AccountLock.on(subject);
    Optional<Setting> attempts = subject.settings().find(KEY);
    if (on.filter(lock -> lock.isAbsent() || lock.value().is("false")).isPresent()) {
      return List.of(Verdict.notApplicable(KEY, "accounts are not locked, which is reported"));
    }
    if (on.filter(lock -> lock.value().is("true")).isEmpty()) {
      return List.of(Verdict.unknown(KEY, "whether accounts are locked is not known"));
    }
    if (attempts.isEmpty() || attempts.get().isAbsent()) {
      return List.of(Verdict.unknown(KEY, "the limit of this version is not known"));
    }
    int most = subject.parameter(MAX_ATTEMPTS);
    return List.of(
        verdict(attempts.get(), most)
            .expected("1 to " + MAX_ATTEMPTS.display(most))
            .actual(attempts.get().value().display())
            .from(attempts.get().origin())
            .note(
                attempts.get().isExplicit()
                    ? AccountLock.TENANT_WINS
                    : "the product's default; " + AccountLock.TENANT_WINS));
  }

  private static Verdict verdict(Setting attempts, int most) {
    Optional<Long> limit = attempts.value().asNumber();
    if (limit.isEmpty()) {
      return Verdict.unknown(KEY, "the limit is " + attempts.value().display() + ", no number");
    }
    return limit.get() >= 1 && limit.get() <= most
        ? Verdict.pass(KEY, "an account is locked after " + limit.get() + " failures")
        : Verdict.fail(KEY, "the limit of failures is " + limit.get());
  }
}
