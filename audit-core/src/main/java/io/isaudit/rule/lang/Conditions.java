package io.isaudit.rule.lang;

import io.isaudit.rule.Parameter;
import io.isaudit.snapshot.secret.Placeholders;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.KnownList;
import io.isaudit.snapshot.secret.Redacted.Relation.RelationKind;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.SettingValue.Secret;
import io.isaudit.snapshot.settings.SettingValue.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Conditions on settings. All but those about absence are not met by an absent setting, and a value
 * that stands outside the file ({@code $env{}}, {@code $sys{}}, {@code $secret{}}) is not known.
 */
public final class Conditions {

  private static final List<String> OUTSIDE = List.of("$env{", "$sys{", "$secret{");

  private Conditions() {}

  /** Equal as text, ignoring case: the product takes strings for numbers and booleans. */
  public static Condition<SettingView> be(Object value) {
    String text = value.toString();
    return onText("be " + text, actual -> actual.equalsIgnoreCase(text))
        .proposing(limits -> Optional.of(settingValue(value)));
  }

  public static Condition<SettingView> beOneOf(String... values) {
    List<String> allowed = Arrays.asList(values);
    return onText(
            "be one of " + String.join(", ", allowed),
            actual -> allowed.stream().anyMatch(actual::equalsIgnoreCase))
        .proposing(limits -> allowed.stream().findFirst().map(SettingValue.Text::new));
  }

  /** A text that is none of these, ignoring case. */
  public static Condition<SettingView> beNoneOf(Parameter<List<String>> refused) {
    String words = "be none of ";
    return Condition.of(
        words + refused.name(),
        subject -> words + refused.display(subject.parameter(refused)),
        (view, subject) -> {
          Optional<String> text = view.value().asText().map(String::strip);
          List<String> listed = subject.parameter(refused);
          return hidden(view.key(), view.value())
              .orElseGet(
                  () ->
                      Judgement.met(
                          text.filter(name -> listed.stream().noneMatch(name::equalsIgnoreCase))
                              .isPresent()));
        });
  }

  /** Neither written nor defaulted by the product. */
  public static Condition<SettingView> beAbsent() {
    return Condition.<SettingView>of(
            "be absent", (view, subject) -> Judgement.met(view.value().isAbsent()))
        .proposing(limits -> Optional.of(new SettingValue.Absent()));
  }

  /** Written in the file, whatever its value is. */
  public static Condition<SettingView> beExplicit() {
    return Condition.of("be set", (view, subject) -> Judgement.met(view.setting().isExplicit()));
  }

  /** A whole number of at least the parameter's value. */
  public static Condition<SettingView> beAtLeast(Parameter<Integer> least) {
    return onNumber("be at least ", least, (number, limit) -> number >= limit);
  }

  /** A whole number of at most the parameter's value. */
  public static Condition<SettingView> beAtMost(Parameter<Integer> most) {
    return onNumber("be at most ", most, (number, limit) -> number <= limit);
  }

  /**
   * A list of words, all of them allowed: a real list, or a text that separates them by blanks or
   * by any of these characters. An empty list is not met: it allows nothing and so proves nothing.
   */
  public static Condition<SettingView> listOnly(String separators, String... allowed) {
    List<String> words = Arrays.asList(allowed);
    return Condition.of(
        "list only " + String.join(" and ", words),
        (view, subject) -> {
          List<String> listed = new ArrayList<>();
          for (SettingValue element : view.value().asList()) {
            Optional<Judgement> hidden = hidden(view.key(), element);
            if (hidden.isPresent()) {
              return hidden.get();
            }
            if (element.asText().isEmpty()) {
              return Judgement.notMet();
            }
            listed.addAll(words(element.asText().get(), separators));
          }
          return Judgement.met(!listed.isEmpty() && words.containsAll(listed));
        });
  }

  /**
   * A value that stands outside the file: {@code $secret{}}, {@code $env{}} or {@code $sys{}}. A
   * {@code $ref{}} is none, for what it refers to stands in the file.
   */
  public static Condition<SettingView> beAReference() {
    return Condition.of(
        "be a reference",
        (view, subject) -> {
          Optional<SecretKind> kind = view.value().asSecret().map(Redacted::kind);
          boolean placeholder =
              kind.filter(SecretKind.PLACEHOLDER::equals).isPresent()
                  || view.value().asText().filter(Placeholders::in).isPresent();
          return placeholder
              ? Judgement.unknown(view.key() + " is set outside the file")
              : Judgement.met(
                  refersOutside(view.value()) || kind.filter(SecretKind::isReference).isPresent());
        });
  }

