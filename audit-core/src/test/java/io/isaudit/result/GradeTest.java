package io.isaudit.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GradeTest {

  @ParameterizedTest
  @CsvSource({
    "100.0, A",
    "90.0, A",
    "89.9, B",
    "80.0, B",
    "79.9, C",
    "65.0, C",
    "64.9, D",
    "50.0, D",
    "49.9, E",
    "30.0, E",
    "29.9, F",
    "0.0, F"
  })
  void a_threshold_is_the_least_score_of_its_grade(BigDecimal score, Grade grade) {
    assertThat(ScoreModel.current().gradeOf(score)).isEqualTo(grade);
  }

  @ParameterizedTest
  @EnumSource
  void a_cap_never_makes_a_grade_better(Grade cap) {
    for (Grade grade : Grade.values()) {
      Grade worse = grade.ordinal() > cap.ordinal() ? grade : cap;

      assertThat(grade.cappedAt(cap)).isEqualTo(worse);
    }
  }

  @Test
  void findings_are_settled_by_a_decision_that_still_holds_and_by_nothing_else() {
    assertThat(Disposition.values())
        .filteredOn(Disposition::isSettled)
        .containsExactlyInAnyOrder(
            Disposition.WAIVED, Disposition.FALSE_POSITIVE, Disposition.BASELINED);
  }
}
