package io.isaudit.collect.internal.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.isaudit.evidence.Place;
import io.isaudit.facts.Inference;
import io.isaudit.facts.ProductFacts;
import io.isaudit.snapshot.ProductVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InferrerTest {

  private static Map<String, Object> infer(List<Inference> inferences, String toml) {
    Map<String, Object> values = new LinkedHashMap<>();
    new Inferrer(inferences)
        .infer(TomlReader.read(toml.getBytes(UTF_8), "f").settings())
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
            .getOrDefault("s.class", new Inferrer.Inferred("", "", Place.of("")));

    assertThat(inferred.from()).isEqualTo("s.kind");
    assertThat(inferred.at()).hasToString("f:2:1");
  }
}
