package io.isaudit.snapshot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexedTest {

  private final Map<String, Integer> plain = Map.of("b.x", 2, "a", 1, "b[0].x", 3, "b", 4);
  private final Indexed<Integer> indexed = Indexed.copyOf(plain);

  @Test
  void entries_come_in_the_order_of_their_keys() {
    assertThat(indexed.keySet()).containsExactly("a", "b", "b.x", "b[0].x");
    assertThat(indexed.values()).containsExactly(1, 4, 2, 3);
    assertThat(indexed).hasToString("{a=1, b=4, b.x=2, b[0].x=3}");
  }

  @Test
  void it_equals_any_map_of_the_same_entries() {
    assertThat(indexed).isEqualTo(plain).hasSameHashCodeAs(plain);
    assertThat(plain).isEqualTo(indexed);
  }

  @Test
  void a_key_is_found_or_not() {
    assertThat(indexed.get("b.x")).isEqualTo(2);
    assertThat(indexed.get("b.y")).isNull();
    assertThat(indexed.containsKey("a")).isTrue();
    assertThat(indexed.containsKey("c")).isFalse();
  }

  @Test
  void it_tells_whether_a_key_begins_with_a_text() {
    assertThat(indexed.hasKeyFrom("b[")).isTrue();
    assertThat(indexed.hasKeyFrom("b.y")).isFalse();
    assertThat(indexed.hasKeyFrom("c")).isFalse();
    assertThat(indexed.between("b.", "b/")).containsOnlyKeys("b.x");
  }

  @Test
  void it_is_a_copy_that_nobody_changes() {
    Map<String, Integer> source = new HashMap<>(plain);
    Indexed<Integer> copy = Indexed.copyOf(source);
    source.put("c", 5);

    assertThat(copy).isEqualTo(plain);
    assertThatThrownBy(() -> copy.put("c", 5)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(copy::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> copy.remove("a")).isInstanceOf(UnsupportedOperationException.class);
  }
}
