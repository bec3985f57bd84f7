package io.isaudit.collect.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.facts.AllowList;
import io.isaudit.facts.KnownSecrets;
import io.isaudit.snapshot.FileSecret;
import io.isaudit.snapshot.Input;
import io.isaudit.snapshot.secret.Redacted.KnownList;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSecretsTest {

  @TempDir Path root;
  @TempDir Path elsewhere;

  private final Redactor redactor = new Redactor(AllowList.bundled(), KnownSecrets.bundled());

  private void file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Map<String, Evidence<List<FileSecret>>> collect() throws IOException {
    HomeFolder home = HomeFolder.open(root, Instant.EPOCH);
    return FileSecrets.collect(home, redactor).found().orElseThrow();
  }

  private List<FileSecret> secretsOf(String path, String text) throws IOException {
    file(path, text);
    return collect().get(path).found().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Password>quiet-Harbour-62</Password>",
        "<Property name=\"connectionPassword\">quiet-Harbour-62</Property>",
        "<Connector port=\"9443\" keystorePass=\"quiet-Harbour-62\"/>",
        "<parameter locked=\"false\" name=\"mail.smtp.password\">quiet-Harbour-62</parameter>"
      })
  void a_readable_password_in_xml_is_found(String xml) throws IOException {
    assertThat(secretsOf("repository/conf/a/b.xml", "<x>\n" + xml + "\n</x>"))
        .singleElement()
        .satisfies(secret -> assertThat(secret.value().kind()).isEqualTo(SecretKind.PLAIN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- <Password>quiet-Harbour-62</Password> -->",
        "<Password/>",
        "<Password> </Password>",
        "<UseSecret>true</UseSecret>",
        "<Password svns:secretAlias=\"UserManager.Password\">password</Password>",
        "<PasswordJavaRegEx>^.{5,30}$</PasswordJavaRegEx>",
        "<parameter name=\"mail.smtp.password\">xxxx</parameter>"
      })
  void what_is_no_password_is_left_out(String xml) throws IOException {
    assertThat(secretsOf("repository/conf/b.xml", "<x>" + xml + "</x>")).isEmpty();
  }

  @Test
  void a_reference_is_known_as_one() throws IOException {
    assertThat(secretsOf("repository/conf/b.xml", "<Password>$secret{admin}</Password>"))
        .extracting(secret -> secret.value().kind())
        .containsExactly(SecretKind.SECRET_ALIAS);
  }

  @Test
  void properties_are_read_and_samples_of_the_cipher_tool_are_not() throws IOException {
    file("repository/conf/security/cipher-text.properties", "UserManager.Password=[admin]");
    String path = "backup/repository/conf/identity/RecoveryEndpointConfig.properties";

    List<FileSecret> secrets =
        secretsOf(path, "#app.password=commented\nidentity.server.api.password = admin\n");

    assertThat(collect()).containsOnlyKeys(path);
    assertThat(secrets).singleElement().extracting(FileSecret::name).asString().contains("api");
    assertThat(secrets.get(0).value().isOn(KnownList.SHIPPED)).isTrue();
  }

  @Test
  void a_file_of_a_password_goes_on_record_without_its_digest() throws IOException {
    file("password-tmp", "wso2carbon\n");
    HomeFolder home = HomeFolder.open(root, Instant.EPOCH);

    var secrets = FileSecrets.collect(home, redactor).found().orElseThrow();

    assertThat(secrets.get("password-tmp").found().orElseThrow().get(0).value().known())
        .contains(KnownList.SHIPPED);
    assertThat(home.inputs())
        .filteredOn(input -> input.path().equals("password-tmp"))
        .singleElement()
        .extracting(Input::sha256, Input::size)
        .allSatisfy(part -> assertThat(part).asString().isEqualTo("Optional.empty"));
  }

  @Test
  void the_record_of_the_update_tool_tells_which_fields_are_set() throws IOException {
    List<FileSecret> fields =
        secretsOf(
            "updates/config.json",
            "{\"username\":\"\",\"update-level\":\"7\",\"service\":{\"access-token\":\"abcdef\"}}");

    assertThat(fields)
        .extracting(FileSecret::name, field -> field.value().kind())
        .containsExactly(
            tuple("access-token", SecretKind.PLAIN), tuple("username", SecretKind.EMPTY));
  }

  @Test
  void a_record_that_is_no_json_is_missing() throws IOException {
    file("updates/config.json", "{\"username\":");
    assertThat(collect().get("updates/config.json").isMissing()).isTrue();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_folder_behind_a_link_is_missing() throws IOException {
    Files.createDirectories(root.resolve("repository/conf"));
    Files.createSymbolicLink(root.resolve("repository/conf/identity"), elsewhere);
    assertThat(collect().get("repository/conf/identity").isMissing()).isTrue();
  }

  @Test
  void other_files_take_no_place_from_those_of_configuration() throws IOException {
    Path folder = Files.createDirectories(root.resolve("repository/conf/aa"));
    for (int i = 0; i < 4_100; i++) {
      Files.createFile(folder.resolve(i + ".txt"));
    }

    assertThat(secretsOf("repository/conf/zz/app.xml", "<Password>quiet-Harbour-62</Password>"))
        .hasSize(1);
  }

  @Test
  void more_files_of_configuration_than_are_read_are_missing() throws IOException {
    Path folder = Files.createDirectories(root.resolve("repository/conf/aa"));
    for (int i = 0; i < 2_001; i++) {
      Files.createFile(folder.resolve(i + ".xml"));
    }
    file("password-tmp", "wso2carbon");

    assertThat(reason(collect().get("repository/conf"))).isEqualTo(MissingReason.TOO_LARGE);
    assertThat(collect().get("password-tmp").found()).isPresent();
  }

  @Test
  void a_folder_that_lies_too_deep_is_missing() throws IOException {
    file("repository/conf/1/2/3/4/5/6/7/b.xml", "<Password>quiet-Harbour-62</Password>");
    file("repository/conf/1/2/3/4/5/6/7/8/b.xml", "<Password>quiet-Harbour-62</Password>");

    assertThat(collect().get("repository/conf/1/2/3/4/5/6/7/b.xml").found()).isPresent();
    assertThat(reason(collect().get("repository/conf/1/2/3/4/5/6/7/8")))
        .isEqualTo(MissingReason.TOO_LARGE);
  }

  @Test
  void more_secrets_than_are_kept_are_missing_and_the_first_ones_stay() throws IOException {
    file("repository/conf/a.properties", "app.password=quiet-Harbour-62\n");
    file("repository/conf/b.properties", "p.password=x1\n".repeat(10_001));
    file("repository/conf/c.properties", "app.password=quiet-Harbour-63\n");
    for (char c = 'd'; c < 'h'; c++) {
      file("repository/conf/" + c + ".properties", longSecrets(c));
    }

    var found = collect();

    assertThat(found.get("repository/conf/a.properties").found().orElseThrow()).hasSize(1);
    assertThat(reason(found.get("repository/conf/b.properties")))
        .isEqualTo(MissingReason.TOO_LARGE);
    assertThat(found.get("repository/conf/c.properties").found().orElseThrow()).hasSize(1);
    assertThat(found.get("repository/conf/d.properties").found()).isPresent();
    assertThat(reason(found.get("repository/conf/g.properties")))
        .isEqualTo(MissingReason.TOO_LARGE);
  }

  private static String longSecrets(char seed) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      text.append("p").append(i).append(".password=").append(seed).append(i).append("z9");
      text.append("Qw".repeat(1_900)).append('\n');
    }
    return text.toString();
  }

  private static MissingReason reason(Evidence<?> evidence) {
    return ((Missing<?>) evidence).reason();
  }
}
