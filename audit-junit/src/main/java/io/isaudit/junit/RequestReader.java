package io.isaudit.junit;

import io.isaudit.declaration.Environment;
import io.isaudit.policy.RuleSelector;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.Severity;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes a request of what the annotations and the configuration parameters say. */
final class RequestReader {

  private final List<Level> levels;
  private final Attributes attributes;
  private final Function<Class<?>, Optional<Object>> supplied;

  /**
   * @param levels nearest first
   * @param supplied what the {@link AuditSource} of a class supplies
   */
  RequestReader(List<Level> levels, Values values, Function<Class<?>, Optional<Object>> supplied) {
    this.levels = levels;
    this.supplied = supplied;
    this.attributes =
        new Attributes(
            values, levels.stream().flatMap(level -> level.annotation().stream()).toList());
  }

  Request read(ClassLoader loader) {
    Optional<Instant> clock =
        attributes
            .text("clock", IsAuditTest::clock)
            .map(
                text ->
                    Attributes.parsed(
                        text,
                        "clock",
                        RequestReader::instant,
                        "a time such as 2026-01-31T00:00:00Z"));
    return new Request(
        new Sources(attributes, supplied, clock).nearest(levels),
        attributes
            .text("policy", IsAuditTest::policy)
            .map(text -> Values.path(text).toAbsolutePath().normalize()),
        attributes.text("profile", IsAuditTest::profile),
        attributes
            .text("environment", IsAuditTest::environment)
            .map(
                word ->
                    Attributes.parsed(
                        word,
                        "environment",
                        Environment::parse,
                        "production, staging or development")),
        attributes.texts("rules", IsAuditTest::rules).stream()
            .map(RequestReader::selector)
            .toList(),
        attributes.choice(
            "minimumSeverity",
            IsAuditTest::minimumSeverity,
            Severity.INFO,
            Severity::parse,
            "critical, high, medium, low or info"),
        attributes.choice(
            "failOn",
            IsAuditTest::failOn,
            FailOn.POLICY,
            FailOn::parse,
            "policy, critical, high, medium, low or never"),
        books(),
        clock,
        loader);
  }

  Output output(String folder) {
    return new Output(
        attributes.text("reports", IsAuditTest::reports),
        attributes.texts("formats", IsAuditTest::formats),
        folder);
  }

  private List<Class<? extends RuleBook>> books() {
    return attributes
        .first(IsAuditTest::books, books -> books.length > 0)
        .map(Arrays::asList)
        .orElse(List.of());
  }

  private static RuleSelector selector(String glob) {
    if (!RuleSelector.isValid(glob)) {
      throw new AuditProblem(
          "rules takes patterns such as keystores/* or web/cors-*, not \"" + glob + "\"");
    }
    return new RuleSelector(glob);
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
