package io.isaudit.collect.internal.keystore;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.facts.KnownSecrets;
import io.isaudit.facts.ShippedCertificates;
import io.isaudit.facts.ShippedCertificates.Shipped;
import io.isaudit.snapshot.Input.InputOutcome;
import io.isaudit.snapshot.Input.Problem;
import io.isaudit.snapshot.keystore.CertificateFact;
import io.isaudit.snapshot.keystore.Keystores;
import io.isaudit.snapshot.keystore.StoreContent;
import io.isaudit.snapshot.keystore.StoreContent.StoreEntry;
import io.isaudit.snapshot.keystore.StoreFile;
import io.isaudit.snapshot.keystore.StoreFile.PasswordFit;
import io.isaudit.snapshot.keystore.StoreFile.StoreRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeystoreCollectorTest {

  private static final String FOLDER = "repository/resources/security/";
  private static final String PASSWORD = "Correct-Horse-9";
  private static final String OPEN = "-J-Dkeystore.pkcs12.certProtectionAlgorithm=NONE";
  private static final String NO_MAC = "-J-Dkeystore.pkcs12.macAlgorithm=NONE";

  @TempDir static Path made;
  @TempDir Path root;

  private Path folder;

  @BeforeAll
  static void make_stores() throws Exception {
    Keytool.keyPair(made.resolve("own.jks"), "JKS", PASSWORD);
    Keytool.keyPair(made.resolve("shipped.jks"), "JKS", "wso2carbon");
    Keytool.keyPair(made.resolve("own.p12"), "PKCS12", PASSWORD);
    Keytool.keyPair(made.resolve("shipped.p12"), "PKCS12", "wso2carbon");
    Keytool.keyPair(made.resolve("open.p12"), "PKCS12", PASSWORD, OPEN);
    Keytool.keyPair(made.resolve("no-mac.p12"), "PKCS12", PASSWORD, OPEN, NO_MAC);
    String rounds = "-J-Dkeystore.pkcs12.macIterationCount=4999999";
    Keytool.keyPair(made.resolve("slow.p12"), "PKCS12", "another-1", rounds);
    Keytool.keyPair(made.resolve("store.jceks"), "JCEKS", PASSWORD);
  }

  @BeforeEach
  void make_home() throws Exception {
    folder = Files.createDirectories(root.resolve(FOLDER));
    Files.createDirectories(root.resolve("repository/conf"));
  }

  private void copy(String store, String name) throws Exception {
    Files.copy(made.resolve(store), folder.resolve(name));
  }

  private HomeFolder home() throws Exception {
    return HomeFolder.open(root, Instant.EPOCH);
  }

  private static Evidence<Keystores> collect(HomeFolder home, StoreUse... uses) {
    return collect(home, ShippedCertificates.bundled(), uses);
  }

  private static Evidence<Keystores> collect(
      HomeFolder home, ShippedCertificates shipped, StoreUse... uses) {
    return KeystoreCollector.collect(home, List.of(uses), shipped, KnownSecrets.bundled());
  }

  private StoreFile store(String path, StoreUse... uses) throws Exception {
    return collect(home(), uses).found().orElseThrow().byPath().get(path);
  }

  private StoreContent content(String name, StoreUse... uses) throws Exception {
    return store(FOLDER + name, uses).content().found().orElseThrow();
  }

  private Missing<?> missing(String name, StoreUse... uses) throws Exception {
    return (Missing<?>) store(FOLDER + name, uses).content();
  }

  private static StoreUse use(String name, String password) {
    StorePassword clear = new StorePassword(password.toCharArray());
    return new StoreUse(name, StoreRole.PRIMARY, Optional.of(clear));
  }

  private static StoreUse use(String name) {
    return new StoreUse(name, StoreRole.TLS, Optional.empty());
  }

  @Test
  void a_jks_store_lists_fully_without_its_password() throws Exception {
    copy("own.jks", "a.jks");

    StoreContent content = content("a.jks");

    assertThat(content.type()).isEqualTo("JKS");
    assertThat(content.integrityChecked()).isFalse();
    assertThat(content.opensWithShippedPassword()).isFalse();
    assertThat(content.entries()).extracting(StoreEntry::alias).containsExactly("server");
    assertThat(content.entries().get(0).privateKey()).isTrue();
  }

  @Test
  void a_certificate_tells_what_is_public_in_it() throws Exception {
    copy("own.p12", "a.p12");

    StoreContent content = content("a.p12", use("a.p12", PASSWORD));
    CertificateFact certificate = content.entries().get(0).chain().get(0);

    assertThat(certificate.subject()).isEqualTo("CN=is.example.com");
    assertThat(certificate.isSelfIssued()).isTrue();
    assertThat(certificate.keyAlgorithm()).isEqualTo("RSA");
    assertThat(certificate.keyBits()).isEqualTo(2048);
    assertThat(certificate.subjectAlternativeNames())
        .containsExactly("is.example.com", "192.0.2.1");
    assertThat(certificate.sha256()).matches("[0-9a-f]{64}").isNotEqualTo(certificate.spkiSha256());
    assertThat(certificate.shipped()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"own.jks", "own.p12"})
  void the_password_of_the_settings_checks_integrity(String name) throws Exception {
    copy(name, name);

    StoreContent content = content(name, use(name, PASSWORD));

    assertThat(content.integrityChecked()).isTrue();
    assertThat(content.opensWithShippedPassword()).isFalse();
    assertThat(content.entries()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shipped.jks", "shipped.p12"})
  void a_store_with_a_shipped_password_is_known_as_such(String name) throws Exception {
    copy(name, name);

    assertThat(content(name).opensWithShippedPassword()).isTrue();
    assertThat(content(name, use(name, "wso2carbon")).opensWithShippedPassword()).isTrue();
    assertThat(content(name).integrityChecked()).isTrue();
  }

  @Test
  void an_encrypted_store_is_locked_and_not_empty() throws Exception {
    copy("own.p12", "a.p12");

    assertThat(missing("a.p12").reason()).isEqualTo(MissingReason.LOCKED);
    assertThat(missing("a.p12", use("a.p12", "wrong-1")).detail())
        .contains("does not open with the password of the settings");
  }

  @Test
  void a_store_with_open_certificates_lists_without_its_password() throws Exception {
    copy("open.p12", "a.p12");

    StoreContent content = content("a.p12");

    assertThat(content.integrityChecked()).isFalse();
    assertThat(content.entries().get(0).chain()).hasSize(1);
    assertThat(content("a.p12", use("a.p12", PASSWORD)).integrityChecked()).isTrue();
  }

  @Test
  void a_store_that_checks_no_password_opens_with_a_shipped_one_as_with_any() throws Exception {
    copy("no-mac.p12", "a.p12");

    for (StoreUse use : List.of(use("a.p12"), use("a.p12", "wso2carbon"))) {
      StoreContent content = content("a.p12", use);

      assertThat(content.opensWithShippedPassword()).isTrue();
      assertThat(content.integrityChecked()).isFalse();
      assertThat(content.entries()).hasSize(1);
    }
  }

  @Test
  void the_type_is_that_of_the_content_and_not_of_the_name() throws Exception {
    copy("own.jks", "a.p12");

    assertThat(content("a.p12").type()).isEqualTo("JKS");
  }

  @Test
  void a_store_that_would_need_deserialisation_is_not_supported() throws Exception {
    copy("store.jceks", "a.jks");

    assertThat(missing("a.jks").reason()).isEqualTo(MissingReason.UNSUPPORTED);
  }

  @Test
  void a_bcfks_store_is_not_supported() throws Exception {
    // Like BCFKS: a sequence that does not begin with the version of PKCS12.
    Files.write(folder.resolve("a.bcfks"), new byte[] {0x30, 6, 0x30, 4, 0x30, 2, 5, 0});

    assertThat(missing("a.bcfks").reason()).isEqualTo(MissingReason.UNSUPPORTED);
  }

  @Test
  void a_named_store_that_does_not_exist_is_there_as_absent() throws Exception {
    StoreFile store = store(FOLDER + "gone.p12", use("gone.p12", PASSWORD));

    assertThat(((Missing<?>) store.content()).reason()).isEqualTo(MissingReason.ABSENT);
    assertThat(store.roles()).containsExactly(StoreRole.PRIMARY);
  }

  @Test
  void one_store_can_have_several_roles_and_the_password_of_either() throws Exception {
    copy("own.p12", "a.p12");

    StoreFile store = store(FOLDER + "a.p12", use("a.p12"), use("a.p12", PASSWORD));

    assertThat(store.roles()).containsExactly(StoreRole.PRIMARY, StoreRole.TLS);
    assertThat(store.content().found()).isPresent();
  }

  @Test
  void each_role_says_whether_its_password_opens_the_store() throws Exception {
    copy("own.p12", "a.p12");
    StorePassword wrong = new StorePassword("wrong-Horse-1".toCharArray());
    StoreUse internal = new StoreUse("a.p12", StoreRole.INTERNAL, Optional.of(wrong));

    StoreFile store = store(FOLDER + "a.p12", use("a.p12"), internal, use("a.p12", PASSWORD));

    assertThat(store.passwords().found().orElseThrow())
        .containsEntry(StoreRole.PRIMARY, PasswordFit.OPENS)
        .containsEntry(StoreRole.INTERNAL, PasswordFit.DOES_NOT_OPEN)
        .containsEntry(StoreRole.TLS, PasswordFit.NOT_TRIED);
  }

  @Test
  void a_password_does_not_fit_a_locked_store_and_is_not_tried_on_an_absent_one() throws Exception {
    copy("own.p12", "a.p12");

    assertThat(store(FOLDER + "a.p12", use("a.p12", "wrong-1")).passwords().found().orElseThrow())
        .containsEntry(StoreRole.PRIMARY, PasswordFit.DOES_NOT_OPEN);
    assertThat(store(FOLDER + "b.p12", use("b.p12", PASSWORD)).passwords().found().orElseThrow())
        .containsEntry(StoreRole.PRIMARY, PasswordFit.NOT_TRIED);
  }

  @Test
  void passwords_are_forgotten_after_the_collection() throws Exception {
    copy("own.p12", "a.p12");
    StoreUse use = use("a.p12", PASSWORD);

    collect(home(), use);

    String left = use.password().orElseThrow().use(characters -> new String(characters));
    assertThat(left).doesNotContain("Horse");
  }

  @Test
  void stores_beyond_the_limit_are_not_left_out_in_silence() throws Exception {
    for (int i = 0; i < 205; i++) {
      Files.write(folder.resolve("s" + i + ".p12"), new byte[0]);
    }

    assertThat(missing("(more)").reason()).isEqualTo(MissingReason.TOO_LARGE);
    assertThat(collect(home()).found().orElseThrow().byPath().keySet())
        .as("those that come first by name, whatever the order of the folder")
        .containsExactlyElementsOf(
            Stream.concat(
                    Stream.of(FOLDER + "(more)"),
                    Arrays.stream(names(folder)).sorted().limit(200).map(name -> FOLDER + name))
                .sorted()
                .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../security/a.jks",
        "${carbon.home}/repository/resources/security/a.jks",
        "$CARBON_HOME/repository/resources/security/a.jks",
        "repository/resources/security/a.jks"
      })
  void a_name_with_a_path_means_the_same_store(String name) throws Exception {
    copy("own.jks", "a.jks");

    assertThat(store(FOLDER + "a.jks", use(name)).roles()).containsExactly(StoreRole.TLS);
  }

  @Test
  void an_absolute_name_inside_the_home_means_the_same_store() throws Exception {
    copy("own.jks", "a.jks");
    String name = root.toRealPath().resolve(FOLDER + "a.jks").toString();

    assertThat(store(FOLDER + "a.jks", use(name)).roles()).containsExactly(StoreRole.TLS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../../../a.jks", "/etc/ssl/private/a.jks"})
  void a_store_outside_the_home_is_not_opened_and_shows_no_path(String name) throws Exception {
    HomeFolder home = home();

    Keystores stores = collect(home, use(name)).found().orElseThrow();

    assertThat(stores.byPath()).containsOnlyKeys("(outside)/a.jks");
    assertThat(((Missing<?>) stores.byPath().get("(outside)/a.jks").content()).reason())
        .isEqualTo(MissingReason.OUTSIDE);
    assertThat(stores.toString() + home.inputs()).doesNotContain("/etc");
  }

  @Test
  void a_link_out_of_the_home_is_not_followed() throws Exception {
    Files.createSymbolicLink(folder.resolve("a.jks"), made.resolve("own.jks"));

    assertThat(missing("a.jks").reason()).isEqualTo(MissingReason.OUTSIDE);
  }

  @Test
  void a_name_that_is_a_reference_is_not_known_here() throws Exception {
    assertThat(store("(unresolved)", use("$env{STORE}")).content().isMissing()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"own.jks", "own.p12"})
  void a_store_that_is_cut_off_anywhere_is_unparsable_or_lists_fully(String name) throws Exception {
    byte[] whole = Files.readAllBytes(made.resolve(name));
    for (int length = 0; length < whole.length; length += 97) {
      Files.write(folder.resolve(name), Arrays.copyOf(whole, length));
      HomeFolder home = home();

      Evidence<StoreContent> content =
          collect(home).found().orElseThrow().byPath().get(FOLDER + name).content();

      if (content instanceof Missing<StoreContent> missing) {
        assertThat(missing.reason()).isEqualTo(MissingReason.UNPARSABLE);
        assertThat(home.inputs().get(0).outcome()).isEqualTo(InputOutcome.UNPARSABLE);
        assertThat(home.inputs().get(0).problems())
            .extracting(Problem::code)
            .containsExactly("malformed-keystore");
      } else {
        assertThat(content.found().orElseThrow().entries()).hasSize(1);
        assertThat(length).isGreaterThanOrEqualTo(whole.length - 20);
      }
    }
  }

  @Test
  void garbage_is_unparsable_and_not_quoted() throws Exception {
    Files.writeString(folder.resolve("a.p12"), "-----BEGIN Hunter2secret");

    assertThat(missing("a.p12").reason()).isEqualTo(MissingReason.UNPARSABLE);
    assertThat(missing("a.p12").detail()).doesNotContain("Hunter2");
  }

  @Test
  void flipped_bytes_never_break_the_collector() throws Exception {
    for (String name : List.of("own.jks", "open.p12")) {
      byte[] whole = Files.readAllBytes(made.resolve(name));
      for (int at = 0; at < whole.length; at += 41) {
        byte[] bytes = whole.clone();
        bytes[at] ^= (byte) 0xFF;
        Files.write(folder.resolve(name), bytes);

        assertThat(store(FOLDER + name)).isNotNull();
      }
    }
  }

  @Test
  void a_store_that_asks_for_absurd_work_is_refused_at_once() throws Exception {
    copy("slow.p12", "a.p12");

    Missing<?> missing =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> missing("a.p12"));

    assertThat(missing.reason()).isEqualTo(MissingReason.UNSUPPORTED);
  }

  @Test
  void nesting_without_end_does_not_overflow_the_stack() throws Exception {
    byte[] nested = new byte[1_000_000];
    for (int i = 0; i < nested.length; i += 2) {
      nested[i] = 0x30;
      nested[i + 1] = (byte) 0x80;
    }
    byte[] version = {0x30, (byte) 0x80, 2, 1, 3};
    System.arraycopy(version, 0, nested, 0, version.length);
    Files.write(folder.resolve("a.p12"), nested);

    assertThat(missing("a.p12").reason()).isEqualTo(MissingReason.UNPARSABLE);
  }

  @Test
  void a_store_that_is_too_large_is_not_read() throws Exception {
    Files.write(folder.resolve("a.jks"), new byte[16 * 1024 * 1024 + 1]);

    assertThat(missing("a.jks").reason()).isEqualTo(MissingReason.TOO_LARGE);
  }

  @Test
  void a_published_key_is_found_by_its_public_key() throws Exception {
    copy("own.jks", "a.jks");
    CertificateFact own = content("a.jks").entries().get(0).chain().get(0);
    ShippedCertificates shipped =
        ShippedCertificates.of(List.of(new Shipped("0", own.spkiSha256(), "IS 0.0")));

    Keystores stores = collect(home(), shipped).found().orElseThrow();

    assertThat(stores.toString()).contains("IS 0.0");
  }

  @Test
  void no_password_shows_in_anything_that_can_be_printed() throws Exception {
    copy("own.p12", "a.p12");
    copy("own.jks", "b.jks");
    StoreUse right = use("a.p12", PASSWORD);
    StoreUse wrong = use("b.jks", "wrong-Horse-1");
    HomeFolder home = home();

    Evidence<Keystores> stores = collect(home, right, wrong);

    assertThat(stores + " " + right + wrong + home.inputs()).doesNotContain("Horse");
  }

  @Test
  void a_home_without_stores_has_no_evidence_of_them() throws Exception {
    Files.delete(folder);

    assertThat(collect(home()).isMissing()).isTrue();
  }

  @Test
  void the_stock_sample_opens_with_the_shipped_password() throws Exception {
    HomeFolder home = HomeFolder.open(Path.of("../samples/stock"), Instant.EPOCH);

    Keystores stores = collect(home).found().orElseThrow();

    assertThat(stores.byPath()).hasSize(2);
    for (StoreFile store : stores.byPath().values()) {
      StoreContent content = store.content().found().orElseThrow();
      assertThat(content.opensWithShippedPassword()).isTrue();
      assertThat(content.entries())
          .extracting(StoreEntry::alias)
          .containsExactly("samplerootone", "sampleroottwo", "wso2carbon");
    }
  }

  @Test
  void the_hardened_sample_lists_without_a_password() throws Exception {
    HomeFolder home = HomeFolder.open(Path.of("../samples/hardened"), Instant.EPOCH);

    Keystores stores = collect(home).found().orElseThrow();

    assertThat(stores.byPath()).hasSize(4);
    for (StoreFile store : stores.byPath().values()) {
      StoreContent content = store.content().found().orElseThrow();
      assertThat(content.opensWithShippedPassword()).isFalse();
      assertThat(content.entries()).noneMatch(entry -> entry.chain().isEmpty()).isNotEmpty();
    }
  }

  @Test
  void the_broken_sample_has_an_unparsable_store() throws Exception {
    HomeFolder home = HomeFolder.open(Path.of("../samples/broken"), Instant.EPOCH);

    Keystores stores = collect(home).found().orElseThrow();

    StoreFile empty = stores.byPath().get(FOLDER + "client-truststore.p12");
    assertThat(((Missing<?>) empty.content()).detail()).endsWith("client-truststore.p12 is empty");
  }

  private static String[] names(Path folder) {
    return Objects.requireNonNull(folder.toFile().list());
  }
}
