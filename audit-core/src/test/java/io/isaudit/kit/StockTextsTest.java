package io.isaudit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.NodeCollector;
import io.isaudit.collect.NodeTexts;
import io.isaudit.facts.ProductFacts;
import io.isaudit.facts.ShippedCertificates;
import io.isaudit.json.SnapshotJson;
import io.isaudit.json.UnreadableJson;
import io.isaudit.snapshot.Input;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.keystore.StoreContent;
import io.isaudit.snapshot.keystore.StoreContent.StoreEntry;
import io.isaudit.snapshot.keystore.StoreFile.StoreRole;
import io.isaudit.snapshot.log.LogConfiguration;
import io.isaudit.snapshot.settings.KeyFindings;
import io.isaudit.snapshot.settings.Settings;
import io.isaudit.snapshot.settings.UnknownKey;
import io.isaudit.snapshot.startup.StartupOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StockTextsTest {

  static List<ProductVersion> versions() {
    return StockTexts.VERSIONS;
  }

  private static Node node(ProductVersion version) {
    NodeTexts texts =
        new NodeTexts(
            Optional.of(version),
            Optional.of(StockTexts.read(version, "deployment.toml")),
            List.of(),
            Set.of(),
            Optional.of(StockTexts.read(version, "log4j2.properties")),
            Optional.of(StockTexts.read(version, "wso2server.sh")));
    return new NodeCollector(ExampleDeployment.CLOCK, CollectOptions.standard())
        .fromTexts("node1", texts);
  }

  private static Node withFacts(ProductVersion version) throws UnreadableJson {
    Snapshot bare =
        new Snapshot(
            "stock",
            Set.of(),
            Map.of("node1", node(version)),
            Map.of(),
            Map.of(),
            Optional.empty());
    String facts = StockTexts.read(version, "facts.json");
    Node node =
        SnapshotJson.patch(bare, "{\"nodes\": {\"node1\": " + facts + "}}").nodes().get("node1");
    return Optional.ofNullable(node).orElseThrow();
  }

  @Test
  void every_version_with_bundled_tables_has_stock_texts() {
    assertThat(StockTexts.VERSIONS).isEqualTo(ProductFacts.bundled());
    assertThat(StockTexts.VERSIONS).contains(StockTexts.standard());
  }

  @Test
  void of_another_version_there_are_none() {
    assertThatThrownBy(() -> StockTexts.read(ProductVersion.of("5.8.0"), "deployment.toml"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5.8.0");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void every_text_is_read_without_a_problem(ProductVersion version) {
    assertThat(node(version).inputs())
        .hasSize(3)
        .allSatisfy(
            input -> {
              assertThat(input.outcome()).isEqualTo(Input.InputOutcome.READ);
              assertThat(input.problems()).isEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("versions")
  void there_is_nothing_to_report_on_the_keys_but_the_name_that_5_9_0_ships(
      ProductVersion version) {
    Settings settings = node(version).settings().found().orElseThrow();

    assertThat(settings.unknownKeys().found().orElseThrow())
        .extracting(UnknownKey::key)
        .isEqualTo(
            version.release().equals("5.9.0") ? List.of("keystore.primary.name") : List.of());
    assertThat(settings.findings().found()).contains(KeyFindings.none());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void every_listed_logger_and_appender_is_defined(ProductVersion version) {
    LogConfiguration logging = node(version).logging().found().orElseThrow();

    assertThat(logging.duplicates()).isEmpty();
    assertThat(logging.names("loggers"))
        .contains("AUDIT_LOG")
        .doesNotHaveDuplicates()
        .allSatisfy(
            name -> assertThat(logging.get("logger." + name + ".level").isExplicit()).isTrue());
    assertThat(logging.names("appenders"))
        .contains("AUDIT_LOGFILE", "CARBON_LOGFILE")
        .doesNotHaveDuplicates()
        .allSatisfy(
            name -> assertThat(logging.get("appender." + name + ".type").isExplicit()).isTrue());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void every_line_of_the_start_script_is_understood(ProductVersion version) {
    StartupOptions startup = node(version).startup().found().orElseThrow();

    assertThat(startup.gaps()).isEmpty();
    assertThat(startup.effective("-Xmx").orElseThrow().overriddenBy()).contains("JVM_MEM_OPTS");
    assertThat(startup.effective("-Dcom.sun.jndi.ldap.connect.pool.protocol").isPresent())
        .isEqualTo(!version.isBefore(ProductVersion.of("6.1.0")));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void the_stores_hold_the_keys_that_are_known_to_be_shipped(ProductVersion version)
      throws UnreadableJson {
    List<StoreEntry> entries = stores(version).flatMap(each -> each.entries().stream()).toList();

    assertThat(entries)
        .filteredOn(StoreEntry::privateKey)
        .extracting(StoreEntry::alias)
        .isEqualTo(
            version.release().equals("7.0.0")
                ? List.of("newkey", "wso2carbon")
                : List.of("wso2carbon"));
    assertThat(entries)
        .flatExtracting(StoreEntry::chain)
        .allSatisfy(
            certificate ->
                assertThat(certificate.shipped())
                    .isEqualTo(
                        ShippedCertificates.bundled()
                            .find(certificate.sha256(), certificate.spkiSha256())));
    assertThat(entries)
        .flatExtracting(StoreEntry::chain)
        .extracting(certificate -> certificate.shipped().orElse(""))
        .anySatisfy(words -> assertThat(words).contains(version.release()));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void the_stores_are_those_that_the_settings_name(ProductVersion version) throws UnreadableJson {
    Node node = withFacts(version);
    Settings settings = node.settings().found().orElseThrow();

    assertThat(node.keystores().found().orElseThrow().byPath())
        .allSatisfy(
            (path, store) -> {
              String table =
                  store.roles().contains(StoreRole.TRUSTSTORE) ? "truststore" : "keystore.primary";
              assertThat(settings.find(table + ".file_name").orElseThrow().value().asText())
                  .contains(path.substring(path.lastIndexOf('/') + 1));
              assertThat(settings.find(table + ".type").orElseThrow().value().asText())
                  .contains(store.content().found().orElseThrow().type());
            });
  }

  @ParameterizedTest
  @MethodSource("versions")
  void only_versions_before_6_0_start_an_embedded_directory(ProductVersion version)
      throws UnreadableJson {
    assertThat(
            withFacts(version).container().found().orElseThrow().embeddedLdap().found().isPresent())
        .isEqualTo(version.isBefore(ProductVersion.of("6.0.0")));
  }

  private static Stream<StoreContent> stores(ProductVersion version) throws UnreadableJson {
    return withFacts(version).keystores().found().orElseThrow().byPath().values().stream()
        .map(store -> store.content().found().orElseThrow());
  }
}
