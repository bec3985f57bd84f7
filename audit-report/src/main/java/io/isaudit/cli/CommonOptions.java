package io.isaudit.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that looks at the time or can fail. */
final class CommonOptions {

  @Option(
      names = "--clock",
      paramLabel = "TIME",
      description = "The time to judge by, for example 2026-01-31T00:00:00Z; default: now.")
  @Nullable String clock;

  @Option(names = "--debug", description = "Show where the program itself failed.")
  boolean debug;

  Clock clock() throws Stop {
    if (clock == null) {
      return Clock.systemUTC();
    }
    try {
      return Clock.fixed(Instant.parse(clock), ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new Stop(Exit.UNUSABLE, "--clock takes a time such as 2026-01-31T00:00:00Z", e);
    }
  }
}
