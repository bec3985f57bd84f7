package io.isaudit.snapshot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void a_sign_and_up_to_18_digits_are_a_whole_number() {
    for (String text :
        List.of(
            "0",
            "-1",
            "+7",
            "007",
            "9".repeat(18),
            "9".repeat(19),
            "-" + "9".repeat(18),
            "",
            "+",
            "-",
            "+-1",
            "1.0",
            " 1",
            "1 ",
            "1e3",
            "\u0661",
            "0x1",
            "--1")) {
      assertThat(Numbers.isWhole(text)).as("<%s>", text).isEqualTo(text.matches("[+-]?\\d{1,18}"));
    }
  }

  @Test
  void a_number_without_a_fraction_is_shown_without_one() {
    for (double whole : new double[] {0, -0.0, 1, -1, 9443, 1e14, -1e14, 999_999_999_999_999.0}) {
      assertThat(Numbers.text(whole)).isEqualTo(String.format(Locale.ROOT, "%.0f", whole));
    }
  }

  @Test
  void any_other_number_is_shown_as_it_is() {
    assertThat(Numbers.text(0.75)).isEqualTo("0.75");
    assertThat(Numbers.text(1e15)).isEqualTo("1.0E15");
    assertThat(Numbers.text(Double.NaN)).isEqualTo("NaN");
    assertThat(Numbers.text(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
  }
}
