package io.isaudit.rule.lang;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.rule.Bench;
import io.isaudit.snapshot.settings.Origin;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsViewTest {

  private static final Settings SETTINGS =
      Bench.settings(
          Map.ofEntries(
              Map.entry("keystore.tls.password", "a"),
              Map.entry("keystore.primary.password", "b"),
              Map.entry("keystores.count", 2),
              Map.entry("keystore-old.x.y", 2),
              Map.entry("datasource[0].id", "one"),
              Map.entry("datasource[1].id", "two"),
              Map.entry("datasource[1].pool.max", 5),
              Map.entry("datasource.CONSENT.id", "three"),
              Map.entry("event.'a.b'.on", true),
              Map.entry("event.'a.b.c'.on", true),
              Map.entry("event.plain.on", true),
              Map.entry("event.leaf", true),
              Map.entry("event.handlers[0].name", "h"),
              Map.entry("server.hostname", "id.company.tld")),
          Map.of("server.offset", 0, "server.hostname", "localhost"));

  @Test
  void the_effective_value_is_the_written_one_then_the_default_then_absent() {
    assertThat(SETTINGS.find("server.hostname").orElseThrow().value().asText())
        .contains("id.company.tld");
    assertThat(SETTINGS.find("server.offset")).contains(new Setting(zero(), byDefault()));
    assertThat(SETTINGS.find("server.nothing")).contains(Setting.absent());
  }

  @Test
  void without_defaults_only_written_keys_are_found() {
    Settings settings = Bench.settingsWithoutDefaults(Map.of("a", 1));

    assertThat(settings.find("a")).isPresent();
    assertThat(settings.find("b")).isEmpty();
    assertThat(settings.stated("b")).isEqualTo(Setting.absent());
  }

  @Test
  void what_is_stated_has_no_regard_to_defaults() {
    assertThat(SETTINGS.stated("server.offset").isAbsent()).isTrue();
    assertThat(SETTINGS.stated("server.hostname").isExplicit()).isTrue();
  }

  @Test
  void a_table_is_no_setting() {
    assertThat(SETTINGS.stated("keystore.tls").isAbsent()).isTrue();
    assertThat(SETTINGS.stated("keystore").isAbsent()).isTrue();
  }

  @Test
  void tables_below_a_key_do_not_include_keys_that_only_begin_alike() {
    assertThat(SETTINGS.tablesBelow("keystore"))
        .containsExactly("keystore.primary", "keystore.tls");
    assertThat(SETTINGS.tablesBelow("keystores")).isEmpty();
    assertThat(SETTINGS.tablesBelow("key")).isEmpty();
    assertThat(SETTINGS.tablesBelow("datasource[1]")).containsExactly("datasource[1].pool");
  }

  @Test
  void named_tables_and_elements_of_an_array_are_both_tables_below() {
    assertThat(SETTINGS.tablesBelow("datasource"))
        .containsExactly("datasource.CONSENT", "datasource[0]", "datasource[1]");
  }

  @Test
  void a_quoted_segment_keeps_its_dots_and_a_leaf_is_no_table() {
    assertThat(SETTINGS.tablesBelow("event"))
        .containsExactly("event.'a.b'", "event.'a.b.c'", "event.handlers", "event.plain");
    assertThat(SETTINGS.tablesBelow("event.handlers")).containsExactly("event.handlers[0]");
    assertThat(SETTINGS.tablesBelow("event.'a.b'")).isEmpty();
  }

  @Test
  void a_quote_that_is_not_closed_reaches_to_the_end() {
    assertThat(Bench.settings(Map.of("x.'a.b", 1)).tablesBelow("x")).isEmpty();
  }

  @Test
  void a_key_is_mentioned_when_it_or_anything_below_it_is_written() {
    assertThat(SETTINGS.mentions("server.hostname")).isTrue();
    assertThat(SETTINGS.mentions("keystore")).isTrue();
    assertThat(SETTINGS.mentions("datasource")).isTrue();
    assertThat(SETTINGS.mentions("datasource[1]")).isTrue();
    assertThat(SETTINGS.mentions("event.'a.b'")).isTrue();
    assertThat(SETTINGS.mentions("key")).isFalse();
    assertThat(SETTINGS.mentions("datasource[2]")).isFalse();
    assertThat(SETTINGS.mentions("event.a")).isFalse();
    assertThat(SETTINGS.mentions("server.offset")).isFalse();
  }

  @Test
  void what_is_below_a_table_is_named_by_the_rest_of_its_key() {
    assertThat(SETTINGS.below("datasource[1]")).containsOnlyKeys("id", "pool.max");
    assertThat(SETTINGS.below("keystore")).containsOnlyKeys("tls.password", "primary.password");
    assertThat(SETTINGS.below("event.'a.b'")).containsOnlyKeys("on");
    assertThat(SETTINGS.below("server.hostname")).isEmpty();
  }

  @Test
  void below_an_array_the_index_stays_whole() {
    assertThat(SETTINGS.below("datasource"))
        .containsOnlyKeys("CONSENT.id", "[0].id", "[1].id", "[1].pool.max");
  }

  private static SettingValue zero() {
    return new SettingValue.Whole(0);
  }

  private static Origin byDefault() {
    return new Origin.Default("7.1.0");
  }
}
