package io.isaudit.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

class PolicySchemaTest {

  private static final Path PUBLISHED = Path.of("..", "docs", "schema", "policy-1.0.schema.json");

  @TempDir Path folder;

  private static String json(String toml) {
    TomlParseResult tree = Toml.parse(toml);
    assertThat(tree.errors()).isEmpty();
    return tree.toJson();
  }

  private static String resource(String name) throws IOException {
    try (var stream = House.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static boolean isValid(String toml) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(PUBLISHED), InputFormat.JSON);
    return schema.validate(json(toml), InputFormat.JSON).isEmpty();
  }

  @Test
  void the_published_schema_of_policies_is_that_of_the_code() throws IOException {
    if (Boolean.getBoolean("schemas.update")) {
      Files.writeString(PUBLISHED, PolicySchemaWriter.write());
    }
    assertThat(PUBLISHED)
        .withFailMessage("%s is stale: run this test with -Dschemas.update=true", PUBLISHED)
        .exists()
        .hasContent(PolicySchemaWriter.write());
  }

  @Test
  void a_policy_that_is_read_is_valid() throws IOException {
    assertThat(isValid(resource("complete.toml"))).isTrue();
    assertThat(isValid("attestations = []")).isTrue();
    assertThat(isValid("")).isTrue();
  }

  @Test
  void a_policy_that_is_refused_is_not_valid() throws IOException {
    assertThat(isValid(resource("hasty.toml"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[wavers]",
        "[gate]\nminimum_score = 101",
        "[gate]\nfail_on = \"info\"",
        "[gate]\nrefuse_waivers = [\"old\"]",
        "[declarations]\nnodes = \"two\"",
        "[declarations]\nnodes = { by = \"me\" }",
        "[declarations]\nplatform = \"moon\"",
        "[profile]\nselect = []",
        "[profile.severities]\n\"web/server-header\" = \"lowest\"",
        "[[waivers]]\nrule = \"web/server-header\""
      })
  void the_schema_refuses_what_the_reader_refuses(String toml) throws IOException {
    Path file = House.write(folder, "p.toml", toml);

    assertThat(isValid(toml)).isFalse();
    assertThat(House.problems(House.reader().read(file))).isNotEmpty();
  }
}
