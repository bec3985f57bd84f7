package io.isaudit.collect.internal.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.isaudit.evidence.Place;
import io.isaudit.facts.Inference;
import io.isaudit.facts.ProductFacts;
import io.isaudit.snapshot.ProductVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InferrerTest {

  private static Map<String, Object> infer(List<Inference> inferences, String toml) {
    Map<String, Object> values = new LinkedHashMap<>();
    new Inferrer(inferences)
        .infer(TomlReader.read(toml.getBytes(UTF_8), "f").settings())
        .orElseThrow()
        .forEach((key, inferred) -> values.put(key, inferred.value()));
    return values;
  }

  private static Map<String, Object> infer71(String toml) {
    ProductFacts facts = ProductFacts.of(ProductVersion.of("7.1.0")).orElseThrow();
    return infer(facts.inferences(), toml);
  }

  @Test
  void a_variable_stands_for_one_name() {
    assertThat(infer71("[database.identity_db]\ntype = \"mysql\"\nhostname = \"db\""))
        .contains(entry("database.identity_db.driver", "com.mysql.jdbc.Driver"))
        .hasEntrySatisfying(
            "database.identity_db.url",
            url -> assertThat(url.toString()).contains("$ref{database.identity_db.hostname}"));
  }

  @Test
  void what_is_written_is_never_inferred() {
    assertThat(infer71("[database.identity_db]\ntype = \"mysql\"\ndriver = \"mine\""))
        .doesNotContainKey("database.identity_db.driver");
  }

  @Test
  void a_value_without_an_entry_infers_nothing() {
    assertThat(infer71("[database.identity_db]\ntype = \"$env{TYPE}\"")).isEmpty();
  }

  @Test
  void a_boolean_is_compared_as_text() {
    assertThat(infer71("[server]\nlegacy_mode = true")).isNotEmpty();
    assertThat(infer71("[server]\nlegacy_mode = \"true\"")).isNotEmpty();
    assertThat(infer71("[server]\nlegacy_mode = false")).isEmpty();
  }

  @Test
  void an_inferred_text_leads_to_more() {
    List<Inference> chain =
        List.of(
            new Inference("a", "on", Map.of("b", "far")),
            new Inference("b", "far", Map.of("c", "further")),
            new Inference("c", "further", Map.of("a", "on")));

    assertThat(infer(chain, "a = \"on\"")).containsOnly(entry("b", "far"), entry("c", "further"));
  }

  @Test
  void an_inferred_value_knows_what_it_follows_from() {
    List<Inference> one = List.of(new Inference("s.kind", "x", Map.of("s.class", "X")));

    Inferrer.Inferred inferred =
        new Inferrer(one)
            .infer(TomlReader.read("[s]\nkind = \"x\"".getBytes(UTF_8), "f").settings())
            .orElseThrow()
            .getOrDefault("s.class", new Inferrer.Inferred("", "", Place.of("")));

    assertThat(inferred.from()).isEqualTo("s.kind");
    assertThat(inferred.at()).hasToString("f:2:1");
  }

  private static Map<String, Object> inferType(String key, String written) {
    return infer(
        List.of(new Inference(key, "x", Map.of("$1.class", "of $1"))), written + " = \"x\"");
  }

  @Test
  void a_dot_of_a_key_with_a_variable_meets_any_character_as_in_the_product() {
    assertThat(inferType("db.$1.type", "db.one.type")).containsEntry("one.class", "of one");
    assertThat(inferType("db.$1.type", "db.o_1.type")).containsEntry("o_1.class", "of o_1");
    assertThat(inferType("db.$1.type", "db-one.type")).containsEntry("type.class", "of type");
    assertThat(inferType("db.$1.type", "db-one-type")).isEmpty();
    assertThat(inferType("$1.type", "one.type")).containsEntry("one.class", "of one");
    assertThat(inferType("db.$1", "db.one")).containsEntry("one.class", "of one");
  }

  @Test
  void a_variable_is_one_name_and_not_none_or_several() {
    assertThat(inferType("db.$1.type", "db.one.two.type")).isEmpty();
    assertThat(inferType("db.$1.type", "db.'o e'.type")).isEmpty();
    assertThat(inferType("db.$1.type", "db.type")).isEmpty();
    assertThat(inferType("db.$1.type", "da.one.type")).isEmpty();
    assertThat(inferType("db.$1.type", "db.one.kind")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user_store.type(.$1",
        "(x+x+)+y\\1$1",
        "a.$1.[b",
        "a.$1.$2",
        "a*$1",
        "^$1",
        "a.$1|b",
        "a$1.b",
        "a.$1b"
      })
  void a_key_that_is_more_of_an_expression_is_not_followed(String key) {
    List<Inference> hostile = List.of(new Inference(key, "x", Map.of("a", "b")));

    assertThat(Inferrer.problemWith(hostile))
        .contains("a key that is an expression of more than dots and one variable");
    assertThat(infer(hostile, "x".repeat(45) + " = \"x\"")).isEmpty();
  }

  @Test
  void the_tables_of_every_version_can_be_followed() {
    for (ProductVersion version : ProductFacts.bundled()) {
      ProductFacts facts = ProductFacts.of(version).orElseThrow();

      assertThat(Inferrer.problemWith(facts.inferences())).as(version.release()).isEmpty();
    }
  }

  @Test
  void very_many_keys_with_a_variable_are_not_followed() {
    List<Inference> many =
        IntStream.range(0, 1_001)
            .mapToObj(i -> new Inference("a" + i + ".$1", "x", Map.of()))
            .toList();

    assertThat(Inferrer.problemWith(many)).contains("more than 1000 keys with a variable");
    assertThat(Inferrer.problemWith(many.subList(1, many.size()))).isEmpty();
  }

  private static Optional<Map<String, Inferrer.Inferred>> inferred(
      List<Inference> table, String toml) {
    return new Inferrer(table).infer(TomlReader.read(toml.getBytes(UTF_8), "f").settings());
  }

  @Test
  @Timeout(value = 20, unit = SECONDS)
  void what_leads_to_more_and_more_is_not_followed_to_its_end() {
    List<String> names = List.of("a", "b", "c", "d", "e", "f");
    Map<String, Object> all = new LinkedHashMap<>();
    names.forEach(name -> all.put(name, "on"));
    List<Inference> web =
        names.stream().map(name -> new Inference(name, "on", new LinkedHashMap<>(all))).toList();

    assertThat(inferred(web, "a = \"on\"")).isEmpty();
  }

  @Test
  void a_long_name_that_is_filled_in_very_often_is_not_followed_to_its_end() {
    List<Inference> often = List.of(new Inference("$1", "x", Map.of("a", "$1".repeat(100_000))));

    assertThat(inferred(often, "x".repeat(1_000) + " = \"x\"")).isEmpty();
    assertThat(inferred(often, "x".repeat(10) + " = \"x\"")).isPresent();
  }
}
