package io.isaudit.rules.logging;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

  private static final List<LogLevel> NAMES = List.of(values());

  /** Any case is taken, as in the shipped {@code Error}. */
  static Optional<LogLevel> of(String text) {
    String name = text.strip().toUpperCase(Locale.ROOT);
    return NAMES.stream().filter(level -> level.name().equals(name)).findFirst();
  }

  /** Whether it also lets through what belongs to the other level. */
  boolean includes(LogLevel other) {
    return compareTo(other) >= 0;
  }
}
