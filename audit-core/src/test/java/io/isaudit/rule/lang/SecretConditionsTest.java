package io.isaudit.rule.lang;

import static io.isaudit.rule.lang.Conditions.beAReference;
import static io.isaudit.rule.lang.Conditions.beAStrongSecret;
import static io.isaudit.rule.lang.Conditions.beKnownFrom;
import static io.isaudit.rule.lang.Sentences.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.result.ItemResult;
import io.isaudit.rule.Bench;
import io.isaudit.rule.Cap;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Severity;
import io.isaudit.snapshot.secret.LengthBucket;
import io.isaudit.snapshot.secret.Redacted.KnownList;
import io.isaudit.snapshot.secret.Redacted.Relation;
import io.isaudit.snapshot.secret.Redacted.Relation.RelationKind;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SecretConditionsTest {

  private static final Parameter<Integer> LEAST =
      new Parameter.Count("least", 12, "characters", 8, 32);

  private static ItemResult item(Object value, Condition<SettingView> demand) {
    var rule =
        rule("test/secret", Severity.HIGH)
            .parameters(LEAST)
            .caps(Cap.SHIPPED_ADMIN_PASSWORD)
            .setting("a.password")
            .should(demand);
    return Bench.item(Bench.snapshot(Bench.node("node1", Map.of("a.password", value))), rule);
  }

  private static Condition<SettingView> strong() {
    return beAStrongSecret(LEAST, "a.username");
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, FAIL",
    "FROM_1, FAIL",
    "FROM_8, FAIL",
    "FROM_12, PASS",
    "FROM_16, PASS",
    "FROM_32, PASS"
  })
  void a_strong_secret_is_as_long_as_the_parameter_says(LengthBucket length, Outcome outcome) {
    assertThat(item(Bench.secret(SecretKind.PLAIN, length), strong()).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @EnumSource
  void a_secret_on_any_known_list_is_weak_however_long(KnownList list) {
    var known = Bench.secret(SecretKind.PLAIN, LengthBucket.FROM_32, list);

    assertThat(item(known, strong()).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void a_secret_that_equals_the_named_setting_is_weak_and_the_message_says_so() {
    var same =
        Bench.secret(
            SecretKind.PLAIN,
            LengthBucket.FROM_16,
            List.of(new Relation(RelationKind.EQUALS_VALUE_OF, "a.username")));
    var other =
        Bench.secret(
            SecretKind.PLAIN,
            LengthBucket.FROM_16,
            List.of(new Relation(RelationKind.EQUALS_VALUE_OF, "b.username")));

    ItemResult item = item(same, strong());

    assertThat(item.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(item.reason())
        .isEqualTo(
            "a.password should be a strong secret of at least 12 characters"
                + " but is clear text of 16 to 31 characters: it equals a.username");
    assertThat(item(other, strong()).outcome()).isEqualTo(Outcome.PASS);
  }

  @ParameterizedTest
  @EnumSource(
      value = SecretKind.class,
      names = {
        "SECRET_ALIAS",
        "ENVIRONMENT",
        "SYSTEM_PROPERTY",
        "SETTING_REFERENCE",
        "PLACEHOLDER"
      })
  void the_strength_of_a_value_that_stands_elsewhere_is_unknown(SecretKind kind) {
    var elsewhere = Bench.secret(kind, LengthBucket.NONE);

    assertThat(item(elsewhere, strong()).outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(item(elsewhere, beKnownFrom(KnownList.SHIPPED)).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void a_reference_in_clear_text_is_unknown_too() {
    assertThat(item("$env{PASSWORD}", strong()).outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(item("$env{PASSWORD}", beKnownFrom(KnownList.SHIPPED)).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void the_length_of_cipher_text_says_nothing_of_the_secret() {
    var cipher = Bench.secret(SecretKind.ENCRYPTED, LengthBucket.FROM_32);

    assertThat(item(cipher, strong()).outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(item(cipher, strong()).reason())
        .isEqualTo("a.password is cipher text, which says nothing of the secret");
  }

  @Test
  void an_empty_secret_is_weak() {
    assertThat(item(Bench.secret(SecretKind.EMPTY, LengthBucket.NONE), strong()).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void only_the_named_list_makes_a_known_value() {
    var shipped = Bench.secret(SecretKind.PLAIN, LengthBucket.FROM_1, KnownList.SHIPPED);

    assertThat(item(shipped, beKnownFrom(KnownList.SHIPPED)).outcome()).isEqualTo(Outcome.PASS);
    assertThat(item(shipped, beKnownFrom(KnownList.COMMON)).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void a_reference_or_a_strong_secret_is_the_sentence_of_the_admin_password() {
    Condition<SettingView> demand =
        beAReference()
            .or(strong())
            .capping(Cap.SHIPPED_ADMIN_PASSWORD, beKnownFrom(KnownList.SHIPPED));

    ItemResult shipped =
        item(Bench.secret(SecretKind.PLAIN, LengthBucket.FROM_1, KnownList.SHIPPED), demand);
    ItemResult weak = item(Bench.secret(SecretKind.PLAIN, LengthBucket.FROM_1), demand);
    ItemResult alias = item(Bench.secret(SecretKind.SECRET_ALIAS, LengthBucket.NONE), demand);

    assertThat(shipped.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(shipped.cap()).contains(Cap.SHIPPED_ADMIN_PASSWORD);
    assertThat(shipped.actual()).contains("the shipped value");
    assertThat(weak.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(weak.cap()).isEmpty();
    assertThat(alias.outcome()).isEqualTo(Outcome.PASS);
  }
}
