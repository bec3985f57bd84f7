package io.isaudit.rules.clustering;

import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.secret.Equality;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.List;

/** How two values of one setting compare, as far as a snapshot tells. */
enum Comparison {
  SAME,
  /** One reference, which every machine resolves for itself. */
  SAME_REFERENCE,
  UNKNOWN,
  DIFFERENT;

  /** The worse of two. */
  Comparison and(Comparison other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Whether two secrets are one text; it depends on the nodes they are from. */
  @FunctionalInterface
  interface Secrets {

    Equality compare(Redacted one, Redacted other);

    /** The secrets of two nodes, the first one's first. */
    static Secrets of(Subject subject, Node one, Node other) {
      return (first, second) -> subject.equality(one, first, other, second);
    }
  }

  static Comparison of(SettingValue one, SettingValue other, Secrets secrets) {
    if (one instanceof SettingValue.Many || other instanceof SettingValue.Many) {
      return ofLists(one.asList(), other.asList(), secrets);
    }
    if (one.asSecret().isPresent() && other.asSecret().isPresent()) {
      return ofSecrets(one.asSecret().get(), other.asSecret().get(), secrets);
    }
    if (one.isAbsent() || other.isAbsent()) {
      return one.isAbsent() && other.isAbsent() ? SAME : DIFFERENT;
    }
    if (isOutside(one) || isOutside(other)) {
      return one.asText().isPresent() && one.asText().equals(other.asText())
          ? SAME_REFERENCE
          : UNKNOWN;
    }
    if (one.asText().isEmpty() || other.asText().isEmpty()) {
      // One is in clear and one is not.
      return UNKNOWN;
    }
    boolean flag = one.is("true") || one.is("false");
    boolean equal = one.asText().map(String::strip).equals(other.asText().map(String::strip));
    return equal || (flag && one.is(other.asText().get().strip())) ? SAME : DIFFERENT;
  }

  private static Comparison ofLists(
      List<SettingValue> one, List<SettingValue> other, Secrets secrets) {
    if (one.size() != other.size()) {
      return DIFFERENT;
    }
    Comparison worst = SAME;
    for (int i = 0; i < one.size(); i++) {
      worst = worst.and(of(one.get(i), other.get(i), secrets));
    }
    return worst;
  }

  private static Comparison ofSecrets(Redacted one, Redacted other, Secrets secrets) {
    if (one.isSameReference(other)) {
      return SAME_REFERENCE;
    }
    Equality equality = secrets.compare(one, other);
    boolean bothEmpty = one.kind() == SecretKind.EMPTY && other.kind() == SecretKind.EMPTY;
    if (equality == Equality.SAME || bothEmpty) {
      return SAME;
    }
    if (isOpaque(one) || isOpaque(other)) {
      return UNKNOWN;
    }
    return equality == Equality.DIFFERENT || looksDifferent(one, other) ? DIFFERENT : UNKNOWN;
  }

  /** Cipher text of one secret differs each time; of a reference the text is no value. */
  private static boolean isOpaque(Redacted secret) {
    return secret.kind() != SecretKind.PLAIN && secret.kind() != SecretKind.EMPTY;
  }

  private static boolean looksDifferent(Redacted one, Redacted other) {
    return one.kind() != other.kind()
        || one.length() != other.length()
        || one.classes() != other.classes()
        || !one.known().equals(other.known());
  }

  private static boolean isOutside(SettingValue value) {
    return Conditions.isReferenceText(value)
        || value.asSecret().filter(Comparison::isOpaque).isPresent();
  }
}
