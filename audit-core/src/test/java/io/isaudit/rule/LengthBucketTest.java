package io.isaudit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.isaudit.snapshot.secret.LengthBucket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthBucketTest {

  @ParameterizedTest
  @CsvSource({
    "0, NONE",
    "1, FROM_1",
    "7, FROM_1",
    "8, FROM_8",
    "11, FROM_8",
    "12, FROM_12",
    "15, FROM_12",
    "16, FROM_16",
    "31, FROM_16",
    "32, FROM_32",
    "2147483647, FROM_32"
  })
  void a_length_falls_into_the_bucket_between_its_edges(int length, LengthBucket bucket) {
    assertThat(LengthBucket.of(length)).isEqualTo(bucket);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 12, 16, 32})
  void a_bucket_holds_at_least_a_limit_exactly_when_its_shortest_text_does(int limit) {
    for (int length : new int[] {0, 1, 8, 12, 16, 32}) {
      assertThat(LengthBucket.of(length).isAtLeast(limit)).isEqualTo(length >= limit);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2, 7, 9, 10, 15, 31, 33, 64})
  void a_limit_inside_a_bucket_could_not_be_answered_and_is_refused(int limit) {
    assertThatThrownBy(() -> LengthBucket.FROM_32.isAtLeast(limit))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0, 1, 8, 12, 16 or 32");
  }
}
