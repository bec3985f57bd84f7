package io.isaudit.json;

import static io.isaudit.rule.lang.Sentences.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.isaudit.json.CatalogueJson.Described;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Reference;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueJsonTest {

  static Described described(String id) {
    Rule rule =
        rule(id, Severity.HIGH)
            .version(3)
            .parameters(
                new Parameter.Count("warnDays", 30, "days", 1, 365),
                new Parameter.Flag("all", false))
            .checkedBy("it is so", subject -> List.of(Verdict.pass("it", "it is so")));
    return Described.of(
        rule,
        List.of(new Reference("CWE 4.15", "CWE-319", "Cleartext")),
        "It is so",
        Optional.of("Because."),
        Optional.empty());
  }

  @Test
  void rules_and_their_parameters_are_sorted() throws Exception {
    byte[] json = CatalogueJson.write("test 1", List.of(described("b/x"), described("a/x")));
    JsonNode tree = new ObjectMapper().readTree(json);

    assertThat(tree.at("/rules/0/id").asText()).isEqualTo("a/x");
    assertThat(tree.at("/rules/1/id").asText()).isEqualTo("b/x");
    assertThat(tree.at("/rules/0/parameters").findValuesAsText("name"))
        .containsExactly("all", "warnDays");
    assertThat(tree.at("/rules/0/parameters/1/bounds").asText()).isEqualTo("1 to 365 days");
    assertThat(tree.at("/rules/0/parameters/1/defaultValue").asText()).isEqualTo("30 days");
    assertThat(tree.at("/rules/0/references/0/id").asText()).isEqualTo("CWE-319");
    assertThat(tree.at("/rules/0/version").asInt()).isEqualTo(3);
    assertThat(tree.at("/rules/0/why").asText()).isEqualTo("Because.");
    assertThat(tree.at("/rules/0").has("howToFix")).isFalse();
  }

  @Test
  void the_same_rules_give_the_same_bytes() {
    assertThat(CatalogueJson.write("test 1", List.of(described("a/x"), described("b/x"))))
        .isEqualTo(CatalogueJson.write("test 1", List.of(described("b/x"), described("a/x"))));
  }
}
