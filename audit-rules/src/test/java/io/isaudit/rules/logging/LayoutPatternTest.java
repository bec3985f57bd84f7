package io.isaudit.rules.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.rules.logging.LayoutPattern.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutPatternTest {

  @ParameterizedTest
  @CsvSource({
    "%m%n, %m",
    "%-20.30msg, %msg",
    "%messageX, %message",
    "%mm%ex, %mm",
    "%mmm, %mm",
    "%%%m, %m"
  })
  void the_longest_word_of_a_run_of_letters_counts(String pattern, String converter) {
    assertThat(LayoutPattern.of(pattern).messages())
        .extracting(Message::converter)
        .containsExactly(converter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%marker",
        "%method",
        "%mdc{m}",
        "%map{x}",
        "%M",
        "%%m",
        "m",
        "%MDC",
        "",
        "%",
        "%1234567890123m"
      })
  void other_words_print_no_message(String pattern) {
    assertThat(LayoutPattern.of(pattern).messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%enc{%m}{CRLF}",
        "%enc{[%d{HH:mm}] %m}{crlf}",
        "%encode{%m}",
        "%encode{%m} {x}",
        "%replace{%m}{[\\r\\n]}{_}",
        "%replace{%m}{\n}{|}"
      })
  void line_breaks_are_taken_out(String pattern) {
    assertThat(LayoutPattern.of(pattern).messages()).isNotEmpty().allMatch(Message::oneLine);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%m",
        "%enc{%m}{XML}",
        "%enc{%m",
        "%enc{x}{CRLF}%m",
        "%replace{%m}{a}{b}",
        "%enc%m{CRLF}"
      })
  void line_breaks_stay(String pattern) {
    assertThat(LayoutPattern.of(pattern).messages()).isNotEmpty().noneMatch(Message::oneLine);
  }

  @Test
  void braces_without_end_enclose_nothing() {
    assertThat(LayoutPattern.of("%enc{".repeat(2_000) + "%m").messages())
        .containsExactly(new Message("%m", false, false));
  }
}
