package io.isaudit.collect.internal.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.Input.InputOutcome;
import io.isaudit.snapshot.Product;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductCollectorTest {

  private final Map<String, byte[]> files = new HashMap<>();

  private void file(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private HomeFolder home() {
    return HomeFolder.inMemory(files, Instant.EPOCH);
  }

  private Product product() {
    return ProductCollector.collect(home()).found().orElseThrow();
  }

  private static Missing<?> missing(Evidence<?> evidence) {
    return (Missing<?>) evidence;
  }

  @ParameterizedTest
  @CsvSource({
    "WSO2 Identity Server v7.1.0, 7.1.0",
    "WSO2 Identity Server v5.11.0, 5.11.0",
    "WSO2 Identity Server v7.0.1-SNAPSHOT, 7.0.1-SNAPSHOT"
  })
  void the_version_is_that_of_the_version_file(String line, String version) {
    file("bin/version.txt", line + "\n");
    file("updates/product.txt", "wso2is-5.9.0");

    assertThat(product().version()).hasToString(version);
    assertThat(product().name()).isEqualTo("WSO2 Identity Server");
  }

  @Test
  void without_a_version_file_the_record_of_the_update_tool_counts() {
    file("updates/product.txt", "wso2is-7.1.0");

    Evidence<Product> product = ProductCollector.collect(home());

    assertThat(product.found().orElseThrow().version()).hasToString("7.1.0");
    assertThat(product).hasFieldOrPropertyWithValue("source", "updates/product.txt");
  }

  @Test
  void a_home_without_either_record_says_what_was_looked_for() {
    Missing<?> missing = missing(ProductCollector.collect(home()));

    assertThat(missing.reason()).isEqualTo(MissingReason.ABSENT);
    assertThat(missing.detail()).contains("bin/version.txt").contains("updates/product.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WSO2 API Manager v4.2.0", "WSO2 Identity Server Analytics v5.7.0"})
  void another_product_is_not_supported_and_not_named(String line) {
    file("bin/version.txt", line);
    file("updates/product.txt", "wso2is-7.1.0");

    Missing<?> missing = missing(ProductCollector.collect(home()));

    assertThat(missing.reason()).isEqualTo(MissingReason.UNSUPPORTED);
    assertThat(missing.detail()).doesNotContain("API Manager").doesNotContain("Analytics");
  }

  @Test
  void another_product_in_the_record_of_the_update_tool_is_not_supported() {
    file("updates/product.txt", "wso2am-4.2.0");

    assertThat(missing(ProductCollector.collect(home())).reason())
        .isEqualTo(MissingReason.UNSUPPORTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u0000\u0001", "WSO2 Identity Server vseven", "7.1.0"})
  void a_version_file_that_makes_no_sense_is_on_record(String content) {
    file("bin/version.txt", content);
    HomeFolder home = home();

    assertThat(missing(ProductCollector.collect(home)).reason())
        .isEqualTo(MissingReason.UNPARSABLE);
    assertThat(home.inputs().get(0).outcome()).isEqualTo(InputOutcome.UNPARSABLE);
  }

  @Test
  void the_update_level_is_known_and_nothing_else_of_its_file() {
    file("bin/version.txt", "WSO2 Identity Server v7.1.0");
    file(
        "updates/config.json",
        """
        {"username": "kim@example.com", "service": {"update-level": "1", "access-token": "tok-en"},
         "update-level": "23", "hotfixes": null}
        """);

    assertThat(product().updateLevel().found()).contains("23");
    assertThat(product().toString()).doesNotContain("kim@").doesNotContain("tok-en");
  }

  @Test
  void the_level_of_a_pack_that_the_tool_has_only_registered_is_below_zero() {
    file("bin/version.txt", "WSO2 Identity Server v7.1.0");
    file("updates/config.json", "{\"update-level\": \"-1\"}");

    assertThat(product().updateLevel().found()).contains("-1");
  }

  @Test
  void a_pack_that_was_never_updated_has_no_update_level() {
    file("bin/version.txt", "WSO2 Identity Server v7.1.0");

    assertThat(missing(product().updateLevel()).reason()).isEqualTo(MissingReason.ABSENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"update-level\": {\"a\": 1}}",
        "{\"update-level\": \"tok-en\"}",
        "{\"update-level\": \"23\"",
        "{\"update-level\": \"23\"} tok-en",
        "{\"access-token\": tok-en}"
      })
  void an_unusable_record_of_updates_is_on_record_without_its_text(String json) {
    file("bin/version.txt", "WSO2 Identity Server v7.1.0");
    file("updates/config.json", json);
    HomeFolder home = home();

    Product product = ProductCollector.collect(home).found().orElseThrow();

    assertThat(missing(product.updateLevel()).reason()).isEqualTo(MissingReason.UNPARSABLE);
    assertThat(home.inputs().get(1).outcome()).isEqualTo(InputOutcome.UNPARSABLE);
    assertThat(home.inputs() + product.toString()).doesNotContain("tok-en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"full", "security"})
  void the_channel_of_updates_is_known(String channel) {
    file("bin/version.txt", "WSO2 Identity Server v7.1.0");
    file(
        "updates/config.json",
        "{\"channel\": \""
            + channel
            + "\", \"service\": {\"channel\": \"other\"}, \"update-level\": 4}");

    assertThat(product().updateChannel().found()).contains(channel);
    assertThat(product().updateLevel().found()).contains("4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\"channel\": null,", "\"channel\": \"tok-en\",", "\"channel\": [\"full\"],"})
  void a_channel_that_is_none_is_missing_and_not_repeated(String member) {
    file("bin/version.txt", "WSO2 Identity Server v7.1.0");
    file("updates/config.json", "{" + member + " \"update-level\": \"4\"}");

    assertThat(missing(product().updateChannel()).reason()).isEqualTo(MissingReason.ABSENT);
    assertThat(product().updateLevel().found()).contains("4");
    assertThat(product().toString()).doesNotContain("tok-en");
  }

  @Test
  void nesting_without_end_does_not_overflow_the_stack() {
    file("bin/version.txt", "WSO2 Identity Server v7.1.0");
    file("updates/config.json", "{\"a\":" + "[".repeat(500_000));

    assertThat(missing(product().updateLevel()).reason()).isEqualTo(MissingReason.UNPARSABLE);
  }
}
