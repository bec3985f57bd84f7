package io.isaudit.report.fleet;

import io.isaudit.result.fleet.FleetPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the present result among earlier ones. */
final class FleetTrend {

  private static final int MOST = 60;

  private FleetTrend() {}

  /** The newest first. One that is not earlier is left out, so that the own file may be given. */
  static List<FleetPoint> points(List<FleetPoint> earlier, FleetPoint now) {
    Map<Instant, FleetPoint> byTime = new TreeMap<>(Comparator.reverseOrder());
    earlier.stream()
        .filter(point -> point.clock().isBefore(now.clock()))
        .forEach(point -> byTime.put(point.clock(), point));
    List<FleetPoint> points = new ArrayList<>();
    points.add(now);
    byTime.values().stream().limit(MOST - 1L).forEach(points::add);
    return points;
  }

  static String differences(FleetPoint point, FleetPoint now) {
    List<String> differences = new ArrayList<>();
    if (!point.catalogue().digest().equals(now.catalogue().digest())) {
      differences.add("other rules");
    }
    if (!point.profile().equals(now.profile())) {
      differences.add("other profile");
    }
    return String.join(", ", differences);
  }
}
