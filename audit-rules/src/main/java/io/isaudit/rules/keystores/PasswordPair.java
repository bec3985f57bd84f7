package io.isaudit.rules.keystores;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Optional;

/** Whether the TLS store and the key in it have one password, as the web container needs it. */
final class PasswordPair implements Check {

  private static final String STORE = Use.TLS.key("password");
  private static final String KEY = Use.TLS.key("key_password");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    if (settings.stated(STORE).isAbsent() && settings.stated(KEY).isAbsent()) {
      return List.of(inherited(settings));
    }
    return List.of(
        compared(settings)
            .expected("one value for both, best the same $secret{}")
            .from(settings.stated(settings.stated(KEY).isAbsent() ? STORE : KEY).origin()));
  }

  private static Verdict inherited(Settings settings) {
    Verdict pass =
        Verdict.pass(KEY, "neither is set: both follow the passwords of the primary key store");
    boolean differ =
        same(settings, Use.PRIMARY.key("password"), Use.PRIMARY.key("key_password"))
            .filter(same -> !same)
            .isPresent();
    return differ ? pass.note("the passwords of the primary key store differ") : pass;
  }

  private static Verdict compared(Settings settings) {
    Optional<Boolean> same = same(settings, STORE, KEY);
    if (same.isEmpty()) {
      return Verdict.unknown(KEY, "whether " + STORE + " and " + KEY + " are equal is not known");
    }
    if (same.get()) {
      return Verdict.pass(KEY, STORE + " and " + KEY + " are equal");
    }
    String follows = settings.stated(KEY).isAbsent() ? KEY : STORE;
    return Verdict.fail(KEY, STORE + " and " + KEY + " differ")
        .actual(
            settings.stated(follows).isAbsent()
                ? follows + " is not set and follows the primary key store"
                : "two values");
  }

  /** Empty when one of them is not known, or is cipher text, of which no two are equal. */
  private static Optional<Boolean> same(Settings settings, String one, String other) {
    Optional<Redacted> first = secret(settings, one);
    Optional<Redacted> second = secret(settings, other);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    boolean bothEmpty =
        first.get().kind() == SecretKind.EMPTY && second.get().kind() == SecretKind.EMPTY;
    if (bothEmpty || first.get().sameAs(second.get()) || oneName(first.get(), second.get())) {
      return Optional.of(true);
    }
    return isComparable(first.get()) && isComparable(second.get())
        ? Optional.of(false)
        : Optional.empty();
  }

  /** A blank in one of them keeps it from resolving, which is for secrets/alias-whitespace. */
  private static boolean oneName(Redacted one, Redacted other) {
    boolean references = one.kind().isReference() && one.kind() == other.kind();
    return references && names(one).size() == 1 && names(one).equals(names(other));
  }

  private static List<String> names(Redacted secret) {
    return secret.references().stream()
        .map(Redacted.Reference::name)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static boolean isComparable(Redacted secret) {
    boolean named = secret.references().stream().noneMatch(use -> use.name().isEmpty());
    return named && !secret.kind().isOpen() && secret.kind() != SecretKind.ENCRYPTED;
  }

  private static Optional<Redacted> secret(Settings settings, String key) {
    return settings.find(key).map(Setting::value).flatMap(value -> value.asSecret());
  }
}
