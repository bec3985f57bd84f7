package io.isaudit.junit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the annotations of a test say, the nearest that says anything, and the configuration
 * parameters before them.
 *
 * @param tests nearest first
 */
record Attributes(Values values, List<IsAuditTest> tests) {

  Attributes {
    tests = List.copyOf(tests);
  }

  Optional<String> text(String attribute, Function<IsAuditTest, String> value) {
    return values.one(attribute, written(value));
  }

  List<String> texts(String attribute, Function<IsAuditTest, String[]> value) {
    return values.several(
        attribute, first(value, all -> all.length > 0).map(List::of).orElseGet(List::of));
  }

  Optional<Password> password(String attribute, Function<IsAuditTest, String> value) {
    return values.password(attribute, written(value));
  }

  boolean flag(String attribute, Predicate<IsAuditTest> value) {
    return values
        .override(attribute)
        .map(word -> parsed(word, attribute, Attributes::truth, "true or false"))
        .orElseGet(() -> tests.stream().anyMatch(value));
  }

  /**
   * One of a few words.
   *
   * @param usual what an annotation says that says nothing
   * @param words for a message
   */
  <T> T choice(
      String attribute,
      Function<IsAuditTest, T> value,
      T usual,
      Function<String, Optional<T>> parser,
      String words) {
    return values
        .override(attribute)
        .map(word -> parsed(word, attribute, parser, words))
        .orElseGet(() -> first(value, said -> !said.equals(usual)).orElse(usual));
  }

  /** The nearest annotation that says something else than nothing. */
  <T> Optional<T> first(Function<IsAuditTest, T> value, Predicate<T> isSaid) {
    return tests.stream().map(value).filter(isSaid).findFirst();
  }

  private String written(Function<IsAuditTest, String> value) {
    return first(value, text -> !text.isEmpty()).orElse("");
  }

  static <T> T parsed(
      String word, String attribute, Function<String, Optional<T>> parser, String words) {
    return parser
        .apply(word)
        .orElseThrow(
            () -> new AuditProblem(attribute + " takes " + words + ", not \"" + word + "\""));
  }

  private static Optional<Boolean> truth(String word) {
    return word.equals("true") || word.equals("false")
        ? Optional.of(Boolean.valueOf(word))
        : Optional.empty();
  }
}
