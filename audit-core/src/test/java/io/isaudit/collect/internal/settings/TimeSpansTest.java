package io.isaudit.collect.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.snapshot.settings.SettingValue.Span;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpansTest {

  private final TimeSpans spans = new TimeSpans(Map.of("timeout", "m", "delay", "ms"));

  @ParameterizedTest
  @CsvSource({
    "timeout,15m,15,m",
    "timeout,1h,60,m",
    "timeout,2d,2880,m",
    "timeout,90s,1,m",
    "timeout,1.9h,60,m",
    "timeout,' 15 m ',15,m",
    "timeout,-1m,1,m",
    "timeout,15m please,15,m",
    "timeout,at most 2h,120,m",
    "delay,2s,2000,ms",
    "timeout,0s,0,m"
  })
  void a_span_is_read_in_the_unit_of_its_key(String key, String text, long amount, String unit) {
    assertThat(spans.read(key, text)).contains(new Span(amount, unit, text.strip()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"15", "30s", "5 weeks", "m", "", "15mins", "5%", "9999999999999999d"})
  void what_is_no_span_of_that_key_stays_text(String text) {
    assertThat(spans.read("timeout", text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"15m", "1h"})
  void a_key_without_a_unit_has_no_spans(String text) {
    assertThat(spans.read("hostname", text)).isEmpty();
  }
}
