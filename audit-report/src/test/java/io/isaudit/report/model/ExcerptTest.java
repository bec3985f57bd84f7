package io.isaudit.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.rule.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

  private static final String TOML = "repository/conf/deployment.toml";

  @Test
  void a_setting_stands_below_the_header_of_its_table() {
    List<Excerpt.Line> lines = lines(item("keystore.tls.password", "\"x\"", "explicit", TOML, 13));

    assertThat(lines)
        .containsExactly(
            new Excerpt.Line(Optional.empty(), "[keystore.tls]", false),
            new Excerpt.Line(Optional.of(13), "password = \"x\"", true));
  }

  @Test
  void quoted_parts_of_a_key_stay_whole() {
    String key = "identity_mgt.events.schemes.'account.lock.handler'.properties.\"a.b\"";

    assertThat(text(item(key, "true", "explicit", TOML, 7)))
        .isEqualTo(
            "[identity_mgt.events.schemes.'account.lock.handler'.properties]\n7 \"a.b\" = true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "clear text of 8 to 11 characters | <redacted, 8 to 11 characters>",
        "the shipped value | <the shipped value>",
        "a $secret{} alias | \"$secret{\u2026}\"",
        "an $env{} reference | \"$env{\u2026}\"",
        "empty | \"\"",
        "\"localhost\" | \"localhost\"",
        "[\"a\", \"b\"] | [\"a\", \"b\"]",
        "-12.5 | -12.5",
        "30 minutes | <30 minutes>",
        "ldap://host | <ldap://host>"
      })
  void only_what_is_known_in_clear_looks_like_a_value(String actual, String shown) {
    assertThat(text(item("a.b", actual, "explicit", TOML, 3))).isEqualTo("[a]\n3 b = " + shown);
  }

  @Test
  void what_no_file_holds_has_no_line() {
    assertThat(text(item("a.b.c", "false", "default", null, 0))).isEqualTo("[a.b]\n# c = false");
    assertThat(text(item("a.b.c", "absent", "absent", null, 0))).isEqualTo("[a.b]\n# c is not set");
    assertThat(text(item("c", "1", "inferred", null, 0))).isEqualTo("# c = 1");
  }

  @Test
  void an_option_of_the_start_script_stands_among_others() {
    assertThat(text(item("heap", "-Xmx1024m", null, "bin/wso2server.sh", 68)))
        .isEqualTo("68 \u2026 -Xmx1024m \u2026");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a..b", ".a", "a.", "'a", "a]\n[b", "", "\u00E4.b", "a.'\n'"})
  void what_is_no_key_is_not_made_to_look_like_one(String item) {
    assertThat(Excerpt.of(item(item, "1", "explicit", TOML, 1))).isEmpty();
  }

  @Test
  void what_the_item_does_not_tell_is_not_made_up() {
    assertThat(Excerpt.of(item("a.b", null, "explicit", TOML, 1))).isEmpty();
    assertThat(Excerpt.of(item("a.b", "1", "explicit", TOML, 0))).isEmpty();
    assertThat(Excerpt.of(item("a.b", "1", "explicit", "log4j2.properties", 4))).isEmpty();
    assertThat(Excerpt.of(item("heap", "-Xms1m -Xmx2m", null, "bin/x.sh", 4))).isEmpty();
    assertThat(Excerpt.of(item("heap", "-Xmx2m", null, "bin/x.conf", 4))).isEmpty();
  }

  private static String text(ItemResult item) {
    StringBuilder text = new StringBuilder();
    for (Excerpt.Line line : lines(item)) {
      text.append(text.isEmpty() ? "" : "\n");
      line.number().ifPresent(number -> text.append(number).append(' '));
      text.append(line.text());
    }
    return text.toString();
  }

  private static List<Excerpt.Line> lines(ItemResult item) {
    return Excerpt.of(item).orElseThrow().lines();
  }

  private static ItemResult item(String item, String actual, String origin, String file, int line) {
    return new ItemResult(
        item,
        Outcome.FAIL,
        Disposition.NONE,
        "a reason",
        Optional.empty(),
        "f",
        Optional.empty(),
        Optional.ofNullable(actual),
        Optional.ofNullable(origin),
        Optional.ofNullable(file),
        line > 0 ? Optional.of(line) : Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
