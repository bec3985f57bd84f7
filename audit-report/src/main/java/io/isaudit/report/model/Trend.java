package io.isaudit.report.model;

import io.isaudit.result.AuditResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a result compares with earlier ones of the same deployment.
 *
 * @param points one for each result, the oldest first, the present one last; at least two
 */
public record Trend(List<Point> points) {

  /** Older results than these are left out. */
  public static final int MOST = 60;

  public Trend {
    points = List.copyOf(points);
    if (points.size() < 2) {
      throw new IllegalArgumentException("a trend has two points at least");
    }
  }

  /**
   * One result.
   *
   * @param time when it was judged, for people
   * @param clock the same as a number that a drawing can use
   * @param grade for example {@code C} or {@code not graded}
   * @param open rules with an open finding
   * @param differences in what makes it not quite comparable with the present one, in words
   */
  public record Point(
      String time,
      Instant clock,
      Optional<BigDecimal> score,
      String grade,
      int open,
      List<String> differences) {

    public Point {
      differences = List.copyOf(differences);
    }
  }

  /**
   * The trend of a result; empty without an earlier one. Results that are not earlier are left out,
   * so that its own file may lie among them; of several with one clock the last given counts.
   */
  public static Optional<Trend> of(List<AuditResult> earlier, AuditResult now) {
    Map<Instant, AuditResult> byClock = new TreeMap<>();
    for (AuditResult result : earlier) {
      if (result.clock().isBefore(now.clock())) {
        byClock.put(result.clock(), result);
      }
    }
    if (byClock.isEmpty()) {
      return Optional.empty();
    }
    List<AuditResult> results = new ArrayList<>(byClock.values());
    results.add(now);
    int first = Math.max(0, results.size() - MOST);
    return Optional.of(
        new Trend(
            results.subList(first, results.size()).stream().map(one -> point(one, now)).toList()));
  }

  /** The point before the last. */
  public Point previous() {
    return points.get(points.size() - 2);
  }

  public Point last() {
    return points.get(points.size() - 1);
  }

  /** What the score gained since the point before; empty when one of both has none. */
  public Optional<BigDecimal> gained() {
    return last().score().flatMap(now -> previous().score().map(now::subtract));
  }

  private static Point point(AuditResult result, AuditResult now) {
    Set<RuleId> open = new TreeSet<>();
    result.openFindings().map(RuleResult::rule).forEach(open::add);
    return new Point(
        Words.time(result.clock()),
        result.clock(),
        result.scorecard().score(),
        result.scorecard().grade().map(Enum::name).orElse("not graded"),
        open.size(),
        differences(result, now));
  }

  private static List<String> differences(AuditResult result, AuditResult now) {
    List<String> differences = new ArrayList<>();
    if (!result.catalogue().digest().equals(now.catalogue().digest())) {
      differences.add("other rules");
    }
    if (result.environment() != now.environment()
        || !result.policy().profile().equals(now.policy().profile())) {
      differences.add("other profile");
    }
    if (!result.scope().asked().equals(now.scope().asked())) {
      differences.add("other scope");
    }
    if (!targets(result).equals(targets(now))) {
      differences.add("other targets");
    }
    return differences;
  }

  private static Set<Target> targets(AuditResult result) {
    return result.targets().stream().map(target -> target.target()).collect(Collectors.toSet());
  }
}
