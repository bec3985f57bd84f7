package io.isaudit.collect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.isaudit.evidence.Evidence;
import io.isaudit.json.SnapshotJson;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.settings.SettingValue;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plants secrets wherever somebody could have written one, and looks for them in what comes out.
 */
class SecretsStayInsideTest {

  private static final Map<String, String> PLANTED = new TreeMap<>();
  private static final List<String> NUMBERS =
      List.of("731846205", "460918273", "918273645", "604172839", "580361947");
  private static final String ESCAPED = "Gx4pT8wm";

  private static String toml = "";
  private static String log4j2 = "";
  private static String script = "";

  private final NodeCollector collector =
      new NodeCollector(Instant.EPOCH, CollectOptions.standard());

  @BeforeAll
  static void plant() throws IOException {
    toml = planted("deployment.toml");
    log4j2 = planted("log4j2.properties");
    script = planted("wso2server.sh");
  }

  private static String planted(String name) throws IOException {
    try (InputStream stream = SecretsStayInsideTest.class.getResourceAsStream("planted/" + name)) {
      return Pattern.compile("@([ALS]\\d\\d)@")
          .matcher(new String(stream.readAllBytes(), UTF_8))
          .replaceAll(place -> PLANTED.computeIfAbsent(place.group(1), id -> secret(id)));
    }
  }

  /** Text that stands nowhere by chance, and looks different for each place. */
  private static String secret(String id) {
    Random random = new Random(id.hashCode());
    String alphabet = "bcdfghjkmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ23456789";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 14; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static NodeTexts texts(String toml) {
    return new NodeTexts(
        Optional.of(ProductVersion.of("7.1.0")),
        Optional.of(toml),
        List.of(),
        Set.of(),
        Optional.of(log4j2),
        Optional.of(script));
  }

  private static String json(Node node) {
    Snapshot snapshot =
        new Snapshot(
            "test", Set.of(), Map.of(node.id(), node), Map.of(), Map.of(), Optional.empty());
    return new String(SnapshotJson.write(snapshot), UTF_8);
  }

  private static void assertHoldsNoSecret(String text) {
    List<String> found = new ArrayList<>();
    for (String secret : PLANTED.values()) {
      for (int i = 0; i + 6 <= secret.length(); i++) {
        if (text.contains(secret.substring(i, i + 6))) {
          found.add(secret);
          break;
        }
      }
      found.addAll(encodings(secret).stream().filter(text::contains).toList());
    }
    NUMBERS.stream().filter(text::contains).forEach(found::add);
    found.addAll(encodings(ESCAPED).stream().filter(text::contains).toList());
    assertThat(found).isEmpty();
  }

  private static List<String> encodings(String secret) {
    byte[] bytes = secret.getBytes(UTF_8);
    String hex = HexFormat.of().formatHex(bytes);
    // Of Base64, only what does not depend on the neighbours of the secret.
    String shifted = Base64.getEncoder().encodeToString((" " + secret).getBytes(UTF_8));
    String shiftedTwice = Base64.getEncoder().encodeToString(("  " + secret).getBytes(UTF_8));
    return List.of(
        secret,
        new StringBuilder(secret).reverse().toString(),
        hex,
        HexFormat.of().withUpperCase().formatHex(bytes),
        Base64.getEncoder().encodeToString(bytes).substring(0, 8),
        shifted.substring(4, 10),
        shiftedTwice.substring(4, 10),
        URLEncoder.encode(secret, UTF_8));
  }

  private void assertIsSafe(Node node) {
    assertHoldsNoSecret(json(node));
    assertHoldsNoSecret(node.toString());
    node.settings()
        .found()
        .ifPresent(
            settings ->
                settings
                    .given()
                    .forEach(
                        (key, setting) -> {
                          assertHoldsNoSecret(setting.value().display());
                        }));
  }

  @Test
  void every_secret_was_planted_and_the_files_were_read() {
    Node node = collector.fromTexts("n", texts(toml));

    assertThat(PLANTED).hasSize(104).doesNotContainKey("A64");
    assertThat(Set.copyOf(PLANTED.values())).hasSize(104);
    assertThat(PLANTED.values()).allMatch(secret -> (toml + log4j2 + script).contains(secret));
    assertThat(node.settings().found().orElseThrow().given()).hasSizeGreaterThan(90);
    assertThat(node.logging().isMissing()).isFalse();
    assertThat(node.startup().found().orElseThrow().options()).hasSizeGreaterThan(10);
  }

  @Test
  void a_snapshot_of_texts_holds_none() {
    assertIsSafe(collector.fromTexts("n", texts(toml)));
  }

  @Test
  void a_snapshot_without_known_version_holds_none() {
    assertIsSafe(collector.fromTexts("n", NodeTexts.of(Optional.empty(), toml)));
  }

  @Test
  void a_snapshot_of_a_home_holds_none(@TempDir Path home) throws Exception {
    Files.createDirectories(home.resolve("repository/conf"));
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("repository/conf/deployment.toml"), toml);
    Files.writeString(home.resolve("repository/conf/log4j2.properties"), log4j2);
    Files.writeString(home.resolve("bin/wso2server.sh"), script);
    Files.writeString(home.resolve("bin/version.txt"), "WSO2 Identity Server v7.1.0\n");
    plantUserStores(home.resolve("repository/deployment/server/userstores"));

    Node node = collector.fromHome("n", home);

    assertIsSafe(node);
    assertThat(json(node)).doesNotContain(home.toString());
  }

