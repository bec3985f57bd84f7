package io.isaudit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeverityTest {

  private static final List<Severity> WORST_FIRST =
      List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW, Severity.INFO);

  @ParameterizedTest
  @EnumSource
  void a_severity_is_at_least_itself_and_every_milder_one(Severity severity) {
    int rank = WORST_FIRST.indexOf(severity);

    assertThat(WORST_FIRST)
        .filteredOn(severity::isAtLeast)
        .isEqualTo(WORST_FIRST.subList(rank, WORST_FIRST.size()));
  }

  @ParameterizedTest
  @EnumSource
  void its_word_leads_back_to_it_in_any_language(Severity severity) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(severity.word()).matches("[a-z]+");
      assertThat(Severity.parse(severity.word())).contains(severity);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void the_word_is_plain_lower_case() {
    assertThat(Severity.INFO.word()).isEqualTo("info");
    assertThat(Severity.CRITICAL.word()).isEqualTo("critical");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HIGH", " high", "never", "severe"})
  void another_word_is_no_severity(String word) {
    assertThat(Severity.parse(word)).isEmpty();
  }
}
