package io.isaudit.collect.internal.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.isaudit.facts.AllowList;
import io.isaudit.facts.KnownSecrets;
import io.isaudit.snapshot.secret.LengthBucket;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.EncodedForm;
import io.isaudit.snapshot.secret.Redacted.EncodedForm.Encoding;
import io.isaudit.snapshot.secret.Redacted.KnownList;
import io.isaudit.snapshot.secret.Redacted.Reference;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.SettingValue;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

  private final Redactor redactor = new Redactor(AllowList.bundled(), KnownSecrets.bundled());

  private Redacted redact(String text) {
    return redactor.secret(text, List.of()).asSecret().orElseThrow();
  }

  private boolean shows(SettingValue value) {
    return value.asSecret().isEmpty();
  }

  private boolean shows(String key, String text) {
    return shows(redactor.setting(key, text, List::of));
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "Xk29vQ, PLAIN",
    "'[Xk29vQ]', PLAIN",
    "'$secret{alias}', SECRET_ALIAS",
    "' $secret{alias} ', SECRET_ALIAS",
    "'$env{DB_PASSWORD}', ENVIRONMENT",
    "'$sys{db.password}', SYSTEM_PROPERTY",
    "'$ref{not.there}', SETTING_REFERENCE",
    "'prefix$env{X}', PLAIN",
    "'$secret{a}$secret{b}', PLAIN",
    "'$Secret{a}', PLAIN",
    "'${DB_PASSWORD}', PLACEHOLDER",
    "'${admin.password}', PLACEHOLDER",
    "'$DB_PASSWORD', PLACEHOLDER",
    "'{{ .Values.database.password | quote }}', PLACEHOLDER",
    "'<%= @db_password %>', PLACEHOLDER",
    "'<DB_PASSWORD>', PLACEHOLDER",
    "'#{DbPassword}#', PLACEHOLDER",
    "'@db.password@', PLACEHOLDER",
    "'__DB_PASSWORD__', PLACEHOLDER",
    "'<password>', PLAIN",
    "'$ecret<9>', PLAIN",
    "'@Passw0rd@', PLAIN",
    "'<Hunter22>', PLAIN",
    "'$ECRET123', PLAIN",
    "'a{b}c@d@e', PLAIN"
  })
  void the_kind_tells_how_a_secret_is_given(String text, SecretKind kind) {
    assertThat(redact(text).kind()).isEqualTo(kind);
  }

  @Test
  void base64_of_the_length_of_a_cipher_text_is_encrypted() {
    assertThat(redact("QUJD".repeat(86)).kind()).isEqualTo(SecretKind.ENCRYPTED);
    assertThat(redact("QUJD".repeat(42)).kind()).isEqualTo(SecretKind.PLAIN);
  }

  @Test
  void of_a_reference_its_kind_and_its_name_are_kept() {
    assertThat(redact("$secret{a}").length()).isEqualTo(LengthBucket.NONE);
    assertThat(redact("$secret{a}").references())
        .containsExactly(new Reference(SecretKind.SECRET_ALIAS, "a", false));
    assertThat(redact("$env{A}").group()).isEmpty();
  }

  @Test
  void a_blank_in_a_reference_is_told_and_what_is_no_name_is_not() {
    assertThat(redact("$secret{a }$env{Tr0ub4dor & 3}").references())
        .containsExactly(
            new Reference(SecretKind.SECRET_ALIAS, "a", true),
            new Reference(SecretKind.ENVIRONMENT, "", false));
  }

  @Test
  void two_secrets_are_the_same_by_their_text_or_by_their_one_reference() {
    assertThat(redact("quiet-Harbour").sameAs(redact("quiet-Harbour"))).isTrue();
    assertThat(redact("quiet-Harbour").sameAs(redact("other-Harbour"))).isFalse();
    assertThat(redact("$secret{a}").sameAs(redact("$secret{a}"))).isTrue();
    assertThat(redact("$secret{a}").sameAs(redact("$env{a}"))).isFalse();
    assertThat(redact("$secret{a b}").sameAs(redact("$secret{a b}"))).isFalse();
    assertThat(redact("").sameAs(redact(""))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1, FROM_1",
    "7, FROM_1",
    "8, FROM_8",
    "11, FROM_8",
    "12, FROM_12",
    "15, FROM_12",
    "16, FROM_16",
    "31, FROM_16",
    "32, FROM_32",
    "1000, FROM_32"
  })
  void lengths_are_known_as_buckets(int length, LengthBucket bucket) {
    assertThat(redact("!".repeat(length)).length()).isEqualTo(bucket);
  }

  @Test
  void a_character_outside_the_basic_plane_counts_once() {
    assertThat(redact("\uD83D\uDE00".repeat(7)).length()).isEqualTo(LengthBucket.FROM_1);
  }

  @ParameterizedTest
  @CsvSource({"abc, 1", "abC, 2", "abC1, 3", "abC1!, 4", "'   ', 1", "ÄÖ, 1"})
  void classes_of_characters_are_counted(String text, int classes) {
    assertThat(redact(text).classes()).isEqualTo(classes);
  }

  @Test
  void hex_and_base64_have_a_form() {
    assertThat(redact("0123456789abcDEF".repeat(2)).form())
        .contains(new EncodedForm(Encoding.HEX, 16));
    assertThat(redact("c2VjcmV0IHNlY3JldC".repeat(4)).form())
        .contains(new EncodedForm(Encoding.BASE64, 54));
    assertThat(redact("no form at all !").form()).isEmpty();
    assertThat(redact("abc").form()).isEmpty();
    assertThat(redact("12345678").form()).as("a password, perhaps").isEmpty();
    assertThat(redact("correcthorsebatterystaple123").form()).as("another one").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "wso2carbon, SHIPPED",
    "WSO2Carbon, SHIPPED",
    "qwerty, COMMON",
    "QWERTY, COMMON",
  })
  void known_values_are_found_in_any_letter_case(String text, KnownList list) {
    assertThat(redact(text).isOn(list)).isTrue();
  }

  @Test
  void a_value_that_nobody_knows_is_on_no_list() {
    assertThat(redact("Xk29vQ").known()).isEqualTo(Set.of());
  }

  @Test
  void very_long_texts_are_redacted_soon() {
    for (String part : List.of("ab", "Zz", "\\", "$ref{", "//u:", "a=b;", "?a=", "-----BEGIN ")) {
      String text = part.repeat(500_000);

      assertThat(shows("custom.text", text)).isFalse();
      assertThat(redactor.setting("server.hostname", text, List::of)).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "super_admin.password",
        "x.pin",
        "x.PIN",
        "x.dbPass",
        "x.passcode",
        "x.masterKey",
        "x.psk",
        "x.hash_seed",
        "secrets.db",
        "runtime_secrets.db",
        "x.credentials.value",
        "x.'a\npassword'",
        "x.api-key",
        "x.userPwd",
        "[x].otp"
      })
  void a_number_under_the_name_of_a_secret_is_redacted(String key) {
    assertThat(shows(key, "123456")).isFalse();
    assertThat(shows(redactor.number(key, new SettingValue.Whole(123456), "123456", List::of)))
        .isFalse();
    assertThat(shows(key, "true")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"custom.limit", "oauth.token_validation.refresh_token_validity"})
  void other_numbers_and_durations_are_shown(String key) {
    assertThat(shows(key, "86400")).isTrue();
    assertThat(shows(redactor.number(key, new SettingValue.Whole(9), "9", List::of))).isTrue();
    assertThat(shows("custom.limit", "15m")).isTrue();
    assertThat(shows("custom.limit", "300 ms")).isTrue();
    assertThat(shows("custom.limit", "4929123456789012")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user=x;password=Xk29vQ",
        "Password : Xk29vQ",
        "{\"client_secret\": \"Xk29vQ\"}",
        "apikey=Xk29vQ",
        "Authorization: Basic QWxhZGRpbjpvcGVu",
        "bearer eyJhbGciOiJIUzI1NiJ9.e30.abc",
        "-----BEGIN PRIVATE KEY-----\nMIIE"
      })
  void a_credential_under_an_allowed_name_is_redacted(String text) {
    assertThat(shows("server.hostname", text)).isFalse();
    assertThat(shows("server.hostname", "is.example.com")).isTrue();
  }

  @Test
  void options_of_the_virtual_machine_are_shown_by_name() {
    assertThat(shows(redactor.jvmOption("-Djavax.net.ssl.trustStorePassword", "123456"))).isFalse();
    assertThat(shows(redactor.jvmOption("-Dany.thing", "Xk29vQ"))).isFalse();
    assertThat(shows(redactor.jvmOption("-Dany.thing", "true"))).isTrue();
    assertThat(shows(redactor.jvmOption("-Xmx", "2g"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "appender.db.password", "appender.http.header.value", "script.x.scriptText",
        "logger.x.password", "logger.x.appenderRef.y.password", "property.token"
      })
  void log_properties_are_redacted_unless_listed(String key) {
    assertThat(shows(redactor.logProperty(key, "Xk29vQ"))).isFalse();
    assertThat(shows(redactor.logProperty("logger.x", "DEBUG, FILE"))).isTrue();
    assertThat(shows(redactor.logProperty("appender.a.layout.pattern", "%m token=%X{t}"))).isTrue();
  }

  @Test
  void what_looks_like_a_placeholder_is_kept_out_of_names_all_the_same() {
    redact("tiger-#{Blossom}-77");

    assertThat(redactor.repeatsSecret("repository/logs/tiger-#{Blossom}-77.log")).isTrue();
  }

  @Test
  void a_name_repeats_a_secret_wherever_it_stands_and_whatever_lies_beside_it() {
    for (String secret : List.of("quiet-Harbour", "quiet-Harbour-62", "quiet-A", "zebra-Lane-9")) {
      redact(secret);
    }

    assertThat(redactor.repeatsSecret("conf/quiet-Harbour.xml")).isTrue();
    assertThat(redactor.repeatsSecret("conf/a-quiet-Harbour-62b")).isTrue();
    assertThat(redactor.repeatsSecret("zebra-Lane-9")).isTrue();
    assertThat(redactor.repeatsSecret("conf/quiet-Harbou")).isFalse();
    assertThat(redactor.repeatsSecret("conf/quiet-A.xml")).isFalse();
    assertThat(redactor.repeatsSecret("conf/amber-Gate-12.xml")).isFalse();
    redact("amber-Gate-12");
    assertThat(redactor.repeatsSecret("conf/amber-Gate-12.xml")).isTrue();
  }

  @Test
  void many_names_are_compared_with_many_secrets_in_a_bounded_time() {
    for (int i = 0; i < 100_000; i++) {
      redact("quiet-Harbour-" + i + "-x");
    }

    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          for (int i = 0; i < 15_000; i++) {
            assertThat(redactor.repeatsSecret("repository/logs/wso2carbon-" + i + ".log"))
                .isFalse();
          }
        });
  }
}
