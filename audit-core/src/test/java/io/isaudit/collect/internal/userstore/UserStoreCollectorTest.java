package io.isaudit.collect.internal.userstore;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
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
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.KnownList;
import io.isaudit.snapshot.secret.Redacted.Relation.RelationKind;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.userstore.UserStoreFile;
import io.isaudit.snapshot.userstore.UserStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class UserStoreCollectorTest {

  private static final String FOLDER = "repository/deployment/server/userstores/";
  private static final String LDAP =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <UserStoreManager class="org.wso2.carbon.user.core.ldap.ReadWriteLDAPUserStoreManager">
        <Property name="ConnectionURL">ldaps://dc1:636</Property>
        <Property name=" ConnectionName ">cn=is-reader,ou=services,dc=corp
        </Property>
        <Property name="ConnectionPassword">quiet-Harbour-62</Property>
        <Property name="UserNameSearchFilter">(&amp;(objectClass=person)(uid=?))</Property>
        <Property name="StartTLSEnabled">false</Property>
        <Property name="MaxUserNameListLength">100</Property>
      </UserStoreManager>
      """;

  @TempDir Path root;
  @TempDir Path elsewhere;

  private HomeFolder home = HomeFolder.inMemory(Map.of(), Instant.EPOCH);

  private void file(String path, String text) throws IOException {
    bytes(path, text.getBytes(UTF_8));
  }

  private void bytes(String path, byte[] content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private Evidence<UserStores> evidence(int mostFiles) throws IOException {
    home = HomeFolder.open(root, Instant.EPOCH);
    Redactor redactor = new Redactor(AllowList.bundled(), KnownSecrets.bundled());
    return UserStoreCollector.collect(home, redactor, mostFiles, 100);
  }

  private Map<String, Evidence<UserStoreFile>> collect() throws IOException {
    return evidence(10).found().orElseThrow().byPath();
  }

  private UserStoreFile read(String text) throws IOException {
    file(FOLDER + "A.xml", text);
    return collect().get(FOLDER + "A.xml").found().orElseThrow();
  }

  private Missing<UserStoreFile> refusal(String path) throws IOException {
    Evidence<UserStoreFile> evidence = collect().get(path);
    assertThat(evidence).isInstanceOf(Missing.class);
    return (Missing<UserStoreFile>) evidence;
  }

  private Input input(String path) {
    return home.inputs().stream().filter(one -> one.path().equals(path)).findFirst().orElseThrow();
  }

  private static String store(String properties) {
    return "<UserStoreManager class=\"a.B\">" + properties + "</UserStoreManager>";
  }

  private static Redacted secret(UserStoreFile store, String name) {
    return store.value(name).asSecret().orElseThrow();
  }

  @Test
  void the_properties_of_a_directory_are_read_as_the_product_reads_them() throws IOException {
    UserStoreFile store = read(LDAP);

    assertThat(store.className())
        .isEqualTo("org.wso2.carbon.user.core.ldap.ReadWriteLDAPUserStoreManager");
    assertThat(store.value("ConnectionURL").asText()).contains("ldaps://dc1:636");
    assertThat(store.value("ConnectionName").asText()).contains("cn=is-reader,ou=services,dc=corp");
    assertThat(store.value("UserNameSearchFilter").asText())
        .contains("(&(objectClass=person)(uid=?))");
    assertThat(store.value("StartTLSEnabled").is("false")).isTrue();
    assertThat(store.value("MaxUserNameListLength").asNumber()).contains(100L);
    assertThat(store.value("ReadOnly").isAbsent()).isTrue();
    assertThat(store.properties().get("ConnectionPassword").line()).isEqualTo(6);
  }

  @Test
  void a_password_is_redacted_and_compared() throws IOException {
    Redacted password = secret(read(LDAP), "ConnectionPassword");

    assertThat(password.kind()).isEqualTo(SecretKind.PLAIN);
    assertThat(password.known()).isEmpty();
    assertThat(password.relations()).isEmpty();
    assertThat(home.inputs()).asString().doesNotContain("quiet-Harbour-62");
  }

  @Test
  void a_shipped_password_and_one_that_is_the_name_of_the_account_are_told() throws IOException {
    UserStoreFile store =
        read(
            store(
                "<Property name='ConnectionPassword'>Admin</Property>"
                    + "<Property name='ConnectionName'>uid=admin,ou=system</Property>"
                    + "<Property name='password'>quiet</Property>"
                    + "<Property name='userName'>QUIET</Property>"));

    assertThat(secret(store, "ConnectionPassword").isOn(KnownList.SHIPPED)).isTrue();
    assertThat(
            secret(store, "ConnectionPassword").has(RelationKind.EQUALS_VALUE_OF, "ConnectionName"))
        .isTrue();
    assertThat(secret(store, "password").has(RelationKind.EQUALS_VALUE_OF, "userName")).isTrue();
  }

  @Test
  void equal_passwords_of_two_stores_have_one_number() throws IOException {
    String text = "<Property name='password'>quiet-Harbour-62</Property>";
    file(FOLDER + "A.xml", store(text));
    file("repository/tenants/1/userstores/B.xml", store(text));

    assertThat(collect().values())
        .hasSize(2)
        .extracting(found -> secret(found.found().orElseThrow(), "password").group())
        .containsOnly(Optional.of(1));
  }

  @Test
  void an_encrypted_value_and_an_alias_are_marked() throws IOException {
    UserStoreFile store =
        read(
            "<UserStoreManager xmlns:svns='urn:x'>"
                + "<Property name='ConnectionPassword' encrypted='true'>c2hvcnQ=</Property>"
                + "<Property name='password' svns:secretAlias='db.pw'>password</Property>"
                + "<Property name='ConnectionURL' encrypted='true'>ldap://dc1</Property>"
                + "</UserStoreManager>");

    assertThat(store.properties().get("ConnectionPassword").encrypted()).isTrue();
    assertThat(secret(store, "password").kind()).isEqualTo(SecretKind.SECRET_ALIAS);
    assertThat(store.value("ConnectionURL").asSecret()).isPresent();
    assertThat(store.className()).isEmpty();
  }

  @Test
  void what_is_not_known_to_be_harmless_is_redacted() throws IOException {
    UserStoreFile store =
        read(
            store(
                "<Property name='Custom'>quiet-Harbour-62</Property>"
                    + "<Property name='password'>true</Property>"
                    + "<Property name='Pin'>123456789</Property>"
                    + "<Property name='Retries'>3</Property>"
                    + "<Property name='UserNameListFilter'>password=quiet-Harbour-62</Property>"
                    + "<Property name='ConnectionURL'>ldap://u:quiet-Harbour-62@dc1:389</Property>"));

    assertThat(List.of("Custom", "password", "Pin", "UserNameListFilter"))
        .allMatch(name -> store.value(name).asSecret().isPresent());
    assertThat(store.value("Retries").asNumber()).contains(3L);
    assertThat(store.value("ConnectionURL").asText()).contains("ldap://***:***@dc1:389");
  }

  @Test
  void names_and_classes_that_could_hold_a_secret_are_not_kept() throws IOException {
    UserStoreFile store =
        read(
            "<UserStoreManager class='quiet Harbour 62'>"
                + "<Property name='password=quiet-Harbour-62'>x</Property><Property>y</Property>"
                + "</UserStoreManager>");

    assertThat(store).isEqualTo(new UserStoreFile("", Map.of()));
    assertThat(input(FOLDER + "A.xml").problems()).hasSize(2);
  }

  @Test
  void the_last_of_two_counts_and_only_what_stands_below_the_root() throws IOException {
    UserStoreFile store =
        read(
            store(
                "<Property name='ReadOnly'>true</Property>"
                    + "<!-- <Property name='password'>quiet-Harbour-62</Property> -->"
                    + "<x><Property name='Referral'>follow</Property></x>"
                    + "<Property name='ReadOnly'>false</Property>"));

    assertThat(store.properties()).containsOnlyKeys("ReadOnly");
    assertThat(store.value("ReadOnly").is("false")).isTrue();
  }

  @Test
  void a_home_without_any_has_an_empty_map() throws IOException {
    assertThat(collect()).isEmpty();
    file(FOLDER + "A.bak", LDAP);
    file(FOLDER + "deeper/A.xml", LDAP);
    file("repository/tenants/1/other/A.xml", LDAP);
    file("repository/tenants/A.xml", LDAP);

    assertThat(collect()).isEmpty();
  }

  @Test
  void a_broken_file_is_missing_alone_with_its_line() throws IOException {
    file(FOLDER + "A.xml", LDAP);
    file(FOLDER + "B.xml", "<UserStoreManager>\n<Property name='p'>quiet-Harbour-62\n");

    assertThat(refusal(FOLDER + "B.xml").reason()).isEqualTo(MissingReason.UNPARSABLE);
    assertThat(refusal(FOLDER + "B.xml").place().map(Place::line)).contains(3);
    assertThat(collect().get(FOLDER + "A.xml").isMissing()).isFalse();
    assertNothingIsQuoted();
  }

  @Test
  void hostile_files_are_refused_without_quoting_them() throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret"), "quiet-Harbour-62");
    StringBuilder laughs = new StringBuilder("<!DOCTYPE U [<!ENTITY a0 'quiet-Harbour-62'>");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a%d '%s'>".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
    }
    file(
        FOLDER + "xxe.xml",
        "<!DOCTYPE U [<!ENTITY e SYSTEM '"
            + secret.toUri()
            + "'>]>"
            + store("<Property name='ConnectionName'>&e;</Property>"));
    file(FOLDER + "laughs.xml", laughs + "]>" + store("<Property name='x'>&a29;</Property>"));
    file(FOLDER + "big.xml", store(" ".repeat(10 * 1024 * 1024)));
    bytes(FOLDER + "binary.xml", new byte[] {0, 1, 2, (byte) 0xFF, (byte) 0xFE, 7});
    bytes(FOLDER + "latin.xml", store("<!-- quiet-Harbour-62 \u00e4 -->").getBytes(ISO_8859_1));
    file(FOLDER + "other.xml", "<quiet-Harbour-62/>");
    file(FOLDER + "many.xml", store("<Property name='a'>x</Property>".repeat(501)));
    file(FOLDER + "empty.xml", "");

    assertThat(collect().values()).hasSize(8).allMatch(Evidence::isMissing);
    assertThat(refusal(FOLDER + "big.xml").reason()).isEqualTo(MissingReason.TOO_LARGE);
    assertThat(input(FOLDER + "other.xml").outcome()).isEqualTo(InputOutcome.UNPARSABLE);
    assertNothingIsQuoted();
  }

  private void assertNothingIsQuoted() throws IOException {
    assertThat(collect().toString() + home.inputs()).doesNotContain("Harbour");
  }

  @Test
  void too_many_files_are_no_partial_answer() throws IOException {
    file(FOLDER + "A.xml", LDAP);
    file("repository/tenants/1/userstores/B.xml", LDAP);

    assertThat(evidence(2).isMissing()).isFalse();
    assertThat(evidence(1))
        .isInstanceOfSatisfying(
            Missing.class,
            missing -> assertThat(missing.reason()).isEqualTo(MissingReason.TOO_LARGE));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void no_link_leads_out_of_the_home() throws IOException {
    Files.createDirectories(elsewhere.resolve("userstores"));
    Files.writeString(elsewhere.resolve("userstores/A.xml"), LDAP);
    Files.createDirectories(root.resolve(FOLDER));
    Files.createDirectories(root.resolve("repository/tenants"));
    Files.createSymbolicLink(root.resolve(FOLDER + "A.xml"), elsewhere.resolve("userstores/A.xml"));
    Files.createSymbolicLink(root.resolve(FOLDER + "gone.xml"), elsewhere.resolve("gone"));
    Files.createSymbolicLink(root.resolve("repository/tenants/1"), elsewhere);

    assertThat(refusal(FOLDER + "A.xml").reason()).isEqualTo(MissingReason.OUTSIDE);
    assertThat(collect())
        .containsOnlyKeys(FOLDER + "A.xml", FOLDER + "gone.xml", "repository/tenants/1/userstores")
        .allSatisfy((path, found) -> assertThat(found.isMissing()).isTrue());
    assertThat(collect().toString()).doesNotContain(elsewhere.toString());
  }

  @Test
  void a_home_in_memory_has_no_folder_to_look_into() {
    Redactor redactor = new Redactor(AllowList.bundled(), KnownSecrets.bundled());

    assertThat(UserStoreCollector.collect(home, redactor).isMissing()).isTrue();
  }

  @Test
  void values_longer_than_any_name_are_not_shown() throws IOException {
    UserStoreFile store =
        read(store("<Property name='Referral'>" + "q".repeat(5_000) + "</Property>"));

    assertThat(store.value("Referral")).isInstanceOf(SettingValue.Secret.class);
  }
}
