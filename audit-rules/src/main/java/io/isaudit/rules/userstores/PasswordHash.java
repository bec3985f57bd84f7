package io.isaudit.rules.userstores;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.Switch;
import io.isaudit.snapshot.ProductVersion;
import java.util.List;
import java.util.Optional;

/** The demand that passwords which the server writes are hashed strongly and with a salt. */
final class PasswordHash {

  static final Parameter<List<String>> ALLOWED =
      new Parameter.Words("allowedDigests", List.of("PBKDF2", "SHA-256", "SHA-384", "SHA-512"));
  static final Parameter<Boolean> PBKDF2_REQUIRED = new Parameter.Flag("pbkdf2Required", false);
  private static final String DIGEST = "PasswordDigest";

  private static final String SALTED = "StoreSaltedPassword";
  private static final String METHOD = "PasswordHashMethod";
  private static final String PBKDF2 = "PBKDF2";
  private static final String PLAIN = "PLAIN_TEXT";
  private static final List<String> WEAK = List.of("MD5", "SHA", "SHA-1", "SHA1");
  private static final ProductVersion PBKDF2_SINCE = ProductVersion.of("6.0.0");

  private PasswordHash() {}

  static Condition<UserStore> hashStrongly() {
    return Stores.should("store passwords as strong salted hashes", PasswordHash::judge);
  }

  static String decidingProperty(UserStore store, Subject subject) {
    if (store.kind() == StoreKind.DIRECTORY) {
      return METHOD;
    }
    boolean onlyUnsalted = store.flag(SALTED) == Switch.OFF && !hasWeakDigest(store, subject);
    return onlyUnsalted ? SALTED : DIGEST;
  }

  private static boolean hasWeakDigest(UserStore store, Subject subject) {
    return !store.hides(DIGEST)
        && store.text(DIGEST).filter(digest -> isWeak(digest, subject)).isPresent();
  }

  private static boolean isWeak(String digest, Subject subject) {
    boolean second = !digest.equalsIgnoreCase(PBKDF2) && subject.parameter(PBKDF2_REQUIRED);
    return second || !isAllowed(digest, subject);
  }

  private static Judgement judge(UserStore store, Subject subject) {
    return store.kind() == StoreKind.DIRECTORY
        ? inDirectory(store, subject)
        : inDatabase(store, subject);
  }

  private static Judgement inDatabase(UserStore store, Subject subject) {
    Optional<String> digest = store.text(DIGEST);
    if (store.flag(SALTED) == Switch.OFF) {
      String weak =
          hasWeakDigest(store, subject) ? DIGEST + " is " + digest.orElse("") + " and " : "";
      return Judgement.notMet(weak + SALTED + " is false");
    }
    if (digest.isEmpty() || store.hides(DIGEST)) {
      return Judgement.unknown("no " + DIGEST + " of " + store.name() + " is known");
    }
    boolean pbkdf2 = digest.get().equalsIgnoreCase(PBKDF2);
    if (isWeak(digest.get(), subject)) {
      return Judgement.notMet(DIGEST + " is " + digest.get());
    }
    Optional<Boolean> hasPbkdf2 = subject.version().map(v -> !v.isBefore(PBKDF2_SINCE));
    if (pbkdf2) {
      return hasPbkdf2
          .map(has -> has ? Judgement.met() : Judgement.notMet("this version has no PBKDF2"))
          .orElseGet(() -> Judgement.unknown("the product version is not known"));
    }
    if (store.flag(SALTED) != Switch.ON) {
      return Judgement.unknown("whether the hashes of " + store.name() + " are salted");
    }
    return hasPbkdf2.orElse(false)
        ? Judgement.metWithNote("this version has PBKDF2, which is stronger")
        : Judgement.met();
  }

  /** A directory may hash by itself, so that clear text on the way to it says nothing. */
  private static Judgement inDirectory(UserStore store, Subject subject) {
    Optional<String> method = store.text(METHOD);
    boolean absent = store.value(METHOD).filter(value -> value.isAbsent()).isPresent();
    if (absent || method.filter(PLAIN::equalsIgnoreCase).isPresent()) {
      return Judgement.metWithNote(
          "the directory of " + store.name() + " is left to hash the passwords");
    }
    if (method.isEmpty() || store.hides(METHOD)) {
      return Stores.hidden(store, METHOD);
    }
    if (WEAK.stream().anyMatch(method.get()::equalsIgnoreCase)) {
      return Judgement.notMet(METHOD + " is " + method.get());
    }
    return isAllowed(method.get(), subject)
        ? Judgement.met()
        : Judgement.unknown("how strong the " + METHOD + " of " + store.name() + " is");
  }

  private static boolean isAllowed(String digest, Subject subject) {
    return subject.parameter(ALLOWED).stream().anyMatch(digest::equalsIgnoreCase);
  }
}
