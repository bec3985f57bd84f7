package io.isaudit.rules.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RolloverTest {

  @ParameterizedTest
  @CsvSource({
    "10MB, 10485760",
    "10 mb, 10485760",
    "1.5K, 1536",
    "500, 500",
    "500B, 500",
    "2GB, 2147483648",
    "1T, 1099511627776"
  })
  void sizes_are_read_as_log4j_does(String text, BigDecimal bytes) {
    assertThat(Rollover.bytes(text).orElseThrow()).isEqualByComparingTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "MB", "ten", "-1MB", "1 000", "9999999999999999999"})
  void what_is_no_size_has_none(String text) {
    assertThat(Rollover.bytes(text)).isEmpty();
  }
}
