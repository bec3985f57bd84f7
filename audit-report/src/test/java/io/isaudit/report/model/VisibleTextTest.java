package io.isaudit.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 7, 9, 0x0A, 0x0D, 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028,
        0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF,
        0xFFFE, 0xE0041
      })
  void what_cannot_be_seen_is_shown_by_its_number(int point) {
    String shown = VisibleText.of("a" + Character.toString(point) + "b");

    assertThat(shown).isEqualTo("a\u27E8U+%s\u27E9b", String.format("%04X", point));
  }

  @Test
  void half_a_surrogate_pair_is_shown_by_its_number() {
    assertThat(VisibleText.of("a\uD83Db")).isEqualTo("a\u27E8U+D83D\u27E9b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "Käyttäjä", "தமிழ்", "日本語", "\uD83D\uDE00", "a < b & \"c\""})
  void what_can_be_seen_is_kept(String text) {
    assertThat(VisibleText.of(text)).isEqualTo(text);
  }

  @Test
  void a_long_text_is_cut_and_says_by_how_much() {
    String shown = VisibleText.of("x".repeat(10_000));

    assertThat(shown).isEqualTo("x".repeat(500) + "\u2026 (9500 more characters)");
  }

  @Test
  void a_cut_never_halves_a_character() {
    String shown = VisibleText.of("x".repeat(499) + "\uD83D\uDE00".repeat(10));

    assertThat(shown).isEqualTo("x".repeat(499) + "\u2026 (20 more characters)");
  }

  @Test
  void lines_stay_lines_and_what_cannot_be_seen_in_them_is_shown() {
    assertThat(VisibleText.lines("a\r\n\tb\rc\n\nd\u202E"))
        .isEqualTo("a\n b\nc\n\nd\u27E8U+202E\u27E9");
    assertThat(VisibleText.lines("\nx".repeat(40_000))).endsWith("\u2026 (30000 more characters)");
  }

  @Test
  void in_ascii_everything_else_is_escaped() {
    assertThat(VisibleText.ascii("Käse\u202E\uD83D\uDE00" + "x".repeat(600)))
        .startsWith("K<U+00E4>se<U+202E><U+1F600>xxx")
        .endsWith("... (107 more characters)")
        .matches("[ -~]*");
  }
}
