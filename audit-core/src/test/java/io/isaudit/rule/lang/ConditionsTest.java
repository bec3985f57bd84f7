package io.isaudit.rule.lang;

import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Conditions.beAReference;
import static io.isaudit.rule.lang.Conditions.beAbsent;
import static io.isaudit.rule.lang.Conditions.beAtLeast;
import static io.isaudit.rule.lang.Conditions.beAtMost;
import static io.isaudit.rule.lang.Conditions.beExplicit;
import static io.isaudit.rule.lang.Conditions.beNoneOf;
import static io.isaudit.rule.lang.Conditions.beOneOf;
import static io.isaudit.rule.lang.Conditions.listOnly;
import static io.isaudit.rule.lang.Conditions.onText;
import static io.isaudit.rule.lang.Sentences.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.result.ItemResult;
import io.isaudit.rule.Bench;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Severity;
import io.isaudit.snapshot.secret.LengthBucket;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

  private static final Parameter<Integer> LIMIT = new Parameter.Count("limit", 10, "", 1, 100);
  private static final Parameter<List<String>> REFUSED =
      new Parameter.Words("refused", List.of("admin", "root"));
  private static final SettingValue PLAIN_SECRET =
      Bench.secret(SecretKind.PLAIN, LengthBucket.FROM_12);
  private static final SettingValue FROM_ENVIRONMENT =
      Bench.secret(SecretKind.ENVIRONMENT, LengthBucket.NONE);

  static ItemResult item(Settings settings, Condition<SettingView> demand) {
    var rule =
        rule("test/demand", Severity.HIGH)
            .parameters(LIMIT, REFUSED)
            .setting("x.key")
            .should(demand);
    return Bench.item(Bench.snapshot(Bench.node("node1", "7.1.0", Bench.seen(settings))), rule);
  }

  private static Outcome of(Object value, Condition<SettingView> demand) {
    return item(Bench.settings(Map.of("x.key", value)), demand).outcome();
  }

  private static Outcome ofAbsent(Condition<SettingView> demand) {
    return item(Bench.settings(Map.of()), demand).outcome();
  }

  /** Every demand that reads the value. */
  static List<Condition<SettingView>> readers() {
    return List.of(
        be("x"),
        beOneOf("x", "y"),
        beAtLeast(LIMIT),
        beAtMost(LIMIT),
        beNoneOf(REFUSED),
        listOnly(",", "x"),
        onText("be odd", text -> true));
  }

  @Test
  void a_refused_word_is_not_met_in_any_case() {
    assertThat(of("Admin ", beNoneOf(REFUSED))).isEqualTo(Outcome.FAIL);
    assertThat(of("northwind", beNoneOf(REFUSED))).isEqualTo(Outcome.PASS);
  }

  @ParameterizedTest
  @MethodSource("readers")
  void an_absent_value_is_not_met(Condition<SettingView> demand) {
    assertThat(ofAbsent(demand)).isEqualTo(Outcome.FAIL);
  }

  @ParameterizedTest
  @MethodSource("readers")
  void a_value_outside_the_file_is_unknown(Condition<SettingView> demand) {
    for (Object value :
        List.of(
            "$env{X}",
            "$sys{x}",
            "$secret{x}",
            "$ref{x}",
            "a $env{X} b",
            "${X}",
            "{{ .Values.x }}",
            "<%= @x %>",
            FROM_ENVIRONMENT)) {
      ItemResult item = item(Bench.settings(Map.of("x.key", value)), demand);

      assertThat(item.outcome()).as("%s", value).isEqualTo(Outcome.UNKNOWN);
      assertThat(item.reason()).isEqualTo("x.key is set outside the file");
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void a_value_that_is_not_kept_in_clear_is_unknown(Condition<SettingView> demand) {
    ItemResult item = item(Bench.settings(Map.of("x.key", PLAIN_SECRET)), demand);

    assertThat(item.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(item.reason()).isEqualTo("the value of x.key is not kept in clear");
  }

  @Test
  void booleans_and_numbers_are_equal_to_their_texts() {
    assertThat(of(true, be(true))).isEqualTo(Outcome.PASS);
    assertThat(of("true", be(true))).isEqualTo(Outcome.PASS);
    assertThat(of("TRUE", be(true))).isEqualTo(Outcome.PASS);
    assertThat(of(true, be("True"))).isEqualTo(Outcome.PASS);
    assertThat(of(3600, be("3600"))).isEqualTo(Outcome.PASS);
    assertThat(of("3600", be(3600))).isEqualTo(Outcome.PASS);
    assertThat(of(3600.0, be(3600))).isEqualTo(Outcome.PASS);
    assertThat(of(0.5, be("0.5"))).isEqualTo(Outcome.PASS);
    assertThat(of(false, be(true))).isEqualTo(Outcome.FAIL);
    assertThat(of(1, be(true))).isEqualTo(Outcome.FAIL);
    assertThat(of(List.of(true), be(true))).isEqualTo(Outcome.FAIL);
  }

  @Test
  void one_of_several_suffices_whatever_its_case() {
    assertThat(of("pkcs12", beOneOf("JKS", "PKCS12"))).isEqualTo(Outcome.PASS);
    assertThat(of("BKS", beOneOf("JKS", "PKCS12"))).isEqualTo(Outcome.FAIL);
    assertThat(of("JKS,PKCS12", beOneOf("JKS", "PKCS12"))).isEqualTo(Outcome.FAIL);
  }

  @Test
  void case_is_ignored_the_same_way_in_turkish() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(of("STRICT", be("strict"))).isEqualTo(Outcome.PASS);
      assertThat(of("INFO", beOneOf("info"))).isEqualTo(Outcome.PASS);
      assertThat(of(12, beAtLeast(LIMIT))).isEqualTo(Outcome.PASS);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void absent_means_neither_written_nor_defaulted() {
    assertThat(ofAbsent(beAbsent())).isEqualTo(Outcome.PASS);
    assertThat(of("", beAbsent())).isEqualTo(Outcome.FAIL);
    assertThat(item(Bench.settings(Map.of(), Map.of("x.key", "d")), beAbsent()).outcome())
        .isEqualTo(Outcome.FAIL);
    assertThat(item(Bench.settingsWithoutDefaults(Map.of()), beAbsent()).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void explicit_means_written_even_as_a_reference() {
    assertThat(of("$env{X}", beExplicit())).isEqualTo(Outcome.PASS);
    assertThat(of(FROM_ENVIRONMENT, beExplicit())).isEqualTo(Outcome.PASS);
    assertThat(ofAbsent(beExplicit())).isEqualTo(Outcome.FAIL);
    assertThat(item(Bench.settings(Map.of(), Map.of("x.key", "d")), beExplicit()).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @ParameterizedTest
  @CsvSource({"9, FAIL, PASS", "10, PASS, PASS", "11, PASS, FAIL", "-1, FAIL, PASS"})
  void limits_are_inclusive_for_numbers_and_their_texts(int n, Outcome least, Outcome most) {
    assertThat(of(n, beAtLeast(LIMIT))).isEqualTo(least);
    assertThat(of(" " + n + " ", beAtLeast(LIMIT))).isEqualTo(least);
    assertThat(of((double) n, beAtLeast(LIMIT))).isEqualTo(least);
    assertThat(of(n, beAtMost(LIMIT))).isEqualTo(most);
    assertThat(of("" + n, beAtMost(LIMIT))).isEqualTo(most);
  }

  @Test
  void a_limit_is_compared_beyond_int() {
    assertThat(of(4_294_967_297L, beAtMost(LIMIT))).isEqualTo(Outcome.FAIL);
    assertThat(of("4294967297", beAtLeast(LIMIT))).isEqualTo(Outcome.PASS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ten", "10m", "9.5", "0x10", "99999999999999999999"})
  void what_is_no_whole_number_meets_no_limit(String text) {
    assertThat(of(text, beAtLeast(LIMIT))).isEqualTo(Outcome.FAIL);
    assertThat(of(text, beAtMost(LIMIT))).isEqualTo(Outcome.FAIL);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'TLSv1.2,TLSv1.3', PASS",
        "'TLSv1.2 , TLSv1.3', PASS",
        "TLSv1.2 TLSv1.3, PASS",
        "'+TLSv1.2+TLSv1.3', PASS",
        "'TLSv1.3', PASS",
        "'TLSv1.2,TLSv1.1', FAIL",
        "'', FAIL",
        "' , ', FAIL",
        "'TLSv1.2;TLSv1.3', FAIL",
        "TLSv1.2TLSv1.3, FAIL"
      })
  void every_listed_word_must_be_allowed_and_there_must_be_one(String text, Outcome outcome) {
    assertThat(of(text, listOnly(",+", "TLSv1.2", "TLSv1.3"))).isEqualTo(outcome);
  }

  @Test
  void a_real_list_is_judged_like_a_list_in_a_text() {
    Condition<SettingView> demand = listOnly(",", "TLSv1.2", "TLSv1.3");

    assertThat(of(List.of("TLSv1.2", "TLSv1.3"), demand)).isEqualTo(Outcome.PASS);
    assertThat(of(List.of("TLSv1.2", "SSLv3"), demand)).isEqualTo(Outcome.FAIL);
    assertThat(of(List.of(), demand)).isEqualTo(Outcome.FAIL);
    assertThat(of(List.of(List.of("SSLv3"), "TLSv1.2"), demand)).isEqualTo(Outcome.FAIL);
    assertThat(of(List.of("TLSv1.2", "$env{MORE}"), demand)).isEqualTo(Outcome.UNKNOWN);
    assertThat(of(List.of("TLSv1.2", PLAIN_SECRET), demand)).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void a_test_of_ones_own_sees_the_text_of_any_simple_value() {
    assertThat(of("abc", onText("begin with a", t -> t.startsWith("a")))).isEqualTo(Outcome.PASS);
    assertThat(of(12, onText("be 12", "12"::equals))).isEqualTo(Outcome.PASS);
    assertThat(of("", onText("be empty", String::isEmpty))).isEqualTo(Outcome.PASS);
    assertThat(of(List.of("a"), onText("be any", t -> true))).isEqualTo(Outcome.FAIL);
  }

  @Test
  void a_reference_stands_elsewhere_and_not_under_another_key_of_the_file() {
    assertThat(of("$secret{admin}", beAReference())).isEqualTo(Outcome.PASS);
    assertThat(of("$env{ADMIN}", beAReference())).isEqualTo(Outcome.PASS);
    assertThat(of("$sys{admin}", beAReference())).isEqualTo(Outcome.PASS);
    assertThat(of("$ref{admin}", beAReference())).isEqualTo(Outcome.FAIL);
    assertThat(of("${ADMIN}", beAReference())).isEqualTo(Outcome.UNKNOWN);
    assertThat(of("admin", beAReference())).isEqualTo(Outcome.FAIL);
    assertThat(ofAbsent(beAReference())).isEqualTo(Outcome.FAIL);
  }

  @ParameterizedTest
  @CsvSource({
    "PLAIN, FAIL",
    "SECRET_ALIAS, PASS",
    "ENVIRONMENT, PASS",
    "SYSTEM_PROPERTY, PASS",
    "SETTING_REFERENCE, FAIL",
    "PLACEHOLDER, UNKNOWN",
    "ENCRYPTED, FAIL",
    "EMPTY, FAIL"
  })
  void a_redacted_value_tells_whether_it_is_a_reference(SecretKind kind, Outcome outcome) {
    assertThat(of(Bench.secret(kind, LengthBucket.NONE), beAReference())).isEqualTo(outcome);
  }

  @Test
  void the_words_of_a_demand_follow_from_its_logic() {
    assertThat(be(false).description()).isEqualTo("be false");
    assertThat(beOneOf("A", "B").description()).isEqualTo("be one of A, B");
    assertThat(beAbsent().description()).isEqualTo("be absent");
    assertThat(beExplicit().description()).isEqualTo("be set");
    assertThat(beAtLeast(LIMIT).description()).isEqualTo("be at least limit");
    assertThat(beAtMost(LIMIT).description()).isEqualTo("be at most limit");
    assertThat(listOnly(",", "A", "B").description()).isEqualTo("list only A and B");
    assertThat(be("a").or(be("b")).description()).isEqualTo("be a or b");
    assertThat(be("a").and(be("b")).description()).isEqualTo("be a and b");
    assertThat(listOnly(",", "A").or(be("b")).description()).isEqualTo("list only A or be b");
    assertThat(be("a").noting("n").description()).isEqualTo("be a");
  }
}
