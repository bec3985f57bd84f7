package io.isaudit.report.model;

import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static io.isaudit.rule.Severity.HIGH;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.report.Results;
import io.isaudit.report.SampleResult;
import io.isaudit.result.AuditResult;
import io.isaudit.rule.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {

  private static final AuditResult NOW = failing(1).at("2026-02-01T00:00:00Z").build();

  @Test
  void results_stand_in_the_order_of_their_clocks_and_the_present_one_last() {
    Trend trend =
        trend(
            failing(3).at("2026-01-20T00:00:00Z").build(),
            failing(2).at("2026-01-10T00:00:00Z").build());

    assertThat(trend.points())
        .extracting(Trend.Point::time)
        .containsExactly("2026-01-10 00:00 UTC", "2026-01-20 00:00 UTC", "2026-02-01 00:00 UTC");
    assertThat(trend.points()).extracting(Trend.Point::open).containsExactly(2, 3, 1);
    assertThat(trend.previous().open()).isEqualTo(3);
  }

  @Test
  void what_is_not_earlier_makes_no_trend() {
    assertThat(Trend.of(List.of(), NOW)).isEmpty();
    assertThat(Trend.of(List.of(NOW, failing(2).at("2026-03-01T00:00:00Z").build()), NOW))
        .isEmpty();
  }

  @Test
  void what_was_judged_otherwise_says_in_what() {
    AuditResult other = SampleResult.builder().at("2026-01-01T00:00:00Z").build();

    assertThat(trend(other).points().get(0).differences())
        .containsExactly("other profile", "other targets");
    assertThat(trend(other).last().differences()).isEmpty();
  }

  @Test
  void a_result_without_a_score_gains_nothing() {
    Trend trend = trend(results().at("2026-01-01T00:00:00Z").build());

    assertThat(trend.points().get(0).score()).isEmpty();
    assertThat(trend.points().get(0).grade()).isEqualTo("not graded");
    assertThat(trend.gained()).isEmpty();
  }

  @Test
  void the_gain_is_since_the_result_before() {
    AuditResult before =
        failing(1).add(entry("web/p", HIGH, Outcome.FAIL)).at("2026-01-01T00:00:00Z").build();

    assertThat(trend(before).gained()).contains(new BigDecimal("16.7"));
  }

  @Test
  void very_old_results_are_left_out() {
    List<AuditResult> many = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      many.add(failing(1).at(Instant.ofEpochSecond(i * 86_400L).toString()).build());
    }

    Trend trend = Trend.of(many, NOW).orElseThrow();

    assertThat(trend.points()).hasSize(Trend.MOST);
    assertThat(trend.last().time()).isEqualTo("2026-02-01 00:00 UTC");
  }

  private static Trend trend(AuditResult... earlier) {
    return Trend.of(List.of(earlier), NOW).orElseThrow();
  }

  private static Results failing(int findings) {
    Results results = results().add(entry("web/passed", HIGH, Outcome.PASS));
    for (int i = 0; i < findings; i++) {
      results.add(entry("web/failed" + i, HIGH, Outcome.FAIL));
    }
    return results;
  }
}
