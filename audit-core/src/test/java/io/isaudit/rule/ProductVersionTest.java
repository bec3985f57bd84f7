package io.isaudit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.isaudit.snapshot.ProductVersion;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductVersionTest {

  @ParameterizedTest
  @CsvSource({
    "7.1.0, 7.1.0, 7.1.0",
    "5.11, 5.11.0, 5.11.0",
    "7.0.1-SNAPSHOT, 7.0.1, 7.0.1-SNAPSHOT",
    "7.0.0.beta2, 7.0.0, 7.0.0-beta2",
    "5.11-alpha, 5.11.0, 5.11.0-alpha",
    "' 6.1.0\n', 6.1.0, 6.1.0",
    "07.01.00, 7.1.0, 7.1.0",
    "9999.9999.9999, 9999.9999.9999, 9999.9999.9999",
  })
  void a_version_has_three_numbers_and_maybe_a_qualifier(
      String text, String release, String whole) {
    ProductVersion version = ProductVersion.of(text);

    assertThat(version.release()).isEqualTo(release);
    assertThat(version).hasToString(whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "7.",
        ".1",
        "7.x",
        "v7.1.0",
        "7.1.0-",
        "7.1.0 beta",
        "-7.1.0",
        "7,1,0",
        "12345.1.0",
        "7.12345.0",
        "7.1.12345",
        "7.1.1a",
        "7.1.0_1",
        "7.1.0/../../x",
        "٧.١.٠"
      })
  void anything_else_is_no_version(String text) {
    assertThat(ProductVersion.parse(text)).isEmpty();
    assertThatThrownBy(() -> ProductVersion.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void versions_are_ordered_by_number_and_not_by_text() {
    assertThat(Stream.of("7.1.0", "5.10", "5.9.0", "5.11.1", "10.0", "5.11").map(v()).sorted())
        .extracting(ProductVersion::release)
        .containsExactly("5.9.0", "5.10.0", "5.11.0", "5.11.1", "7.1.0", "10.0.0");
  }

  @Test
  void a_qualifier_does_not_count_in_the_order() {
    assertThat(ProductVersion.of("7.0.0-beta").isBefore(ProductVersion.of("7.0.0"))).isFalse();
    assertThat(ProductVersion.of("7.0.0").isBefore(ProductVersion.of("7.0.0-beta"))).isFalse();
    assertThat(ProductVersion.of("6.9.9").isBefore(ProductVersion.of("7.0.0-beta"))).isTrue();
  }

  private static java.util.function.Function<String, ProductVersion> v() {
    return ProductVersion::of;
  }
}
