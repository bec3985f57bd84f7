package io.isaudit.collect.internal.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.isaudit.evidence.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class TomlFlattenerTest {

  private static List<RawSetting> flatten(String text) {
    return TomlReader.read(text.getBytes(UTF_8), "f").settings();
  }

  private static RawSetting at(String key, Object value, int line, int column) {
    return new RawSetting(key, value, new Place("f", line, column));
  }

  @Test
  void tables_dotted_keys_and_inline_tables_are_the_same() {
    assertThat(
            flatten(
                """
                [user_store]
                type = "database_unique_id"
                properties.ReadOnly = true
                [user_store.pool]
                max = 50
                [transport]
                https = { port = 9443, properties = { SSLEnabled = true } }
                """))
        .containsExactly(
            at("user_store.type", "database_unique_id", 2, 1),
            at("user_store.properties.ReadOnly", true, 3, 1),
            at("user_store.pool.max", 50L, 5, 1),
            at("transport.https.port", 9443L, 7, 11),
            at("transport.https.properties.SSLEnabled", true, 7, 39));
  }

  @Test
  void a_segment_that_toml_has_to_quote_stands_in_single_quotes_whatever_its_quotes_were() {
    assertThat(
            flatten(
                """
                [hazelcast]
                'hazelcast.jmx' = 1
                "hazelcast.logging.type" = 2
                "a b" = 3
                "plain-1_x" = 4
                """))
        .containsExactly(
            at("hazelcast.'hazelcast.jmx'", 1L, 2, 1),
            at("hazelcast.'hazelcast.logging.type'", 2L, 3, 1),
            at("hazelcast.'a b'", 3L, 4, 1),
            at("hazelcast.plain-1_x", 4L, 5, 1));
  }

  @Test
  void a_quoted_key_can_not_pass_for_another() {
    assertThat(flatten("[\"\".server]\nhostname = 1\n[server]\n\"x[0]\" = 2\n"))
        .extracting(RawSetting::key)
        .containsExactly("''.server.hostname", "server.'x[0]'");
  }

  @Test
  void elements_of_an_array_of_tables_are_counted() {
    assertThat(
            flatten(
                """
                [[datasource]]
                id = "A"
                [[datasource]]
                id = "B"
                [datasource.pool_options]
                maxActive = 5
                [datasource_named.C]
                id = "C"
                """))
        .containsExactly(
            at("datasource[0].id", "A", 2, 1),
            at("datasource[1].id", "B", 4, 1),
            at("datasource[1].pool_options.maxActive", 5L, 6, 1),
            at("datasource_named.C.id", "C", 8, 1));
  }

  @Test
  void tables_inside_lists_are_flattened_at_any_depth() {
    assertThat(flatten("a = [{b = 1}, {b = 2, c = [3, 4]}]\nd = [[{e = 'x'}]]\n"))
        .extracting(RawSetting::key, RawSetting::value)
        .containsExactly(
            tuple("a[0].b", 1L),
            tuple("a[1].b", 2L),
            tuple("a[1].c", List.of(3L, 4L)),
            tuple("d[0][0].e", "x"));
  }

  @Test
  void an_array_of_tables_without_keys_is_there() {
    assertThat(flatten("[[a]]\n[[b]]\nc = 1\n[[b]]\n"))
        .containsExactly(at("a", List.of(), 1, 1), at("b[0].c", 1L, 3, 1));
  }

  @Test
  void lists_of_plain_values_stay_lists() {
    assertThat(flatten("a = []\nb = ['x', 'y']\nc = [[1], ['x', 'y']]\n"))
        .containsExactly(
            at("a", List.of(), 1, 1),
            at("b", List.of("x", "y"), 2, 1),
            at("c", List.of(List.of(1L), List.of("x", "y")), 3, 1));
  }
}
