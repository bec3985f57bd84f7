package io.isaudit.collect.internal.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.facts.AllowList;
import io.isaudit.facts.KnownSecrets;
import io.isaudit.snapshot.Input;
import io.isaudit.snapshot.Input.InputOutcome;
import io.isaudit.snapshot.Input.Problem;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.log.LogConfiguration;
import io.isaudit.snapshot.settings.Origin;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoggingCollectorTest {

  private static final String FILE = "repository/conf/log4j2.properties";

  private final Redactor redactor = new Redactor(AllowList.bundled(), KnownSecrets.bundled());

  private static HomeFolder home(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return HomeFolder.inMemory(Map.of(FILE, bytes), Instant.EPOCH);
  }

  private LogConfiguration read(String text) {
    return LoggingCollector.collect(home(text), Optional.empty(), redactor).found().orElseThrow();
  }

  private LogConfiguration sample(String name) throws Exception {
    HomeFolder home = HomeFolder.open(Path.of("../samples", name), Instant.EPOCH);
    return LoggingCollector.collect(home, Optional.empty(), redactor).found().orElseThrow();
  }

  @Test
  void a_property_knows_its_place() {
    assertThat(read("#\nrootLogger.level = INFO").get("rootLogger.level").origin())
        .isEqualTo(new Origin.Explicit(new Place(FILE, 2, 1)));
  }

  @Test
  void of_a_key_that_stands_twice_the_last_wins_and_its_place_is_known() {
    LogConfiguration log = read("loggers = a, b\nstatus = error\nloggers = c");

    assertThat(log.names("loggers")).containsExactly("c");
    assertThat(log.duplicates()).containsExactly(Map.entry("loggers", new Place(FILE, 3, 1)));
  }

  @Test
  void what_is_not_known_to_be_harmless_is_redacted() {
    LogConfiguration log =
        read("appender.mail.password = Hunter2secret\nproperty.x = Hunter2secret");

    assertThat(log.toString()).doesNotContain("Hunter2secret");
    assertThat(log.get("property.x").value().asSecret()).isPresent();
  }

  @Test
  void a_line_that_has_lost_its_beginning_is_no_property_and_is_not_quoted() {
    HomeFolder home = home("loggers = AUDIT_LOG\nHunter2secret\nHunter2secret is = new");

    LogConfiguration log =
        LoggingCollector.collect(home, Optional.empty(), redactor).found().orElseThrow();

    assertThat(log.properties()).containsOnlyKeys("loggers");
    assertThat(home.inputs().toString()).doesNotContain("Hunter2");
    assertThat(home.inputs().get(0).problems())
        .extracting(Problem::place)
        .containsExactly(new Place(FILE, 2, 1), new Place(FILE, 3, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# loggers = AUDIT_LOG\n"})
  void a_file_without_a_property_is_not_an_empty_configuration(String text) {
    HomeFolder home = home(text);

    Missing<?> missing = (Missing<?>) LoggingCollector.collect(home, Optional.empty(), redactor);

    assertThat(missing.reason()).isEqualTo(MissingReason.UNPARSABLE);
    assertThat(missing.detail()).contains("holds no property");
    assertThat(home.inputs().get(0).outcome()).isEqualTo(InputOutcome.UNPARSABLE);
  }

  @Test
  void a_file_that_the_product_cannot_load_is_unparsable_at_its_place() {
    Missing<?> missing =
        (Missing<?>)
            LoggingCollector.collect(home("\na = \\uHunter2secret"), Optional.empty(), redactor);

    assertThat(missing.reason()).isEqualTo(MissingReason.UNPARSABLE);
    assertThat(missing.place()).contains(new Place(FILE, 2, 1));
    assertThat(missing.toString()).doesNotContain("Hunter2");
  }

  @Test
  void a_byte_order_mark_is_on_record_and_the_file_is_used() {
    HomeFolder home = home("\u00EF\u00BB\u00BFloggers = AUDIT_LOG");

    Evidence<LogConfiguration> log = LoggingCollector.collect(home, Optional.empty(), redactor);

    assertThat(log.found().orElseThrow().names("loggers")).containsExactly("AUDIT_LOG");
    Input input = home.inputs().get(0);
    assertThat(input.outcome()).isEqualTo(InputOutcome.READ);
    assertThat(input.problems()).extracting(Problem::code).containsExactly("byte-order-mark");
  }

  @Test
  void a_file_without_end_is_not_read() {
    Missing<?> missing =
        (Missing<?>)
            LoggingCollector.collect(
                home("a".repeat(2 * 1024 * 1024 + 1)), Optional.empty(), redactor);

    assertThat(missing.reason()).isEqualTo(MissingReason.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stock", "hardened"})
  void the_audit_logger_of_a_sample_is_listed(String sample) throws Exception {
    assertThat(sample(sample).names("loggers")).contains("AUDIT_LOG");
  }

  @Test
  void it_is_compared_with_what_its_version_ships() {
    assertThat(shippedUnlisted(Optional.of(ProductVersion.of("7.1.0"))).found().orElseThrow())
        .containsEntry("org-wso2", "ERROR")
        .containsEntry("org-wso2-carbon-identity-oidc", "INFO");
    assertThat(shippedUnlisted(Optional.of(ProductVersion.of("7.3.0"))).found().orElseThrow())
        .isEmpty();
  }

  @Test
  void what_an_unknown_version_ships_is_not_known() {
    assertThat(shippedUnlisted(Optional.empty()).isMissing()).isTrue();
    assertThat(shippedUnlisted(Optional.of(ProductVersion.of("9.9.9"))).isMissing()).isTrue();
  }

  @Test
  void ids_stand_behind_their_prefix() {
    assertThat(
            read("logger.b.level = X\nlogger.a.name = a\nlogger.a = X\nloggers = c\nlogger. = d"))
        .extracting(log -> log.idsBelow("logger"))
        .isEqualTo(List.of("a", "b"));
  }

  private Evidence<Map<String, String>> shippedUnlisted(Optional<ProductVersion> version) {
    return LoggingCollector.collect(home("loggers = AUDIT_LOG"), version, redactor)
        .flatMap(LogConfiguration::shippedUnlisted);
  }
}