  /**
   * A secret that is on no list of known values, has at least so many characters and does not equal
   * these settings. The limit is a parameter and stands on a bucket edge. Of a secret that is only
   * referred to, or encrypted, the strength is not known.
   */
  public static Condition<SettingView> beAStrongSecret(
      Parameter<Integer> leastLength, String... notEqualTo) {
    String words = "be a strong secret of at least ";
    return Condition.of(
        words + leastLength.name(),
        subject -> words + leastLength.display(subject.parameter(leastLength)),
        (view, subject) ->
            elsewhere(view.key(), view.value())
                .or(() -> encrypted(view))
                .or(
                    () ->
                        view.value()
                            .asSecret()
                            .map(s -> strength(s, subject.parameter(leastLength), notEqualTo)))
                .orElseGet(Judgement::notMet));
  }

  /** A secret that is on a list of publicly known values. */
  public static Condition<SettingView> beKnownFrom(KnownList list) {
    return Condition.of(
        "be a known value",
        (view, subject) ->
            elsewhere(view.key(), view.value())
                .orElseGet(
                    () ->
                        Judgement.met(
                            view.value().asSecret().filter(s -> s.isOn(list)).isPresent())));
  }

  private static SettingValue settingValue(Object value) {
    if (value instanceof Boolean flag) {
      return new SettingValue.Flag(flag);
    }
    return value instanceof Integer number
        ? new SettingValue.Whole(number)
        : new SettingValue.Text(value.toString());
  }

  private static Judgement strength(Redacted secret, int leastLength, String... notEqualTo) {
    for (KnownList list : KnownList.values()) {
      if (secret.isOn(list)) {
        return Judgement.notMet();
      }
    }
    for (String key : notEqualTo) {
      if (secret.has(RelationKind.EQUALS_VALUE_OF, key)) {
        return Judgement.notMet("it equals " + key);
      }
    }
    return Judgement.met(secret.length().isAtLeast(leastLength));
  }

  /** A condition on the text of a value, with unresolved references kept apart as not known. */
  public static Condition<SettingView> onText(String description, Predicate<String> test) {
    return Condition.of(
        description,
        (view, subject) -> {
          Optional<Judgement> hidden = hidden(view.key(), view.value());
          if (hidden.isPresent()) {
            return hidden.get();
          }
          Optional<String> text = view.value().asText();
          return Judgement.met(text.isPresent() && test.test(text.get()));
        });
  }

  private static Condition<SettingView> onNumber(
      String words, Parameter<Integer> limit, Comparison comparison) {
    return Condition.<SettingView>of(
            words + limit.name(),
            subject -> words + limit.display(subject.parameter(limit)),
            (view, subject) -> {
              int bound = subject.parameter(limit);
              Optional<Judgement> hidden = hidden(view.key(), view.value());
              if (hidden.isPresent()) {
                return hidden.get();
              }
              Optional<Long> number = view.value().asNumber();
              return Judgement.met(number.isPresent() && comparison.holds(number.get(), bound));
            })
        .proposing(limits -> Optional.of(new SettingValue.Whole(limits.get(limit))));
  }

  /**
   * Whether a value in clear still holds a reference that only the running server resolves, or a
   * placeholder that a template or a script fills in.
   */
  public static boolean isReferenceText(SettingValue value) {
    return value instanceof Text text
        && (refersOutside(text) || text.text().contains("$ref{") || Placeholders.in(text.text()));
  }

  /** No value but a text can hold a reference. */
  private static boolean refersOutside(SettingValue value) {
    if (value instanceof Text text) {
      for (String mark : OUTSIDE) {
        if (text.text().contains(mark)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Not known, for a value that is not the one in effect. */
  private static Optional<Judgement> elsewhere(String key, SettingValue value) {
    return isElsewhere(value)
        ? Optional.of(Judgement.unknown(key + " is set outside the file"))
        : Optional.empty();
  }

  private static Optional<Judgement> encrypted(SettingView view) {
    return view.value()
        .asSecret()
        .filter(secret -> secret.kind() == SecretKind.ENCRYPTED)
        .map(
            secret ->
                Judgement.unknown(
                    view.key() + " is cipher text, which says nothing of the secret"));
  }

  /** Not known, for a value whose text is not there. */
  private static Optional<Judgement> hidden(String key, SettingValue value) {
    if (value instanceof Secret && !isElsewhere(value)) {
      return Optional.of(Judgement.unknown("the value of " + key + " is not kept in clear"));
    }
    return elsewhere(key, value);
  }

  private static boolean isElsewhere(SettingValue value) {
    if (value instanceof Secret secret) {
      SecretKind kind = secret.redacted().kind();
      return kind.isReference() || kind.isOpen();
    }
    return isReferenceText(value);
  }

  private static List<String> words(String text, String separators) {
    String blanks = text;
    for (int i = 0; i < separators.length(); i++) {
      blanks = blanks.replace(separators.charAt(i), ' ');
    }
    return Arrays.stream(blanks.strip().split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
  }

  private interface Comparison {
    boolean holds(long number, int bound);
  }
}
