package io.isaudit.junit;

import java.util.List;

/**
 * What is to be audited, as one place names it.
 *
 * @param where the place, for messages
 */
record SourceText(
    String where,
    List<String> homes,
    List<String> snapshots,
    List<String> urls,
    List<String> jdbc) {

  static SourceText of(Values parameters) {
    return new SourceText(
        "the configuration parameters",
        parameters.overrides("home"),
        parameters.overrides("snapshot"),
        parameters.overrides("url"),
        parameters.overrides("jdbc"));
  }

  /** As it is written, with placeholders. */
  static SourceText of(Level level) {
    return level
        .annotation()
        .map(
            test ->
                new SourceText(
                    level.name(),
                    List.of(test.home()),
                    List.of(test.snapshot()),
                    List.of(test.url()),
                    List.of(test.jdbc())))
        .orElseGet(() -> new SourceText(level.name(), List.of(), List.of(), List.of(), List.of()));
  }

  boolean isSaid() {
    return isFileSaid() || isLive();
  }

  boolean isFileSaid() {
    return !homes.isEmpty() || !snapshots.isEmpty();
  }

  private boolean isLive() {
    return !urls.isEmpty() || !jdbc.isEmpty();
  }

  /** With what the parameters say instead, and with the placeholders of the rest filled. */
  SourceText under(SourceText parameters, Values values) {
    return new SourceText(
        where,
        parameters.homes.isEmpty() ? values.all("home", homes) : parameters.homes,
        parameters.homes.isEmpty() ? values.all("snapshot", snapshots) : List.of(),
        parameters.urls.isEmpty() ? values.all("url", urls) : parameters.urls,
        parameters.jdbc.isEmpty() ? values.all("jdbc", jdbc) : parameters.jdbc);
  }

  /** A snapshot has all of a deployment in it, and would hide what is asked for beside it. */
  SourceText requireWhole() {
    if (!homes.isEmpty() && !snapshots.isEmpty()) {
      throw new AuditProblem(where + ": give home or snapshot, not both");
    }
    if (!snapshots.isEmpty() && isLive()) {
      throw new AuditProblem(
          where + ": a snapshot is audited as it is; url and jdbc go with a home, or stand alone");
    }
    return this;
  }
}
