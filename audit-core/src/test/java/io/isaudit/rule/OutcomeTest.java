package io.isaudit.rule;

import static io.isaudit.rule.Outcome.ERROR;
import static io.isaudit.rule.Outcome.FAIL;
import static io.isaudit.rule.Outcome.INFORMATIONAL;
import static io.isaudit.rule.Outcome.MANUAL;
import static io.isaudit.rule.Outcome.NOT_APPLICABLE;
import static io.isaudit.rule.Outcome.NOT_SELECTED;
import static io.isaudit.rule.Outcome.PASS;
import static io.isaudit.rule.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {

  /** As the design writes it; NOT_SELECTED comes last. */
  private static final List<Outcome> PRECEDENCE =
      List.of(FAIL, ERROR, UNKNOWN, MANUAL, PASS, INFORMATIONAL, NOT_APPLICABLE, NOT_SELECTED);

  @ParameterizedTest
  @EnumSource
  void of_any_two_the_one_that_comes_first_wins_in_either_order(Outcome one) {
    for (Outcome other : Outcome.values()) {
      int first = Math.min(PRECEDENCE.indexOf(one), PRECEDENCE.indexOf(other));

      assertThat(Outcome.worstOf(List.of(one, other))).isEqualTo(PRECEDENCE.get(first));
      assertThat(Outcome.worstOf(List.of(other, one))).isEqualTo(PRECEDENCE.get(first));
    }
  }

  @Test
  void of_nothing_there_is_no_worst() {
    assertThatThrownBy(() -> Outcome.worstOf(List.of())).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void decisions_and_what_should_have_been_one_are_scored() {
    assertThat(Outcome.values())
        .filteredOn(Outcome::isScored)
        .containsExactlyInAnyOrder(PASS, FAIL, ERROR, UNKNOWN);
    assertThat(Outcome.values())
        .filteredOn(Outcome::isDecided)
        .containsExactlyInAnyOrder(PASS, FAIL);
  }

  @Test
  void words_do_not_depend_on_the_language_of_the_machine() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(INFORMATIONAL.word()).isEqualTo("informational");
      assertThat(NOT_APPLICABLE.word()).isEqualTo("not-applicable");
    } finally {
      Locale.setDefault(before);
    }
  }
}
