package io.isaudit.rules.logging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The levels that Log4j knows without further definitions, from silent to everything. */
enum LogLevel {
  OFF,
  FATAL,
  ERROR,
  WARN,
  INFO,
  DEBUG,
  TRACE,
  ALL;

  private static final Map<String, LogLevel> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(LogLevel::name, level -> level));

  /** Any case is taken, as in the shipped {@code Error}. */
  static Optional<LogLevel> of(String text) {
    return Optional.ofNullable(BY_NAME.get(text.strip().toUpperCase(Locale.ROOT)));
  }

  /** Whether it also lets through what belongs to the other level. */
  boolean includes(LogLevel other) {
    return compareTo(other) >= 0;
  }
}
