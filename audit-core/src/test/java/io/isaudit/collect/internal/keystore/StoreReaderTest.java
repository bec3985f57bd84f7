package io.isaudit.collect.internal.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.isaudit.collect.internal.keystore.StoreReader.Opened;
import io.isaudit.evidence.MissingReason;
import io.isaudit.facts.KnownSecrets;
import io.isaudit.facts.ShippedCertificates;
import io.isaudit.snapshot.keystore.CertificateFact;
import io.isaudit.snapshot.keystore.StoreContent.StoreEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreReaderTest {

  private static final String PASSWORD = "Correct-Horse-9";

  @TempDir static Path made;

  @BeforeAll
  static void make_stores() throws Exception {
    Keytool.keyPair(made.resolve("own.jks"), "JKS", PASSWORD);
    Path mixed = made.resolve("mixed.p12");
    String usage = "KeyUsage=digitalSignature,dataEncipherment";
    Keytool.keyPair(mixed, "PKCS12", PASSWORD, "-ext", usage);
    run(mixed, "-genseckey", "-alias", "aes", "-keyalg", "AES", "-keysize", "256");
    Path certificate = made.resolve("server.pem");
    run(mixed, "-exportcert", "-rfc", "-alias", "server", "-file", certificate.toString());
    Path trust = made.resolve("trust.p12");
    run(trust, "-importcert", "-noprompt", "-alias", "ca", "-file", certificate.toString());
    Path empty = made.resolve("empty.p12");
    Files.copy(trust, empty);
    run(empty, "-delete", "-alias", "ca");
    Keytool.keyPair(made.resolve("changeit.p12"), "PKCS12", "changeit");
    Path slow = made.resolve("slow.p12");
    Keytool.keyPair(
        slow,
        "PKCS12",
        PASSWORD,
        "-J-Dkeystore.pkcs12.macIterationCount=5000000",
        "-validity",
        "9");
  }

  private static void run(Path store, String... arguments) throws Exception {
    Keytool.run(store, "PKCS12", PASSWORD, List.of(arguments));
  }

  private static StorePassword password(String text) {
    return new StorePassword(text.toCharArray());
  }

  private static Opened read(byte[] bytes, StorePassword... passwords) throws Unreadable {
    return new StoreReader(ShippedCertificates.bundled(), KnownSecrets.bundled())
        .read(bytes, List.of(passwords));
  }

  private static Opened read(String name, StorePassword... passwords) throws Exception {
    return read(Files.readAllBytes(made.resolve(name)), passwords);
  }

  private static Unreadable unreadable(byte[] bytes, StorePassword... passwords) {
    return catchThrowableOfType(Unreadable.class, () -> read(bytes, passwords));
  }

  private static Unreadable unreadable(String name, StorePassword... passwords) throws Exception {
    return unreadable(Files.readAllBytes(made.resolve(name)), passwords);
  }

  @Test
  void private_keys_secret_keys_and_certificates_are_told_apart() throws Exception {
    List<StoreEntry> entries = read("mixed.p12", password(PASSWORD)).content().entries();

    assertThat(entries).extracting(StoreEntry::alias).containsExactly("aes", "server");
    assertThat(entries).extracting(StoreEntry::privateKey).containsExactly(false, true);
    assertThat(entries).extracting(StoreEntry::secretKey).containsExactly(true, false);
    assertThat(entries.get(0).chain()).isEmpty();

    StoreEntry trusted = read("trust.p12", password(PASSWORD)).content().entries().get(0);
    assertThat(trusted.privateKey()).isFalse();
    assertThat(trusted.secretKey()).isFalse();
    assertThat(trusted.chain()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"own.jks, ''", "mixed.p12, 'digitalSignature,dataEncipherment'"})
  void the_usage_of_a_key_is_named_where_the_certificate_restricts_it(String name, String names)
      throws Exception {
    Opened opened = read(name, password(PASSWORD));
    List<StoreEntry> entries = opened.content().entries();

    CertificateFact certificate = entries.get(entries.size() - 1).chain().get(0);

    assertThat(certificate.keyUsage().map(usage -> String.join(",", usage))).contains(names);
  }

  @Test
  void a_trust_store_without_its_password_is_locked_and_not_empty() throws Exception {
    assertThat(unreadable("trust.p12").reason()).isEqualTo(MissingReason.LOCKED);
  }

  @Test
  void a_store_that_shows_nothing_without_its_password_is_locked_and_not_empty() throws Exception {
    assertThat(unreadable("empty.p12").reason()).isEqualTo(MissingReason.LOCKED);
    assertThat(read("empty.p12", password(PASSWORD)).content().entries()).isEmpty();
  }

  @Test
  void each_password_of_the_settings_is_known_to_fit_or_not() throws Exception {
    for (String name : List.of("own.jks", "mixed.p12")) {
      StorePassword right = password(PASSWORD);
      StorePassword wrong = password("wrong-Horse-1");

      Opened opened = read(name, wrong, right);

      assertThat(opened.tried()).isTrue();
      assertThat(opened.fitting()).containsExactly(right);
    }
  }

  @Test
  void a_password_that_stores_are_published_with_is_known_as_such_wherever_it_stands()
      throws Exception {
    assertThat(read("changeit.p12").content().opensWithShippedPassword()).isTrue();
    assertThat(read("changeit.p12", password("changeit")).content().opensWithShippedPassword())
        .isTrue();
  }

  @Test
  void a_wrong_password_and_a_damaged_store_are_two_reasons() throws Exception {
    byte[] damaged = Files.readAllBytes(made.resolve("own.jks"));
    damaged[damaged.length / 2] ^= 0x55;
    Opened opened = read("own.jks", password("wrong-Horse-1"));

    assertThat(opened.content().integrityChecked()).isFalse();
    assertThat(unreadable("mixed.p12", password("wrong-Horse-1")).reason())
        .isEqualTo(MissingReason.LOCKED);
    assertThat(Optional.ofNullable(unreadable(damaged)).map(Unreadable::reason))
        .isIn(Optional.empty(), Optional.of(MissingReason.UNPARSABLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-----BEGIN CERTIFICATE-----\nMIIB", "x", "version: 1\nkeys: Hunter2\n"})
  void a_text_is_no_store_and_not_quoted(String text) {
    Unreadable why = unreadable(text.getBytes(StandardCharsets.UTF_8));

    assertThat(why.reason()).isEqualTo(MissingReason.UNPARSABLE);
    assertThat(why.words()).isEqualTo("is a text and no key store");
  }

  @Test
  void a_bcfks_store_is_named_with_the_reason_why_it_is_not_read() {
    byte[] bcfks = {0x30, 11, 0x30, 9, 0x30, 3, 6, 1, 42, 4, 2, 1, 2};

    assertThat(unreadable(bcfks).reason()).isEqualTo(MissingReason.UNSUPPORTED);
    assertThat(unreadable(bcfks).words()).startsWith("is a BCFKS store");
  }

  @Test
  void a_certificate_in_binary_form_is_no_store() throws Exception {
    Path der = made.resolve("server.der");
    run(made.resolve("mixed.p12"), "-exportcert", "-alias", "server", "-file", der.toString());

    assertThat(unreadable("server.der").words()).contains("neither a JKS nor a PKCS12 store");
  }

  @Test
  void the_limit_on_rounds_of_key_derivation_is_named() throws Exception {
    assertThat(unreadable("slow.p12", password(PASSWORD)).words())
        .isEqualTo("asks for more than 5000000 rounds of key derivation, and was not opened");
  }

  @Test
  void stores_that_each_stay_below_the_limit_are_refused_once_they_are_too_much_together()
      throws Exception {
    byte[] bytes = Files.readAllBytes(made.resolve("mixed.p12"));
    Trial.Budget budget = new Trial.Budget();

    Trial first = new Trial("PKCS12", bytes, 30_000_000, budget);
    Trial second = new Trial("PKCS12", bytes, 20_000_000, budget);

    assertThat(first.open(password(PASSWORD))).isPresent();
    assertThat(first.open(password(PASSWORD))).as("the same one again costs nothing").isPresent();
    Unreadable why = catchThrowableOfType(Unreadable.class, () -> second.open(password(PASSWORD)));
    assertThat(why.words()).contains("more than 40000000 rounds of key derivation together");
  }

  @Test
  void a_password_is_overwritten_when_it_is_forgotten() throws Exception {
    StorePassword password = password(PASSWORD);
    char[] handedOut = password.use(characters -> characters);

    password.forget();

    assertThat(handedOut).containsOnly('\0');
    assertThat(password.isSameAs(password(PASSWORD))).isFalse();
    String left = password.use(characters -> new String(characters));
    assertThat(left).doesNotContain("Horse");
  }
}
