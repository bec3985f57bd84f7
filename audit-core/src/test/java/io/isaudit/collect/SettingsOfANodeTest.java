package io.isaudit.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input;
import io.isaudit.snapshot.Input.InputOutcome;
import io.isaudit.snapshot.Input.Problem;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.Origin;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import io.isaudit.snapshot.settings.UnknownKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsOfANodeTest {

  private static final String FILE = "repository/conf/deployment.toml";

  private static Node node(String version, String toml) {
    return new NodeCollector(Instant.EPOCH, CollectOptions.standard())
        .fromTexts("n", NodeTexts.of(ProductVersion.parse(version), toml));
  }

  private static Settings settings(String version, String toml) {
    return node(version, toml).settings().found().orElseThrow();
  }

  private static Settings settings(String toml) {
    return settings("7.1.0", toml);
  }

  private static SettingValue value(Settings settings, String key) {
    return settings.find(key).orElseThrow().value();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.11.0", "7.1.0"})
  void what_is_written_beats_the_default_of_the_version(String version) {
    Settings settings = settings(version, "[server]\nhostname = \"is.example.com\"\n");

    assertThat(settings.find("server.hostname"))
        .contains(
            new Setting(
                new SettingValue.Text("is.example.com"),
                new Origin.Explicit(new Place(FILE, 2, 1))));
    assertThat(settings.find("keystore.primary.file_name").orElseThrow().origin())
        .isEqualTo(new Origin.Default(version));
    assertThat(settings.find("no.such.key")).contains(Setting.absent());
  }

  @ParameterizedTest
  @CsvSource({
    "5.11.0, identity_mgt.events.schemes.'account.lock.handler'.properties.enable",
    "7.1.0, identity_mgt.events.schemes.'account.lock.handler'.properties."
        + "'lock.on.max.failed.attempts.enable'"
  })
  void an_alias_stands_under_the_key_that_the_version_reads(String version, String key) {
    Settings settings =
        settings(version, "[identity_mgt.account_locking]\nenable_account_locking = true\n");

    assertThat(settings.stated(key))
        .isEqualTo(
            new Setting(new SettingValue.Flag(true), new Origin.Explicit(new Place(FILE, 2, 1))));
    assertThat(settings.given()).hasSize(1);
    assertThat(settings.unknownKeys().found()).contains(List.of());
  }

  @Test
  void an_alias_that_stands_for_nothing_gives_no_setting() {
    Settings settings =
        settings("[identity_mgt.password_policy]\nallow_username_inside_password = true\n");

    assertThat(settings.given()).isEmpty();
    assertThat(settings.unknownKeys().found()).contains(List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.2.0", "no version"})
  void without_tables_of_the_version_written_settings_remain(String version) {
    Settings settings = settings(version, "[server]\nhostname = 'h'\nhostnmae = 'i'\n");

    assertThat(settings.stated("server.hostname").isExplicit()).isTrue();
    assertThat(settings.find("keystore.primary.file_name")).isEmpty();
    assertThat(((Missing<?>) settings.defaults()).reason()).isEqualTo(MissingReason.UNSUPPORTED);
    assertThat(settings.unknownKeys().isMissing()).isTrue();
  }

  @Test
  void a_mistyped_key_comes_with_the_nearest_one() {
    assertThat(
            settings("[server]\nhostnmae = 'h'\n[[user_store_mgt]]\nallowed_user_store = 'x'\n")
                .unknownKeys()
                .found())
        .contains(
            List.of(
                new UnknownKey(
                    "server.hostnmae", new Place(FILE, 2, 1), Optional.of("server.hostname")),
                new UnknownKey(
                    "user_store_mgt[0].allowed_user_store",
                    new Place(FILE, 4, 1),
                    Optional.of("user_store_mgt.allowed_user_stores"))));
  }

  @Test
  void references_take_the_form_of_what_they_refer_to() {
    Settings settings =
        settings(
            """
            [custom]
            flag = true
            number = 8
            names = ["is.example.com", "$ref{custom.secret}"]
            secret = "Xk29vQpL"
            [server]
            hide_menu_items = "$ref{custom.names}"
            offset = "$ref{custom.number}"
            legacy_mode = "$ref{custom.flag}"
            hostname = "$ref{server.node_ip}"
            node_ip = "10.0.0.1"
            base_path = "https://$ref{server.hostname}:9443"
            internal_hostname = "$ref{not.there}"
            """);

    assertThat(value(settings, "server.legacy_mode")).isEqualTo(new SettingValue.Flag(true));
    assertThat(value(settings, "server.offset")).isEqualTo(new SettingValue.Whole(8));
    assertThat(value(settings, "server.hostname")).isEqualTo(new SettingValue.Text("10.0.0.1"));
    assertThat(value(settings, "server.base_path"))
        .isEqualTo(new SettingValue.Text("https://10.0.0.1:9443"));
    assertThat(value(settings, "server.internal_hostname"))
        .isEqualTo(new SettingValue.Text("$ref{not.there}"));
    assertThat(value(settings, "server.hide_menu_items").asList())
        .hasSize(2)
        .allSatisfy(element -> assertThat(element.asSecret()).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$ref{super_admin.password}",
        "$ref{server.node_ip}",
        "x$ref{super_admin.password}",
        "https://$ref{super_admin.password}/",
        "$ref{custom.number_pin}",
        "$ref{custom.list}"
      })
  void a_reference_carries_no_secret_into_a_clear_key(String reference) {
    Settings settings =
        settings(
            """
            [server]
            hostname = "%s"
            node_ip = "$ref{super_admin.password}"
            [super_admin]
            password = "Xk29vQpL"
            [custom]
            number_pin = 4711
            list = ["$ref{super_admin.password}"]
            """
                .formatted(reference));

    assertThat(value(settings, "server.hostname").asList())
        .allSatisfy(each -> assertThat(each.asSecret()).isPresent());
    assertThat(settings.toString()).doesNotContain("Xk29vQpL").doesNotContain("4711");
  }

  @Test
  void dates_and_times_are_no_reason_to_fail() {
    Settings settings =
        settings(
            """
            [custom]
            a = 1979-05-27T07:32:00Z
            b = 1979-05-27T07:32:00
            c = 1979-05-27
            d = [ 07:32:00 ]
            e = [inf, -inf, nan]
            [server]
            hostname = 1979-05-27
            """);

    assertThat(value(settings, "custom.a").asSecret()).isPresent();
    assertThat(value(settings, "server.hostname").asText()).contains("1979-05-27");
  }

  @Test
  void a_broken_file_gives_no_setting_and_its_first_problem() {
    Node node = node("7.1.0", "[server]\nport = \"3306\"\"\n");

    Missing<Settings> missing = (Missing<Settings>) node.settings();
    assertThat(missing.reason()).isEqualTo(MissingReason.UNPARSABLE);
    assertThat(missing.detail())
        .isEqualTo(
            FILE
                + " cannot be read as TOML: text that TOML does not allow here at "
                + FILE
                + ":2:14");
    Input input = node.input(FILE).orElseThrow();
    assertThat(input.outcome()).isEqualTo(InputOutcome.UNPARSABLE);
    assertThat(input.problems()).extracting(Problem::place).contains(new Place(FILE, 2, 14));
  }

  @Test
  void a_file_above_a_megabyte_is_too_large() {
    Missing<?> missing = (Missing<?>) node("7.1.0", "#".repeat((1 << 20) + 1)).settings();

    assertThat(missing.reason()).isEqualTo(MissingReason.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k%d = '$ref{big}'\n",
        "server.hostnam%d = 'https://$ref{server.hostname}'\n",
        "[[a]]\nk%d = 'x'\n",
        "a_rather_long_name_of_a_key_that_nobody_knows_%d = \"JBSWY3DP\"\n",
        "k%d = ['$ref{big}', '$ref{list}']\n"
      })
  void a_large_file_is_collected_soon(String line) {
    StringBuilder toml = new StringBuilder();
    toml.append("big = '").append("b".repeat(50_000)).append("'\n");
    toml.append("list = [").append("'x', ".repeat(10_000)).append("]\n");
    for (int i = 0; toml.length() < 250_000; i++) {
      toml.append(line.formatted(i));
    }

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> assertThat(node("7.1.0", toml.toString()).settings().isMissing()).isFalse());
  }
}
