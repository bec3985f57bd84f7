package io.isaudit.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.evidence.Evidence;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.Origin;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings in the order in which the product resolves them. */
class ResolvedSettingsTest {

  @TempDir Path home;

  @BeforeEach
  void lay_out_a_home() throws IOException {
    Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(home.resolve("repository/conf"));
    Files.createDirectories(home.resolve("repository/resources/conf"));
    Files.writeString(home.resolve("bin/version.txt"), "WSO2 Identity Server v7.1.0\n");
  }

  private static Settings settings(String version, String toml) {
    Node node =
        collector().fromTexts("n", NodeTexts.of(Optional.of(ProductVersion.of(version)), toml));
    return node.settings().found().orElseThrow();
  }

  private static NodeCollector collector() {
    return new NodeCollector(Instant.EPOCH, CollectOptions.standard());
  }

  private Evidence<Settings> installed(String toml) throws Exception {
    Files.writeString(home.resolve("repository/conf/deployment.toml"), toml);
    return collector().fromHome("n", home).settings();
  }

  private void table(String name, String json) throws IOException {
    Files.writeString(home.resolve("repository/resources/conf").resolve(name), json);
  }

  private static Setting find(Settings settings, String key) {
    return settings.find(key).orElseThrow();
  }

  @Test
  void a_written_value_stands_above_an_inferred_one_and_that_above_a_default() {
    Settings settings = settings("7.1.0", "[encryption]\ntype = \"asymmetric\"");
    String provider = "encryption.internal_crypto_provider";

    assertThat(find(settings, provider).value().asText())
        .hasValueSatisfying(
            text -> assertThat(text).endsWith("KeyStoreBasedInternalCryptoProvider"));
    assertThat(find(settings, provider).origin()).isInstanceOf(Origin.Inferred.class);
    assertThat(find(settings("7.1.0", ""), provider).origin()).isInstanceOf(Origin.Default.class);
    assertThat(
            find(
                    settings(
                        "7.1.0",
                        "[encryption]\ntype = \"asymmetric\"\ninternal_crypto_provider = \"mine\""),
                    provider)
                .value())
        .isEqualTo(new SettingValue.Text("mine"));
  }

  @Test
  void a_default_infers_nothing() {
    Settings settings = settings("7.1.0", "");

    assertThat(find(settings, "user_store.type").value().asText()).contains("database_unique_id");
    assertThat(find(settings, "user_store.class").isAbsent()).isTrue();
  }

  @Test
  void a_url_is_built_from_the_parts_of_a_connection() {
    Settings settings =
        settings(
            "7.1.0",
            """
            [database.identity_db]
            type = "postgre"
            hostname = "db1.company.tld"
            port = "5432"
            name = "identity"
            """);

    assertThat(find(settings, "database.identity_db.url").value().asText())
        .contains("jdbc:postgresql://db1.company.tld:5432/identity");
  }

  @Test
  void legacy_mode_brings_insecure_defaults_back() {
    String key = "oauth.enable_sha256";

    assertThat(settings("7.1.0", "[server]\nlegacy_mode = true").given()).containsKey(key);
    assertThat(settings("7.1.0", "").given()).doesNotContainKey(key);
    assertThat(settings("6.1.0", "[server]\nlegacy_mode = true").given()).doesNotContainKey(key);
  }

  @Test
  void a_span_is_known_in_the_unit_of_its_key_and_shown_as_written() {
    Settings settings = settings("7.1.0", "[session.timeout]\nidle_session_timeout = \"1h\"");

    SettingValue value = find(settings, "session.timeout.idle_session_timeout").value();

    assertThat(value.asNumber()).contains(60L);
    assertThat(value.display()).isEqualTo("\"1h\"");
  }

  @Test
  void references_inside_an_array_of_tables_are_not_resolved() {
    Settings settings =
        settings(
            "7.1.0",
            "[server]\nhostname = \"h.tld\"\n[[datasource]]\nid = \"$ref{server.hostname}\"");

    assertThat(find(settings, "datasource[0].id").value().asText())
        .contains("$ref{server.hostname}");
  }

  @Test
  void a_reference_to_a_boolean_takes_the_place_of_the_whole_text() {
    Settings settings =
        settings("7.1.0", "[server]\nhostname = \"x $ref{cors.allow_any_origin} y\"");

    assertThat(find(settings, "server.hostname").value()).isEqualTo(new SettingValue.Flag(false));
  }

  @Test
  void the_tables_of_the_installation_itself_count() throws Exception {
    table("default.json", "{\"cors.allow_any_origin\": true, \"a.timeout\": \"1h\"}");
    table("infer.json", "{\"a.kind\": {\"x\": {\"a.class\": \"X\"}}}");
    table("key-mappings.json", "{\"a.alias\": [\"a.one\", \"a.two\"]}");
    table("unit-resolve.json", "{\"time\": {\"a.timeout\": \"m\"}}");

    Settings settings = installed("[a]\nkind = \"x\"\nalias = true").found().orElseThrow();

    assertThat(find(settings, "cors.allow_any_origin").value().is("true")).isTrue();
    assertThat(find(settings, "a.timeout").value().asNumber()).contains(60L);
    assertThat(settings.given()).containsKeys("a.class", "a.one", "a.two");
    assertThat(find(settings, "transport.https.properties.port").isAbsent()).isTrue();
  }

  @Test
  void tables_of_the_installation_that_are_broken_leave_defaults_unknown() throws Exception {
    table("default.json", "{\"cors.allow_any_origin\": ");

    Settings settings = installed("[server]\nhostname = \"h.tld\"").found().orElseThrow();

    assertThat(settings.defaults().isMissing()).isTrue();
    assertThat(settings.find("cors.allow_any_origin")).isEmpty();
    assertThat(find(settings, "server.hostname").value().asText()).contains("h.tld");
  }

  @Test
  void a_server_started_without_updating_its_configuration_ignores_the_file() throws Exception {
    Files.writeString(
        home.resolve("bin/wso2server.sh"),
        "#!/bin/sh\nexec \"$JAVACMD\" -DavoidConfigUpdate=true org.wso2.carbon.bootstrap.Bootstrap\n");

    Evidence<Settings> settings = installed("[server]\nhostname = \"h.tld\"");

    assertThat(settings.isMissing()).isTrue();
    assertThat(settings.<String>fold(found -> "", missing -> missing.explanation()))
        .contains("avoidConfigUpdate");
  }
}
