package io.isaudit.collect.internal.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.evidence.Place;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class EffectiveSettingsTest {

  private static EffectiveSettings settings(String text, Map<String, Object> defaults) {
    return new EffectiveSettings(
        TomlReader.read(text.getBytes(UTF_8), "f").settings(),
        Map.of(),
        new TreeMap<>(DefaultValues.flat(defaults)));
  }

  private static EffectiveSettings settings(String text) {
    return settings(text, Map.of());
  }

  @Test
  void what_is_written_beats_the_default() {
    EffectiveSettings settings =
        settings("[server]\noffset = 1\n", Map.of("server.offset", 0L, "server.mode", "x"));

    assertThat(settings.text("server.offset")).contains("1");
    assertThat(settings.defaults()).containsExactly(Map.entry("server.mode", "x"));
  }

  @Test
  void defaults_are_flattened_as_written_settings_are() {
    Map<String, Object> defaults =
        Map.of("a", List.of(Map.of("b", 1L, "c.d", List.of("x"))), "e", Map.of("f", true));

    assertThat(DefaultValues.flat(defaults))
        .isEqualTo(Map.of("a[0].b", 1L, "a[0].'c.d'", List.of("x"), "e.f", true));
  }

  @Test
  void a_written_array_of_tables_replaces_the_whole_default() {
    Map<String, Object> defaults =
        Map.of("a", List.of(Map.of("x", 1L), Map.of("x", 2L)), "ab", List.of(Map.of("x", 3L)));

    assertThat(settings("[[a]]\nx = 9\n", defaults).defaults()).containsOnlyKeys("ab[0].x");
    assertThat(settings("a = []\n", defaults).defaults()).containsOnlyKeys("ab[0].x");
    assertThat(settings("[[a]]\nx = 9\n", Map.of("a", List.of("p"))).defaults()).isEmpty();
    assertThat(settings("b = 1\n", defaults).defaults()).hasSize(3);
  }

  @Test
  void references_are_followed_to_the_end() {
    EffectiveSettings settings =
        settings(
            "a = '$ref{b}'\nb = '$ref{c.d}'\nu = 'https://$ref{a}:$ref{port}/'\n",
            Map.of("c.d", "host", "port", 9443L));

    assertThat(settings.text("a")).contains("host");
    assertThat(settings.text("u")).contains("https://host:9443.0/");
  }

  @Test
  void a_reference_to_a_boolean_or_a_list_is_replaced_by_it() {
    EffectiveSettings settings =
        settings("a = '$ref{flag}'\nb = '$ref{list}'\nflag = true\nlist = ['x', '$ref{flag}']\n");

    assertThat(settings.value("a")).contains(true);
    assertThat(settings.value("b")).contains(true);
  }

  @Test
  void a_reference_to_nothing_stays() {
    assertThat(settings("a = '$ref{x}'\nb = '1$ref{x}'\n").text("a")).contains("$ref{x}");
    assertThat(settings("a = '$ref{x}'\nb = '1$ref{x}'\n").text("b")).contains("1$ref{x}");
  }

  @Test
  void a_circle_of_references_ends() {
    EffectiveSettings settings =
        settings("a = '$ref{a}'\nb = '$ref{c}'\nc = '$ref{b}'\nd = 'x$ref{d}'\n");

    assertThat(settings.text("a")).contains("$ref{a}");
    assertThat(settings.text("b")).contains("$ref{c}");
    assertThat(settings.text("d")).contains("xx$ref{d}");
  }

  @Test
  void references_that_multiply_are_cut_off() {
    StringBuilder text = new StringBuilder("k15 = 'x'\nself = '" + "$ref{self}".repeat(99) + "'\n");
    for (int i = 0; i < 15; i++) {
      text.append("k%d = '%s'\n".formatted(i, "$ref{k%d}".formatted(i + 1).repeat(50)));
    }
    EffectiveSettings settings = settings(text.toString());

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertThat(settings.text("k0").orElseThrow().length()).isLessThan(1_000_000);
          assertThat(settings.text("self").orElseThrow().length()).isLessThan(1_000_000);
          assertThat(settings.referencesTo((key, value) -> key.equals("k15"), List.of()))
              .hasSize(16);
        });
  }

  @Test
  void references_to_a_secret_are_found_on_any_way() {
    EffectiveSettings settings =
        settings("a = '$ref{b}'\nb = ['x', 'y$ref{c}']\nc = 's'\nd = '$ref{e}'\ne = '$ref{d}'\n");

    assertThat(settings.referencesTo((key, value) -> value.equals("s"), List.of()))
        .isEqualTo(Set.of("a", "b", "c"));
    assertThat(settings.referencesTo((key, value) -> key.equals("a"), List.of())).isEmpty();
  }

  @Test
  void defaults_that_refer_to_a_secret_are_found_among_those_that_are_named() {
    EffectiveSettings settings =
        settings("c = 's'\n", Map.of("a", "$ref{b}", "b", "x$ref{c}", "d", "$ref{c}"));

    assertThat(settings.referencesTo((key, value) -> value.equals("s"), List.of("a", "b", "gone")))
        .isEqualTo(Set.of("a", "b", "c"));
  }

  @Test
  void of_two_settings_for_one_key_the_later_in_the_order_of_the_product_stays() {
    Map<String, List<String>> mappings =
        Map.of("old", List.of("new"), "both", List.of("x", "y"), "gone", List.of(""));
    Place at = Place.of("f");
    List<RawSetting> written =
        List.of(
            new RawSetting("new", 1L, at),
            new RawSetting("old", 2L, at),
            new RawSetting("both", 3L, at),
            new RawSetting("gone", 4L, at));

    assertThat(KeyMapper.map(written, mappings).orElseThrow())
        .containsExactlyInAnyOrder(
            new RawSetting("new", 2L, at),
            new RawSetting("x", 3L, at),
            new RawSetting("y", 3L, at));
  }

  @Test
  void an_overlay_replaces_keys_and_whole_arrays() {
    String base = "[a]\nx = 1\ny = 2\n[[l]]\nz = 3\n[[l]]\nz = 4\n[b]\nx = 5\n[bc]\nx = 6\n";
    Overlay overlay = Overlay.of(List.of("a.x = 9\n[[l]]\nz = 8\n"), Set.of("b"));

    List<RawSetting> settings = overlay.over(TomlReader.read(base.getBytes(UTF_8), "f")).settings();

    assertThat(settings)
        .extracting(setting -> setting.key() + "=" + setting.value())
        .containsExactlyInAnyOrder("a.x=9", "a.y=2", "l[0].z=8", "bc.x=6");
  }

  @Test
  void a_raw_setting_does_not_show_its_value() {
    assertThat(new RawSetting("a", "Xk29vQ", Place.of("f"))).hasToString("a at f");
  }
}
