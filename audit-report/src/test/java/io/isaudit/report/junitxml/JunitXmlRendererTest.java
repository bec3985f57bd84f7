package io.isaudit.report.junitxml;

import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.isaudit.report.HostileResult;
import io.isaudit.report.MixedResults;
import io.isaudit.report.Rendered;
import io.isaudit.report.SampleResult;
import io.isaudit.report.Xml;
import io.isaudit.report.model.VisibleText;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.GateResult;
import io.isaudit.result.ItemResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Severity;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class JunitXmlRendererTest {

  private static final Path XSD =
      Path.of(
          "target/format-schemas/surefire-3.5.2/maven-surefire-plugin",
          "src/site/resources/xsd/surefire-test-report.xsd");

  private static byte[] bytes(AuditResult result) {
    return Rendered.bytes(new JunitXmlRenderer(), result, SampleResult.pages());
  }

  private static void assertValid(Schema schema, byte[] file) throws Exception {
    schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
  }

  private static Schema schema() throws SAXException {
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(XSD.toFile());
  }

  @Test
  void it_follows_the_schema_of_surefire() throws Exception {
    Schema schema = schema();
    assertValid(schema, bytes(SampleResult.result()));
    assertValid(schema, bytes(results().build()));
    for (int seed = 0; seed < 20; seed++) {
      assertValid(schema, bytes(MixedResults.of(seed)));
    }
    String wrong = new String(bytes(SampleResult.result()), UTF_8).replace("testcase", "test");
    assertThatThrownBy(() -> assertValid(schema, wrong.getBytes(UTF_8)))
        .isInstanceOf(SAXException.class);
  }

  @Test
  void there_is_one_test_case_for_each_entry_that_was_selected() {
    AuditResult result = SampleResult.result();
    long entries =
        result.results().stream().filter(e -> e.outcome() != Outcome.NOT_SELECTED).count();

    Element suite = Xml.parse(bytes(result));

    assertThat(Xml.elements(suite, "testcase")).hasSize((int) entries);
    assertThat(suite.getAttribute("tests")).isEqualTo(String.valueOf(entries));
    assertThat(suite.getAttribute("failures"))
        .isEqualTo(String.valueOf(Xml.elements(suite, "failure").size()));
    assertThat(suite.getAttribute("errors"))
        .isEqualTo(String.valueOf(Xml.elements(suite, "error").size()));
    assertThat(suite.getAttribute("skipped"))
        .isEqualTo(String.valueOf(Xml.elements(suite, "skipped").size()));
  }

  @Test
  void a_failure_tells_finding_place_values_and_fix() {
    Element cors = named(Xml.parse(bytes(SampleResult.result())), "web/cors-any-origin", "node1");

    Element failure = Xml.elements(cors, "failure").get(0);
    assertThat(cors.getAttribute("classname")).isEqualTo("web");
    assertThat(cors.getAttribute("name"))
        .isEqualTo("web/cors-any-origin · Cross-origin calls are limited to known sites · node1");
    assertThat(failure.getAttribute("type")).isEqualTo("high");
    assertThat(failure.getAttribute("message"))
        .isEqualTo("failed: cors.allow_any_origin should be false but is true");
    assertThat(failure.getTextContent())
        .contains(
            "at       repository/conf/deployment.toml:41",
            "expected be false",
            "actual   true",
            "How to fix",
            "allow_any_origin = false");
  }

  private static Element named(Element suite, String start, String end) {
    return Xml.elements(suite, "testcase").stream()
        .filter(e -> e.getAttribute("name").startsWith(start))
        .filter(e -> e.getAttribute("name").endsWith(end))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"CRITICAL, error", "HIGH, error", "MEDIUM, skipped", "LOW, skipped"})
  void what_could_not_be_decided_is_an_error_where_the_gate_stops_at_it(
      Severity severity, String element) {
    AuditResult result = results().add(entry("web/x", severity, Outcome.UNKNOWN)).build();

    assertThat(Xml.elements(Xml.parse(bytes(result)), element)).hasSize(1);
  }

  @Test
  void it_is_skipped_when_the_gate_lets_it_through() {
    AuditResult result = results().add(entry("web/x", Severity.HIGH, Outcome.UNKNOWN)).build();
    GateResult lenient = new GateResult(true, "lets it through", List.of(), Optional.empty());

    assertThat(Xml.elements(Xml.parse(bytes(gated(result, lenient))), "skipped")).hasSize(1);
  }

  @Test
  void a_waiver_does_not_cover_what_could_not_be_decided_behind_it() {
    AuditResult result =
        results()
            .add(
                entry("web/x", Severity.HIGH, Outcome.FAIL)
                    .disposed(Disposition.WAIVED)
                    .item("a", "a is wrong", "1", "2")
                    .item(unknown("b could not be read")))
            .build();

    Element error = Xml.elements(Xml.parse(bytes(result)), "error").get(0);

    assertThat(error.getAttribute("message")).contains("b could not be read");
  }

  private static ItemResult unknown(String reason) {
    return new ItemResult(
        "b",
        Outcome.UNKNOWN,
        Disposition.NONE,
        reason,
        Optional.empty(),
        "cd".repeat(32),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void a_gate_that_fails_by_a_figure_alone_is_not_all_green() {
    AuditResult passed = results().add(entry("web/x", Severity.HIGH, Outcome.PASS)).build();
    GateResult failed =
        new GateResult(
            false, "fails on low coverage", List.of("coverage is 70 %"), Optional.empty());

    Element suite = Xml.parse(bytes(gated(passed, failed)));

    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(Xml.elements(suite, "failure").get(0).getAttribute("message"))
        .contains("coverage is 70 %");
    assertThat(Xml.elements(Xml.parse(bytes(passed)), "failure")).isEmpty();
  }

  private static AuditResult gated(AuditResult result, GateResult gate) {
    return new AuditResult(
        result.tool(),
        result.catalogue(),
        result.clock(),
        result.environment(),
        result.targets(),
        result.scope(),
        result.scorecard(),
        gate,
        result.policy(),
        result.results());
  }

  @Test
  void an_accepted_risk_is_skipped_with_who_accepted_it_and_until_when() {
    Element ldap = named(Xml.parse(bytes(SampleResult.result())), "userstores/plain-ldap", "node1");

    assertThat(Xml.elements(ldap, "skipped").get(0).getAttribute("message"))
        .startsWith("accepted risk: ")
        .contains("accepted risk until 2026-06-30, owner Security Office");
  }

  @ParameterizedTest
  @MethodSource("io.isaudit.report.HostileText#all")
  void hostile_text_changes_no_element_and_is_shown(String payload) {
    Element harmless = Xml.parse(bytes(HostileResult.of("harmless")));
    Element hostile = Xml.parse(bytes(HostileResult.of(payload)));

    assertThat(Xml.elements(hostile, "*").stream().map(Element::getTagName))
        .isEqualTo(Xml.elements(harmless, "*").stream().map(Element::getTagName).toList());
    assertThat(hostile.getAttribute("failures")).isEqualTo(harmless.getAttribute("failures"));
    assertThat(Xml.elements(hostile, "failure").get(0).getTextContent())
        .contains(VisibleText.of(payload));
  }
}
