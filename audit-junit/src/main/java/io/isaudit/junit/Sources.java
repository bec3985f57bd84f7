package io.isaudit.junit;

import io.isaudit.snapshot.Snapshot;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is to be audited: the nearest annotation or {@link AuditSource} that says it. */
final class Sources {

  private static final Pattern NAMED = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]{0,63})=(.+)");

  private final Values values;
  private final Function<Class<?>, Optional<Object>> supplied;
  private final boolean copied;
  private final Optional<Instant> clock;

  /**
   * @param supplied what the {@link AuditSource} of a class supplies
   */
  Sources(
      Values values,
      Function<Class<?>, Optional<Object>> supplied,
      boolean copied,
      Optional<Instant> clock) {
    this.values = values;
    this.supplied = supplied;
    this.copied = copied;
    this.clock = clock;
  }

  Source nearest(List<Level> levels) {
    String parameters = "the configuration parameters";
    return written(values.overrides("home"), values.overrides("snapshot"), parameters)
        .or(() -> levels.stream().flatMap(level -> at(level).stream()).findFirst())
        .orElseThrow(Sources::nothing);
  }

  private Optional<Source> at(Level level) {
    Optional<Source> written =
        level
            .annotation()
            .flatMap(
                test ->
                    written(
                        values.all("home", test.home()),
                        values.all("snapshot", test.snapshot()),
                        level.name()));
    Optional<Object> own = level.testClass().flatMap(supplied);
    if (written.isPresent() && own.isPresent()) {
      throw new AuditProblem(
          level.name() + " names a source and has an @AuditSource: which is to be audited?");
    }
    return written.or(() -> own.map(this::source));
  }

  private Optional<Source> written(List<String> homes, List<String> snapshots, String where) {
    if (!homes.isEmpty() && !snapshots.isEmpty()) {
      throw new AuditProblem(where + ": give home or snapshot, not both");
    }
    if (!homes.isEmpty()) {
      return Optional.of(homes(homes));
    }
    return snapshots.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Source.Stored(
                snapshots.stream().map(Values::path).map(Sources::absolute).toList()));
  }

  private Source homes(List<String> arguments) {
    Map<String, Path> named = new TreeMap<>();
    int number = 0;
    for (String argument : arguments) {
      number++;
      Matcher matcher = NAMED.matcher(argument);
      boolean isNamed = matcher.matches() && !Files.exists(Values.path(argument));
      String name = isNamed ? matcher.group(1) : "node" + number;
      Path home = absolute(Values.path(isNamed ? matcher.group(2) : argument));
      if (named.put(name, home) != null) {
        throw new AuditProblem("two homes have the name " + name);
      }
    }
    return new Source.Homes(named, copied, clock);
  }

  private Source source(Object value) {
    if (value instanceof Snapshot snapshot) {
      return new Source.Given(snapshot);
    }
    if (value instanceof Path given) {
      Path path = absolute(given);
      return Files.isRegularFile(path)
          ? new Source.Stored(List.of(path))
          : new Source.Homes(Map.of("node1", path), copied, clock);
    }
    if (value instanceof URI || value instanceof URL || value instanceof CharSequence) {
      throw new AuditProblem(
          "@AuditSource supplies the address of a server, which is not supported yet: supply a"
              + " Snapshot, or the Path of a home directory or of a snapshot file");
    }
    throw new AuditProblem(
        "@AuditSource supplies a "
            + value.getClass().getName()
            + "; it takes a Snapshot, or the Path of a home directory or of a snapshot file");
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static AuditProblem nothing() {
    return new AuditProblem(
        "there is nothing to audit: give @IsAuditTest a home or a snapshot, or mark a static field"
            + " or method with @AuditSource");
  }
}
