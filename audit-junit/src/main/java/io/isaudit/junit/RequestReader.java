package io.isaudit.junit;

import io.isaudit.declaration.Environment;
import io.isaudit.policy.RuleSelector;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.Severity;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes a request of what the annotations and the configuration parameters say. */
final class RequestReader {

  private final Values values;
  private final Function<Class<?>, Optional<Object>> supplied;
  private final List<IsAuditTest> tests;
  private final List<Level> levels;

  /**
   * @param levels nearest first
   * @param supplied what the {@link AuditSource} of a class supplies
   */
  RequestReader(List<Level> levels, Values values, Function<Class<?>, Optional<Object>> supplied) {
    this.levels = levels;
    this.values = values;
    this.supplied = supplied;
    this.tests = levels.stream().flatMap(level -> level.annotation().stream()).toList();
  }

  Request read(ClassLoader loader) {
    Optional<Instant> clock = text("clock", IsAuditTest::clock).map(RequestReader::instant);
    boolean copied =
        values
            .override("copied")
            .map(word -> word(word, "copied", RequestReader::truth, "true or false"))
            .orElseGet(() -> tests.stream().anyMatch(IsAuditTest::copied));
    return new Request(
        new Sources(values, supplied, copied, clock).nearest(levels),
        text("policy", IsAuditTest::policy)
            .map(text -> Values.path(text).toAbsolutePath().normalize()),
        text("profile", IsAuditTest::profile),
        text("environment", IsAuditTest::environment)
            .map(
                word ->
                    word(
                        word,
                        "environment",
                        Environment::parse,
                        "production, staging or development")),
        texts("rules", IsAuditTest::rules).stream().map(RequestReader::selector).toList(),
        minimumSeverity(),
        failOn(),
        books(),
        clock,
        loader);
  }

  Output output(String folder) {
    return new Output(
        text("reports", IsAuditTest::reports), texts("formats", IsAuditTest::formats), folder);
  }

  private Severity minimumSeverity() {
    String words = "critical, high, medium, low or info";
    return values
        .override("minimumSeverity")
        .map(word -> word(word, "minimumSeverity", Severity::parse, words))
        .orElseGet(
            () ->
                first(IsAuditTest::minimumSeverity, severity -> severity != Severity.INFO)
                    .orElse(Severity.INFO));
  }

  private FailOn failOn() {
    String words = "policy, critical, high, medium, low or never";
    return values
        .override("failOn")
        .map(word -> word(word, "failOn", FailOn::parse, words))
        .orElseGet(
            () ->
                first(IsAuditTest::failOn, failOn -> failOn != FailOn.POLICY)
                    .orElse(FailOn.POLICY));
  }

  private List<Class<? extends RuleBook>> books() {
    return first(IsAuditTest::books, books -> books.length > 0)
        .map(Arrays::asList)
        .orElse(List.of());
  }

  private Optional<String> text(String attribute, Function<IsAuditTest, String> value) {
    return values.one(attribute, first(value, text -> !text.isEmpty()).orElse(""));
  }

  private List<String> texts(String attribute, Function<IsAuditTest, String[]> value) {
    return values.several(
        attribute, first(value, all -> all.length > 0).orElseGet(() -> new String[0]));
  }

  /** The nearest annotation that says something else than nothing. */
  private <T> Optional<T> first(Function<IsAuditTest, T> value, Predicate<T> isSaid) {
    return tests.stream().map(value).filter(isSaid).findFirst();
  }

  private static RuleSelector selector(String glob) {
    if (!RuleSelector.isValid(glob)) {
      throw new AuditProblem(
          "rules takes patterns such as keystores/* or web/cors-*, not \"" + glob + "\"");
    }
    return new RuleSelector(glob);
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new AuditProblem(
          "clock takes a time such as 2026-01-31T00:00:00Z, not \"" + text + "\"");
    }
  }

  private static Optional<Boolean> truth(String word) {
    return word.equals("true") || word.equals("false")
        ? Optional.of(Boolean.valueOf(word))
        : Optional.empty();
  }

  private static <T> T word(
      String word, String attribute, Function<String, Optional<T>> parser, String words) {
    return parser
        .apply(word)
        .orElseThrow(
            () -> new AuditProblem(attribute + " takes " + words + ", not \"" + word + "\""));
  }
}
