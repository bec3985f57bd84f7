package io.isaudit.result.fleet;

/** What became of one deployment of a fleet; none is left out in silence. */
public sealed interface FleetEntry permits Judged, Skipped {

  /** Where it lies in the fleet, a path with {@code /} that is harmless to look at. */
  String id();

  /** The first folder of the id; empty for a deployment that lies in none. */
  default String group() {
    int end = id().indexOf('/');
    return end < 0 ? "" : id().substring(0, end);
  }
}