  private static void plantUserStores(Path folder) throws IOException {
    String secret = String.valueOf(PLANTED.get("A04"));
    Files.createDirectories(folder);
    for (String name : List.of("ConnectionPassword", "password", "Custom", "Description")) {
      String property = "<Property name='" + name + "'>" + secret + "</Property>";
      String text = "<UserStoreManager><!-- " + secret + " -->" + property;
      Files.writeString(folder.resolve(name + ".xml"), text + "</UserStoreManager>");
      Files.writeString(folder.resolve(name + "-broken.xml"), text);
    }
  }

  @Test
  void an_overlay_and_its_texts_show_none() {
    NodeTexts texts =
        new NodeTexts(
            Optional.empty(),
            Optional.of(toml),
            List.of("[super_admin]\npassword = '" + PLANTED.get("A04") + "'", "[x\n" + toml),
            Set.of(),
            Optional.of(log4j2),
            Optional.of("export PASSWORD=" + PLANTED.get("A09")));

    assertHoldsNoSecret(texts.toString());
    assertIsSafe(collector.fromTexts("n", texts));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password = @",
        "password = \"@",
        "password = '@",
        "password = \"@\"\"",
        "password = “@”",
        "password = \"\\q@\"",
        "password = '''@",
        "password @",
        "@",
        "[@",
        "[[@]",
        "@ = 1\n@ = 2",
        "[@]\n[@]",
        "a = [\"@\" \"b\"]",
        "a = {b = '@'\n, c = 1",
        "a = 1\n\u0000@",
        "\uFEFFpassword = '@'",
        "a = 2020-99-99T@"
      })
  void the_broken_line_of_a_file_is_not_quoted(String line) {
    String broken = line.replace("@", PLANTED.get("A04"));

    Node node = collector.fromTexts("n", texts("[super_admin]\n" + broken + "\n"));
    Node first = collector.fromTexts("n", texts(broken));

    assertThat(node.settings().isMissing() && first.settings().isMissing()).isTrue();
    assertIsSafe(node);
    assertIsSafe(first);
  }

  @Test
  void a_file_in_another_encoding_is_not_quoted(@TempDir Path home) throws Exception {
    Files.createDirectories(home.resolve("repository/conf"));
    byte[] latin = ("password = 'ü" + PLANTED.get("A04") + "'").getBytes("ISO-8859-1");
    Files.write(home.resolve("repository/conf/deployment.toml"), latin);

    Node node = collector.fromHome("n", home);

    assertThat(node.settings().isMissing()).isTrue();
    assertIsSafe(node);
  }

  @Test
  void a_folder_that_is_no_home_is_not_named(@TempDir Path folder) throws IOException {
    Path named = Files.createDirectory(folder.resolve(PLANTED.get("A04")));

    for (Path path : List.of(named, named.resolve("x"), named.resolve("\u0001"))) {
      NotAHomeException thrown =
          catchThrowableOfType(NotAHomeException.class, () -> collector.fromHome("n", path));

      assertHoldsNoSecret(thrown.toString());
      assertThat(thrown).hasNoCause();
    }
  }

  @Test
  void what_is_no_secret_is_still_there() {
    Node node = collector.fromTexts("n", texts(toml));

    assertThat(text(node, "server.hostname")).contains("is.example.com");
    assertThat(text(node, "super_admin.username")).contains("admin");
    assertThat(text(node, "super_admin.create_admin_account")).contains("true");
    assertThat(text(node, "database.identity_db.url"))
        .contains("jdbc:mysql://db:3306/identity?useSSL=true&amp;user=***&amp;password=***");
    assertThat(text(node, "database.shared_db.url"))
        .contains("jdbc:oracle:thin:***/***@db:1521/shared");
    assertThat(text(node, "output_adapter.email.from_address")).contains("noreply@example.com");
    assertThat(text(node, "user_store.properties.ConnectionURL"))
        .isEqualTo(Optional.of("ldap://***:***@localhost:10389"));
  }

  private static Optional<String> text(Node node, String key) {
    Evidence<SettingValue> value =
        node.settings().map(settings -> settings.given().get(key).value());
    return value.found().flatMap(SettingValue::asText);
  }
}
