package io.isaudit.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnreadableJsonTest {

  private static final String VALID =
      """
      {
        "schemaVersion": "1.0",
        "collector": "s3cret",
        "scope": ["home"],
        "nodes": {}
      }
      """;

  static Stream<Arguments> changes() {
    return Stream.of(
        change("\"s3cret\"", "s3cret", "line 3, column 16: not well-formed JSON"),
        change("\"s3cret\"", "NaN", "line 3, column 19: not well-formed JSON"),
        change("\"s3cret\"", "\"s3cret", "line 3, column 24: not well-formed JSON"),
        change("\"s3cret\"", "7", "line 3, column 16: expected a text"),
        change("\"s3cret\"", "null", "line 3, column 16: expected a text"),
        change("\"collector\"", "\"x\"", "line 1, column 1: the member collector is missing"),
        change("[\"home\"]", "{}", "line 4, column 12: expected a list"),
        change(
            "\"home\"",
            "\"s3cret\"",
            "line 4, column 13: expected one of home, settings, host, listeners,"
                + " endpoint-internal, endpoint-external, port-scan, default-login,"
                + " session-recording, database, directories, logs, attestations, several-nodes"),
        change("\"scope\": [\"home\"],", "", "line 1, column 1: the member scope is missing"),
        change("{}", "[]", "line 5, column 12: expected an object"),
        change("{}", "{\"s3cret\": {}}", "line 5, column 23: the member id is missing"),
        change(
            "\"scope\"",
            "\"collector\"",
            "line 4, column 14: two members of one object have the same name"),
        change(
            "{}",
            "{}, \"s3cret\": {\"s3cret\": 1, \"s3cret\": 2}",
            "line 5, column 48: two members of one object have the same name"),
        change("\n}\n", "\n", "line 6, column 1: the document ends too early"),
        change("\n}\n", "\n} []", "line 6, column 3: something follows the end of the document"),
        change("\"s3cret\"", "\"s3crét\"", "line 3, column 21: not UTF-8"),
        change(
            "\"1.0\"",
            "\"2.0\"",
            "line 2, column 20: schema version 2.0 is not supported, this program reads 1.x"),
        change("\"1.0\"", "\"s3cret\"", "line 2, column 20: expected a version such as 1.0"),
        change("\"1.0\"", "1.0", "line 2, column 20: expected a version such as 1.0"),
        change(
            "\"schemaVersion\": \"1.0\",",
            "",
            "line 1, column 1: the member schemaVersion is missing"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void a_malformed_document_is_refused_with_its_position(
      String part, String replacement, String message) {
    String json = VALID.replace(part, replacement);

    assertThat(problem(json)).hasMessage(message).hasNoCause();
  }

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of("\"whole\"", "expected a whole number"),
        Arguments.of("1.0", "expected a whole number"),
        Arguments.of("2147483648", "the number is out of range"),
        Arguments.of("123456789012345678901234567890", "the number is out of range"),
        Arguments.of("true", "expected a whole number"),
        Arguments.of("1".repeat(2000), "a text, a name or a number is too long"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void a_number_has_its_type_and_range(String value, String message) {
    String json = full().replace("\"keyBits\": 2048", "\"keyBits\": " + value);

    assertThat(problem(json).getMessage()).endsWith(": " + message);
  }

  @Test
  void a_fraction_without_end_is_refused() {
    assertThat(problem(full().replace("\"value\": 1.0", "\"value\": 1.0e400")))
        .hasMessageEndingWith(": the number is out of range");
    String result = new String(ResultJson.write(Results.full()), UTF_8);

    UnreadableJson problem =
        catchThrowableOfType(
            UnreadableJson.class,
            () -> ResultJson.read(result.replace("57.5", "1e999999999").getBytes(UTF_8)));

    assertThat(problem).hasMessageEndingWith(": the number is out of range");
  }

  static Stream<Arguments> contradictions() {
    return Stream.of(
        Arguments.of("\"missing\": \"locked\",", "", "expected evidence: either"),
        Arguments.of(
            "\"missing\": \"locked\",",
            "\"missing\": \"locked\", \"value\": {\"type\":"
                + " \"\", \"integrityChecked\": true, \"opensWithShippedPassword\": true,"
                + " \"entries\": []},",
            "expected evidence: either"),
        Arguments.of("\"kind\": \"inferred\"", "\"kind\": \"s3cret\"", "expected an origin"),
        Arguments.of("\"from\": \"server.offset\",", "", "expected an origin"),
        Arguments.of("\"redacted\":", "\"s3cret\":", "expected a plain value"),
        Arguments.of(
            "\"decimal\": \"nan\"", "\"decimal\": \"s3cret\"", "expected nan, inf or -inf"),
        Arguments.of("\"line\": 310", "\"line\": -310", "the values of this object make no sense"),
        Arguments.of("\"0640\"", "\"s3cret\"", "expected an octal file mode such as 0644"),
        Arguments.of("\"7.1.0\"", "\"s3cret\"", "expected a product version such as 7.1.0"),
        Arguments.of("\"2024-01-01T00:00:00Z\"", "\"s3cret\"", "expected a time such as"),
        Arguments.of("\"known\":", "\"s3cret\":", "the member known is missing"),
        Arguments.of("\"inputs\":", "\"s3cret\":", "the member inputs is missing"),
        Arguments.of("\"roles\":", "\"s3cret\":", "the member roles is missing"));
  }

  @ParameterizedTest
  @MethodSource("contradictions")
  void parts_that_do_not_belong_together_are_refused(
      String part, String replacement, String message) {
    assertThat(problem(full().replace(part, replacement)).getMessage())
        .matches("line \\d+, column \\d+: .*")
        .contains(": " + message)
        .doesNotContain("s3cret");
  }

  @Test
  void another_version_is_named_even_where_its_form_is_another() {
    assertThat(problem("{\"nodes\": [1, {\"a\": 2}], \"schemaVersion\": \"3.14\"}"))
        .hasMessage(
            "line 1, column 43: schema version 3.14 is not supported, this program reads 1.x");
  }

  @Test
  void nothing_at_all_is_refused() {
    assertThat(problem("")).hasMessage("the document is empty");
    assertThat(problem("").line()).isZero();
    assertThat(problem("[]")).hasMessage("line 1, column 1: expected an object");
  }

  @Test
  void deep_nesting_is_refused_wherever_it_stands() {
    String deep = "[".repeat(100_000);
    String inValue = full().replace("\"value\": 1.0", "\"value\": " + deep);

    assertThat(problem(VALID.replace("{}", "{}, \"more\": " + deep)))
        .hasMessageEndingWith(": nested deeper than 64");
    assertThat(problem(inValue)).hasMessageEndingWith(": nested deeper than 64");
  }

  @Test
  void position_is_given_as_numbers_too() {
    UnreadableJson problem = problem(VALID.replace("\"s3cret\"", "7"));

    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.column()).isEqualTo(16);
  }

  @Test
  void the_valid_document_is_read() throws Exception {
    assertThat(SnapshotJson.read(VALID.getBytes(UTF_8)).collector()).isEqualTo("s3cret");
  }

  private static Arguments change(String part, String replacement, String message) {
    return Arguments.of(part, replacement, message);
  }

  private static String full() {
    return new String(SnapshotJson.write(Snapshots.full()), UTF_8);
  }

  private static UnreadableJson problem(String json) {
    assertThat(json).isNotEqualTo(full());
    byte[] bytes = json.contains("é") ? json.getBytes(ISO_8859_1) : json.getBytes(UTF_8);
    UnreadableJson problem =
        catchThrowableOfType(UnreadableJson.class, () -> SnapshotJson.read(bytes));
    assertThat(problem).isNotNull();
    return problem;
  }
}
