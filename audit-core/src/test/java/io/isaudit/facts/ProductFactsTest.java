package io.isaudit.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.isaudit.snapshot.ProductVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProductFactsTest {

  private static final List<String> TABLES =
      List.of("defaults.tsv", "inference.tsv", "key-mappings.tsv", "known-keys.txt", "units.tsv");
  private static final List<String> TABLES_OF_ALL_VERSIONS =
      List.of(
          "ineffective-keys.tsv",
          "shipped-loggers.tsv",
          "shipped-webapps.tsv",
          "strict-booleans.tsv");
  private static final String MAPPED_TO_NOTHING = "";
  private static final List<String> SET_IN_EVERY_SHIPPED_FILE =
      List.of(
          "server.hostname",
          "server.node_ip",
          "server.base_path",
          "super_admin.username",
          "super_admin.password",
          "super_admin.create_admin_account",
          "user_store.type",
          "database.identity_db.type",
          "database.identity_db.url",
          "database.identity_db.username",
          "database.identity_db.password",
          "database.shared_db.type",
          "database.shared_db.url",
          "keystore.primary.password");

  static List<ProductVersion> versions() {
    return ProductFacts.bundled();
  }

  static Stream<String> files() {
    return Stream.concat(
        TABLES_OF_ALL_VERSIONS.stream(),
        versions().stream()
            .flatMap(version -> TABLES.stream().map(table -> "product/" + version + "/" + table)));
  }

  @Test
  void nine_releases_are_bundled_oldest_first() {
    assertThat(versions())
        .isSorted()
        .extracting(ProductVersion::toString)
        .containsExactly(
            "5.9.0", "5.10.0", "5.11.0", "6.0.0", "6.1.0", "7.0.0", "7.1.0", "7.2.0", "7.3.0");
  }

  @Test
  void a_release_that_is_not_bundled_has_no_facts() {
    assertThat(ProductFacts.of(ProductVersion.of("5.8.0"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_table_names_its_source_and_is_sorted_without_duplicates(String file) throws IOException {
    List<String> lines = text(file).lines().toList();
    List<String> data = lines.stream().dropWhile(line -> line.startsWith("# ")).toList();

    assertThat(lines.get(1)).startsWith("# Source: ").contains("Apache-2.0");
    assertThat(data).isNotEmpty().isSorted().doesNotHaveDuplicates();
    assertThat(data).noneMatch(line -> line.startsWith("# ") || line.isBlank());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void the_tables_parse_one_entry_a_line(ProductVersion version) {
    ProductFacts facts = facts(version);

    assertThat(facts.defaults()).hasSameSizeAs(lines(version, "defaults.tsv"));
    assertThat(facts.units())
        .hasSameSizeAs(lines(version, "units.tsv"))
        .allSatisfy((key, unit) -> assertThat(unit).isIn("d", "h", "m", "s", "ms"));
    assertThat(facts.keyMappings().values().stream().mapToInt(List::size).sum())
        .isEqualTo(lines(version, "key-mappings.tsv").size());
    assertThat(facts.inferences().stream().mapToInt(each -> each.inferred().size()).sum())
        .isEqualTo(lines(version, "inference.tsv").size());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void every_key_of_the_other_tables_is_known(ProductVersion version) {
    ProductFacts facts = facts(version);
    Stream<String> mapped =
        facts.keyMappings().entrySet().stream()
            .flatMap(each -> Stream.concat(Stream.of(each.getKey()), each.getValue().stream()))
            .filter(key -> !key.equals(MAPPED_TO_NOTHING));
    Stream<String> inferred =
        facts.inferences().stream()
            .flatMap(
                each -> Stream.concat(Stream.of(each.key()), each.inferred().keySet().stream()))
            .map(key -> key.replace("$1", "user"));

    assertThat(
            Stream.of(
                    facts.defaults().keySet().stream(),
                    facts.units().keySet().stream(),
                    SET_IN_EVERY_SHIPPED_FILE.stream(),
                    mapped,
                    inferred)
                .flatMap(keys -> keys))
        .allMatch(facts.knownKeys().orElseThrow()::knows);
  }

  @ParameterizedTest
  @MethodSource("versions")
  void old_protocols_are_on_by_default(ProductVersion version) {
    assertThat(facts(version).defaults())
        .containsEntry(
            "transport.https.sslHostConfig.properties.protocols", "+TLSv1,+TLSv1.1,+TLSv1.2");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void the_encryption_key_has_a_public_default_since_5_11(ProductVersion version) {
    boolean since = !version.isBefore(ProductVersion.of("5.11.0"));

    assertThat(facts(version).defaults().containsKey("encryption.key")).isEqualTo(since);
  }

  @ParameterizedTest
  @MethodSource("versions")
  void key_stores_are_pkcs12_since_7_1(ProductVersion version) {
    boolean since = !version.isBefore(ProductVersion.of("7.1.0"));

    assertThat(facts(version).defaults())
        .contains(
            entry("keystore.primary.file_name", since ? "wso2carbon.p12" : "wso2carbon.jks"),
            entry("keystore.primary.type", since ? "PKCS12" : "JKS"));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void sessions_are_not_cleaned_up_since_7_1(ProductVersion version) {
    boolean before = version.isBefore(ProductVersion.of("7.1.0"));

    assertThat(facts(version).defaults())
        .containsEntry("session_data.cleanup.enable_expired_data_cleanup", before);
  }

  @ParameterizedTest
  @MethodSource("versions")
  void the_driver_is_inferred_from_the_type_of_a_database(ProductVersion version) {
    assertThat(inferred(version, "database.$1.type", "postgre"))
        .containsEntry("database.$1.driver", "org.postgresql.Driver");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void only_7_x_has_a_legacy_mode(ProductVersion version) {
    boolean expected = version.major() == 7;

    assertThat(inferred(version, "server.legacy_mode", "true").isEmpty()).isEqualTo(!expected);
    assertThat(facts(version).knownKeys().orElseThrow().knows("server.legacy_mode"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("versions")
  void spans_of_time_have_their_units(ProductVersion version) {
    assertThat(facts(version).units())
        .contains(
            entry("tomcat.global.session_timeout", "m"),
            entry("user_store.properties.ConnectionRetryDelay", "ms"));
  }

  @Test
  void values_keep_their_types() {
    assertThat(facts(ProductVersion.of("7.1.0")).defaults())
        .contains(
            entry("cors.max_age", -1.0),
            entry("cors.allowed_origins", List.of()),
            entry("transport.https.properties.port", "9443"));
    assertThat(facts(ProductVersion.of("5.11.0")).defaults())
        .containsEntry("cors.max_age", -1L)
        .hasEntrySatisfying(
            "console.applications.scopes", value -> assertThat(value).isInstanceOf(Map.class));
  }

  @Test
  void switches_of_later_versions_are_unknown_before() {
    KnownKeys old = facts(ProductVersion.of("5.10.0")).knownKeys().orElseThrow();

    assertThat(Set.of("cors.max_age", "transport.http.enabled", "owasp.csrfguard.enable"))
        .noneMatch(old::knows);
    assertThat(old.knows("cache.manager.timeout")).isTrue();
    assertThat(old.nearestTo("server.hostnam")).contains("server.hostname");
  }

  @ParameterizedTest
  @FieldSource("TABLES_OF_ALL_VERSIONS")
  void tables_of_all_versions_name_bundled_versions(String file) {
    List<String> bundled = versions().stream().map(ProductVersion::toString).toList();

    assertThat(DataFile.lines(file))
        .allSatisfy(
            line ->
                assertThat(line.split("\t", -1))
                    .filteredOn(column -> column.matches("\\d+\\.\\d+\\.\\d+"))
                    .isNotEmpty()
                    .isSubsetOf(bundled));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void every_version_knows_the_loggers_that_it_ships_unlisted(ProductVersion version) {
    assertThat(UnlistedLoggers.of(version)).isPresent();
  }

  private static ProductFacts facts(ProductVersion version) {
    return ProductFacts.of(version).orElseThrow();
  }

  private static Map<String, Object> inferred(ProductVersion version, String key, String value) {
    return facts(version).inferences().stream()
        .filter(each -> each.key().equals(key) && each.value().equals(value))
        .findFirst()
        .map(Inference::inferred)
        .orElse(Map.of());
  }

  private static List<String> lines(ProductVersion version, String table) {
    return DataFile.lines("product/" + version + "/" + table);
  }

  private static String text(String file) throws IOException {
    try (InputStream stream = ProductFacts.class.getResourceAsStream(file)) {
      assertThat(stream).as(file).isNotNull();
      return new String(stream.readAllBytes(), UTF_8);
    }
  }
}
