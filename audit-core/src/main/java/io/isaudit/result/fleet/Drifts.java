package io.isaudit.result.fleet;

import io.isaudit.result.fleet.Drift.Share;
import io.isaudit.result.fleet.Fleet.Head;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds the rules that fail more in one group than in another. */
record Drifts(List<Head> rules, Map<String, Tally> groups) {

  private static final Comparator<Drift> ORDER =
      Comparator.comparing(Drift::difference)
          .reversed()
          .thenComparing(Drift::severity)
          .thenComparing(Drift::rule);

  List<Drift> all() {
    List<Drift> all = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      List<Share> shares = shares(i);
      if (shares.size() > 1) {
        Share most = shares.get(0);
        Share least = shares.get(shares.size() - 1);
        BigDecimal difference = most.percent().subtract(least.percent());
        if (difference.signum() > 0) {
          Head head = rules.get(i);
          all.add(new Drift(head.rule(), head.title(), head.severity(), most, least, difference));
        }
      }
    }
    all.sort(ORDER);
    return all;
  }

  /** The largest first; groups in which nothing was decided are not compared. */
  private List<Share> shares(int rule) {
    List<Share> shares = new ArrayList<>();
    groups.forEach(
        (group, tally) -> {
          int failed = tally.failed(rule);
          int decided = failed + tally.passed(rule);
          if (decided > 0) {
            shares.add(new Share(group, failed, decided, percent(failed, decided)));
          }
        });
    shares.sort(Comparator.comparing(Share::percent).reversed().thenComparing(Share::group));
    return shares;
  }

  private static BigDecimal percent(int part, int whole) {
    return BigDecimal.valueOf(100L * part)
        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }
}
