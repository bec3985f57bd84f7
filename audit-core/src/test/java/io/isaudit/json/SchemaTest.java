package io.isaudit.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.isaudit.result.AuditResult;
import io.isaudit.result.diff.Diff;
import io.isaudit.result.diff.NamedResult;
import io.isaudit.result.fleet.FleetResult;
import io.isaudit.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SchemaTest {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Path SCHEMAS = Path.of("..", "docs", "schema");
  private static final Path SNAPSHOT = SCHEMAS.resolve("snapshot-1.0.schema.json");
  private static final Path BASELINE = SCHEMAS.resolve("baseline-1.0.schema.json");
  private static final Path CATALOGUE = SCHEMAS.resolve("catalogue-1.0.schema.json");
  private static final Path DIFF = SCHEMAS.resolve("diff-1.0.schema.json");
  private static final Path FLEET = SCHEMAS.resolve("fleet-1.0.schema.json");
  private static final Path RESULT = SCHEMAS.resolve("result-1.0.schema.json");

  @Test
  void the_published_schema_of_snapshots_is_that_of_the_code() throws Exception {
    assertIsPublished(
        SNAPSHOT,
        new SchemaWriter(new JavadocSource(SOURCES))
            .write(SnapshotJson.DOCUMENT, "snapshot", "Snapshot of IS Audit"));
  }

  @Test
  void the_published_schema_of_results_is_that_of_the_code() throws Exception {
    assertIsPublished(
        RESULT,
        new SchemaWriter(new JavadocSource(SOURCES))
            .write(ResultJson.DOCUMENT, "result", "Result of IS Audit"));
  }

  @Test
  void the_published_schema_of_baselines_is_that_of_the_code() throws Exception {
    assertIsPublished(
        BASELINE,
        new SchemaWriter(new JavadocSource(SOURCES))
            .write(BaselineJson.DOCUMENT, "baseline", "Baseline of IS Audit"));
    assertThat(errors(schema(BASELINE), BaselineJson.write(BaselineJsonTest.full()))).isEmpty();
  }

  @Test
  void the_published_schema_of_catalogues_is_that_of_the_code() throws Exception {
    assertIsPublished(
        CATALOGUE,
        new SchemaWriter(new JavadocSource(SOURCES))
            .write(CatalogueJson.DOCUMENT, "catalogue", "Rules of IS Audit"));
    byte[] written = CatalogueJson.write("test 1", List.of(CatalogueJsonTest.described("a/x")));
    assertThat(errors(schema(CATALOGUE), written)).isEmpty();
  }

  @Test
  void the_published_schema_of_comparisons_is_that_of_the_code() throws Exception {
    assertIsPublished(
        DIFF,
        new SchemaWriter(new JavadocSource(SOURCES))
            .write(DiffJson.DOCUMENT, "diff", "Comparison of results of IS Audit"));
    Diff diff =
        Diff.of(
            "is-audit 0.1.0",
            List.of(
                new NamedResult("old.json", Results.full()),
                new NamedResult("new.json", Results.undecided())),
            Map.of());
    assertThat(errors(schema(DIFF), DiffJson.write(diff))).isEmpty();
    assertThat(DiffJson.read(DiffJson.write(diff))).isEqualTo(diff);
    for (int seed = 0; seed < 20; seed++) {
      Diff random = new RandomModel(seed).next(Diff.class);
      assertThat(errors(schema(DIFF), DiffJson.write(random))).isEmpty();
    }
  }

  @Test
  void the_published_schema_of_fleets_is_that_of_the_code() throws Exception {
    assertIsPublished(
        FLEET,
        new SchemaWriter(new JavadocSource(SOURCES))
            .write(FleetJson.DOCUMENT, "fleet", "Fleet of IS Audit"));
    for (int seed = 0; seed < 20; seed++) {
      FleetResult fleet = new RandomModel(seed).next(FleetResult.class);
      assertThat(errors(schema(FLEET), FleetJsonTest.written(fleet))).isEmpty();
    }
  }

  @Test
  void what_is_written_is_valid() throws Exception {
    Schema snapshots = schema(SNAPSHOT);
    Schema results = schema(RESULT);

    assertThat(errors(snapshots, SnapshotJson.write(Snapshots.full()))).isEmpty();
    assertThat(errors(snapshots, SnapshotJson.write(Snapshot.empty("x")))).isEmpty();
    assertThat(errors(results, ResultJson.write(Results.full()))).isEmpty();
    assertThat(errors(results, ResultJson.write(Results.undecided()))).isEmpty();
    for (int seed = 0; seed < 20; seed++) {
      RandomModel random = new RandomModel(seed);
      assertThat(errors(snapshots, SnapshotJson.write(random.next(Snapshot.class)))).isEmpty();
      assertThat(errors(results, ResultJson.write(random.next(AuditResult.class)))).isEmpty();
    }
  }

  @Test
  void what_is_wrong_is_not_valid() throws Exception {
    String snapshot = new String(SnapshotJson.write(Snapshots.full()), UTF_8);

    for (String wrong :
        List.of(
            snapshot.replace("\"1.0\"", "\"2.0\""),
            snapshot.replace("\"collector\"", "\"x\""),
            snapshot.replace("\"missing\": \"locked\"", "\"missing\": \"x\""),
            snapshot.replace("\"kind\": \"inferred\"", "\"kind\": \"x\""),
            snapshot.replace("\"keyBits\": 2048", "\"keyBits\": \"2048\""))) {
      assertThat(wrong).isNotEqualTo(snapshot);
      assertThat(errors(schema(SNAPSHOT), wrong.getBytes(UTF_8))).isNotEmpty();
    }
  }

  /** Otherwise the other tests of this package would look at less than they say. */
  @Test
  void the_full_documents_have_every_member() throws Exception {
    assertThat(names(new ObjectMapper().readTree(SnapshotJson.write(Snapshots.full()))))
        .containsAll(declared(SNAPSHOT));
    assertThat(names(new ObjectMapper().readTree(ResultJson.write(Results.full()))))
        .containsAll(declared(RESULT));
  }

  private static void assertIsPublished(Path file, String schema) throws IOException {
    if (Boolean.getBoolean("schemas.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, schema);
    }
    assertThat(file)
        .withFailMessage("%s is stale: run this test with -Dschemas.update=true", file)
        .exists()
        .hasContent(schema);
  }

  private static Schema schema(Path file) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(file), InputFormat.JSON);
  }

  private static List<Error> errors(Schema schema, byte[] json) {
    return schema.validate(new String(json, UTF_8), InputFormat.JSON);
  }

  private static Set<String> declared(Path schema) throws IOException {
    Set<String> names = new TreeSet<>();
    new ObjectMapper()
        .readTree(Files.readString(schema))
        .findValues("properties")
        .forEach(properties -> properties.fieldNames().forEachRemaining(names::add));
    return names;
  }

  private static Set<String> names(JsonNode tree) {
    Set<String> names = new TreeSet<>();
    tree.fieldNames().forEachRemaining(names::add);
    tree.forEach(child -> names.addAll(names(child)));
    return names;
  }
}
