package io.isaudit.collect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.json.SnapshotJson;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.KnownList;
import io.isaudit.snapshot.secret.Redacted.Relation;
import io.isaudit.snapshot.secret.Redacted.Relation.RelationKind;
import io.isaudit.snapshot.settings.Setting;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparedSecretsTest {

  private static final String HASH_KEY = "account_recovery.endpoint.auth.hash";

  private final NodeCollector collector = collector();

  private static NodeCollector collector() {
    return new NodeCollector(Instant.EPOCH, CollectOptions.standard());
  }

  private static Node node(NodeCollector collector, String toml) {
    return collector.fromTexts("n", NodeTexts.of(Optional.of(ProductVersion.of("7.1.0")), toml));
  }

  private Redacted secret(String toml, String key) {
    return secret(node(collector, toml), key);
  }

  private static Redacted secret(Node node, String key) {
    Setting setting = node.settings().found().orElseThrow().find(key).orElseThrow();
    return setting.value().asSecret().orElseThrow();
  }

  private static byte[] json(Node... nodes) {
    Map<String, Node> named = new HashMap<>();
    for (Node node : nodes) {
      named.put("node" + (named.size() + 1), node);
    }
    return SnapshotJson.write(
        new Snapshot("test", Set.of(), named, Map.of(), Map.of(), Optional.empty()));
  }

  @Test
  void the_same_secret_has_the_same_number_at_every_place_and_node() {
    Node one =
        node(
            collector,
            """
            [super_admin]
            password = "Vx8kQ2pLm4"
            [keystore.primary]
            password = "Vx8kQ2pLm4"
            key_password = "$ref{keystore.primary.password}"
            [truststore]
            password = "another7Jd"
            """);
    Node other = node(collector, "[encryption]\nkey = \"Vx8kQ2pLm4\"\n");

    Optional<Integer> group = secret(one, "super_admin.password").group();

    assertThat(group).isPresent();
    assertThat(secret(one, "keystore.primary.password").group()).isEqualTo(group);
    assertThat(secret(one, "keystore.primary.key_password").group()).isEqualTo(group);
    assertThat(secret(other, "encryption.key").group()).isEqualTo(group);
    assertThat(secret(one, "truststore.password").group()).isPresent().isNotEqualTo(group);
  }

  @Test
  void letter_case_and_blanks_make_another_secret() {
    Optional<Integer> group =
        secret("super_admin.password = 'Vx8kQ2pLm4'", "super_admin.password").group();

    assertThat(secret("super_admin.password = 'vx8kQ2pLm4'", "super_admin.password").group())
        .isNotEqualTo(group);
    assertThat(secret("super_admin.password = 'Vx8kQ2pLm4 '", "super_admin.password").group())
        .isNotEqualTo(group);
  }

  @Test
  void a_number_and_its_text_are_the_same_secret() {
    assertThat(secret("super_admin.password = 123456", "super_admin.password"))
        .isEqualTo(secret("super_admin.password = '123456'", "super_admin.password"));
  }

  @Test
  void numbers_of_two_collectors_tell_nothing() {
    String first = "super_admin.password = 'Vx8kQ2pLm4'\n";
    String second = "super_admin.password = 'Gw3rTz9Kb1'\n";

    assertThat(json(node(collector(), first))).isEqualTo(withDigestOf(first, second));
  }

  /** The JSON of the second text with what the manifest says of the first one. */
  private static byte[] withDigestOf(String first, String second) {
    String one = digest(node(collector(), first));
    Node node = node(collector(), second);
    return new String(json(node), UTF_8).replace(digest(node), one).getBytes(UTF_8);
  }

  private static String digest(Node node) {
    return node.input("repository/conf/deployment.toml").orElseThrow().sha256().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "Vx8kQ2pLm4, Gw3rTz9K",
    "abc!, 12x",
    "onlyletters, otherones",
    "Vx8kQ2pLm4Vx8kQ2pLm4!, Gw3rTz9KGw3rTz9K!Gw3rTz9K",
    "0123456789abcdef, fedcba9876543210",
    "$env{not a name}, $env{no name either}"
  })
  void secrets_alike_in_class_bucket_and_form_give_equal_json(String one, String other) {
    String toml = "[super_admin]\nusername = 'x'\npassword = '%s'\n[unknown]\nkey = '%s'\n";
    String first = toml.formatted(one, one);
    String second = toml.formatted(other, other);
    if (first.length() != second.length()) {
      first = first + "#".repeat(Math.max(0, second.length() - first.length()));
      second = second + "#".repeat(Math.max(0, first.length() - second.length()));
    }

    assertThat(new String(json(node(collector(), first)), UTF_8))
        .isEqualTo(new String(withDigestOf(first, second), UTF_8));
  }

  @Test
  void a_password_that_is_the_user_name_is_found_out() {
    Relation relation = new Relation(RelationKind.EQUALS_VALUE_OF, "super_admin.username");

    assertThat(
            secret("[super_admin]\nusername = 'boss'\npassword = 'boss'", "super_admin.password"))
        .extracting(Redacted::relations)
        .isEqualTo(List.of(relation));
    assertThat(
            secret("[super_admin]\nusername = '4711'\npassword = 4711", "super_admin.password")
                .relations())
        .containsExactly(relation);
    assertThat(
            secret("[super_admin]\nusername = 'boss'\npassword = 'Boss'", "super_admin.password")
                .relations())
        .isEmpty();
    assertThat(
            secret(
                    "[super_admin]\nusername = '$sys{x}'\npassword = '$sys{x}'",
                    "super_admin.password")
                .relations())
        .isEmpty();
  }

  @Test
  void a_masking_pattern_is_told_from_a_text_that_is_none() {
    String key = "masking_pattern.properties.email";
    String text = "[masking_pattern.properties]\nemail = '%s'\n";

    assertThat(secret(text.formatted("(?<=password=)[^&]+"), key).has(RelationKind.IS_PATTERN, key))
        .isTrue();
    assertThat(
            secret(text.formatted("(?<=password=[^&]+"), key).has(RelationKind.IS_NO_PATTERN, key))
        .isTrue();
    assertThat(
            secret(text.formatted("(".repeat(100_000)), key).has(RelationKind.IS_NO_PATTERN, key))
        .isTrue();
    assertThat(
            secret(text.formatted("(".repeat(250) + ")".repeat(250)), key)
                .has(RelationKind.IS_PATTERN, key))
        .isTrue();
    assertThat(
            secret(text.formatted("(".repeat(251) + ")".repeat(251)), key)
                .has(RelationKind.IS_NO_PATTERN, key))
        .isTrue();
    assertThat(secret(text.formatted("$env{MASK}"), key).relations()).isEmpty();
  }

  @Test
  void an_app_password_is_compared_with_its_hash() {
    String key = "identity.auth_framework.endpoint.app_password";
    String text =
        "[account_recovery.endpoint.auth]\nhash = '%s'\n[identity.auth_framework.endpoint]\n"
            + "app_password = 'dashboard'\n";
    String hash = "66cd9688a2ae068244ea01e70f0e230f5623b7fa4cdecb65070a09ec06452262";

    assertThat(secret(text.formatted(hash), key).has(RelationKind.SHA256_EQUALS, HASH_KEY))
        .isTrue();
    assertThat(
            secret(text.formatted(hash.toUpperCase(Locale.ROOT) + " "), key)
                .has(RelationKind.SHA256_EQUALS, HASH_KEY))
        .isTrue();
    assertThat(secret(text.formatted(hash.replace('6', '7')), key).relations())
        .containsExactly(new Relation(RelationKind.SHA256_DIFFERS, HASH_KEY));
    assertThat(secret(text.formatted("$secret{hash}"), key).relations()).isEmpty();
  }

  @Test
  void the_shipped_password_is_known_also_as_a_default() {
    assertThat(secret("[x]\ny = 1\n", "keystore.primary.password").isOn(KnownList.SHIPPED))
        .isTrue();
    assertThat(
            secret("super_admin.password = 'ADMIN'", "super_admin.password")
                .isOn(KnownList.SHIPPED))
        .isTrue();
  }

  @Test
  void locale_and_time_zone_change_no_byte() {
    String toml =
        """
        # İstanbul
        [SUPER_ADMIN]
        PASSWORD = "TITLEI"
        [super_admin]
        username = "TITLE"
        password = "QWERTYUIOP"
        created = 1979-05-27T07:32:00Z
        [database.identity_db]
        url = "JDBC:MYSQL://H/D?USERID=1&USESSL=FALSE&REQUIRESSL=TRUE&password=x"
        [custom]
        PIN = 4711
        PRIVATE_ID = 1.5
        day = 2024-02-29
        """;
    byte[] expected = json(node(collector(), toml), node(collector(), toml));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));

      assertThat(json(node(collector(), toml), node(collector(), toml))).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(new String(expected, UTF_8)).doesNotContain("4711").contains("USESSL=FALSE");
  }
}
