package io.isaudit.collect.internal.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.evidence.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProductOrderTest {

  private static List<RawSetting> settings(List<String> keys) {
    return keys.stream().map(key -> new RawSetting(key, 1L, Place.of("f"))).toList();
  }

  /** Keys that all have one hash. */
  private static List<String> colliding(int twice) {
    List<String> keys = List.of("");
    for (int i = 0; i < twice; i++) {
      List<String> longer = new ArrayList<>();
      keys.forEach(key -> longer.addAll(List.of(key + "Aa", key + "BB")));
      keys = longer;
    }
    return keys;
  }

  @Test
  @Timeout(value = 20, unit = SECONDS)
  void very_many_keys_of_one_hash_are_no_work() {
    List<String> keys = colliding(15);

    // Not by AssertJ's words for collections, which compare each with each.
    assertThat(ProductOrder.of(settings(keys)).keySet().equals(new HashSet<>(keys))).isTrue();
  }

  @Test
  void their_order_is_the_same_every_time() {
    List<String> keys = new ArrayList<>(colliding(8));
    Set<List<String>> orders = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      orders.add(List.copyOf(ProductOrder.of(settings(keys)).keySet()));
    }

    assertThat(orders).hasSize(1);
  }

  /** A few of one hash stay in the order in which they come, as they do in the product. */
  @Test
  void other_keys_stand_where_a_set_of_lists_has_them() {
    Random random = new Random(3);
    for (int i = 0; i < 50; i++) {
      List<String> keys = new ArrayList<>(colliding(2));
      for (int more = 0; more < 200; more++) {
        keys.add("k" + random.nextInt(5_000));
      }
      List<String> distinct = new ArrayList<>(new HashSet<>(keys));
      Collections.shuffle(distinct, random);
      Map<String, Boolean> names = new HashMap<>();
      Set<List<String>> lists = new HashSet<>();
      distinct.forEach(name -> names.computeIfAbsent(name, first -> true));
      names.keySet().forEach(name -> lists.add(List.of(name)));
      Set<String> expected = new HashSet<>();
      lists.forEach(list -> expected.add(list.get(0)));

      Map<String, List<RawSetting>> ordered = ProductOrder.of(settings(distinct));

      assertThat(List.copyOf(ordered.keySet())).isEqualTo(List.copyOf(expected));
    }
  }

  @Test
  void keys_that_are_too_long_altogether_are_a_problem() {
    StringBuilder text = new StringBuilder("['" + "x".repeat(2_000) + "']\n");
    for (int i = 0; i < 9_000; i++) {
      text.append('k').append(i).append(" = 1\n");
    }

    assertThat(TomlReader.read(text.toString().getBytes(UTF_8), "f").problems())
        .extracting(problem -> problem.code() + ": " + problem.message())
        .containsExactly("long-keys: keys that are too long altogether");
  }

  @Test
  void a_table_that_makes_too_much_of_a_few_keys_is_not_followed() {
    List<String> targets = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      targets.add("x".repeat(10_000) + i);
    }
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      keys.add("a[" + i + "].k");
    }

    assertThat(KeyMapper.map(settings(keys), Map.of("a", targets))).isEmpty();
    assertThat(KeyMapper.map(settings(keys), Map.of("a", targets.subList(0, 1)))).isPresent();
  }
}
