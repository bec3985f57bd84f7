package io.isaudit.report.oscal;

import static io.isaudit.report.Results.results;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.isaudit.page.RulePages;
import io.isaudit.report.HostileText;
import io.isaudit.report.Infected;
import io.isaudit.report.MixedResults;
import io.isaudit.report.Pages;
import io.isaudit.report.Rendered;
import io.isaudit.report.SampleResult;
import io.isaudit.result.AuditResult;
import io.isaudit.rule.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema of OSCAL 1.1.2, which the build takes out of NIST's own library. */
class OscalSchemaTest {

  private static final Path FILE =
      Path.of("target", "format-schemas", "schema", "json", "oscal-ar_schema.json");
  private static final Schema SCHEMA = schema();

  @Test
  void the_schema_refuses_what_is_wrong() {
    String wrong = written(SampleResult.result(), Pages.none()).replace("not-satisfied", "failed");

    assertThat(SCHEMA.validate(wrong, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void a_sample_is_valid() {
    Reference nist = new Reference("NIST SP 800-53 Rev. 5", "SC-7(5)", "Deny by default");
    assertValid(SampleResult.result(), SampleResult.pages());
    assertValid(
        SampleResult.result(),
        Pages.covering(Map.of("web/cors-any-origin", "CORS Configurations"), nist));
    assertValid(results().build(), Pages.none());
  }

  @ParameterizedTest
  @MethodSource("io.isaudit.report.MixedResults#seeds")
  void a_mixed_result_is_valid(int seed) {
    assertValid(MixedResults.of(seed), Pages.none());
  }

  @Test
  void a_result_full_of_hostile_text_is_valid() {
    HostileText.all().forEach(text -> assertValid(Infected.result(text), Pages.none()));
  }

  private static void assertValid(AuditResult result, RulePages pages) {
    List<Error> errors = SCHEMA.validate(written(result, pages), InputFormat.JSON);
    assertThat(errors).isEmpty();
  }

  private static String written(AuditResult result, RulePages pages) {
    return Rendered.text(new OscalRenderer(), result, pages);
  }

  private static Schema schema() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(Files.readString(FILE));
    } catch (IOException e) {
      throw new IllegalStateException("run Maven once: it unpacks " + FILE, e);
    }
  }
}
