package io.isaudit.rule.lang;

import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Sentences.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.isaudit.evidence.EvidenceKind;
import io.isaudit.result.ItemResult;
import io.isaudit.rule.Bench;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import io.isaudit.snapshot.settings.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingClauseTest {

  private static final Rule RULE =
      rule("test/setting", Severity.HIGH).setting("cors.any").should(be(false).noting("fine"));

  private static ItemResult item(Settings settings) {
    return Bench.item(Bench.snapshot(Bench.node("node1", "7.1.0", Bench.seen(settings))), RULE);
  }

  @Test
  void the_sentence_of_the_rule_is_made_of_key_and_demand() {
    assertThat(RULE.sentence()).isEqualTo("cors.any should be false");
    assertThat(RULE.needs()).containsExactly(EvidenceKind.SETTINGS);
  }

  @Test
  void a_written_value_is_judged_with_its_place() {
    ItemResult item = item(Bench.settings(Map.of("cors.any", "yes"), Map.of("cors.any", false)));

    assertThat(item.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(item.item()).isEqualTo("cors.any");
    assertThat(item.reason()).isEqualTo("cors.any should be false but is \"yes\"");
    assertThat(item.expected()).contains("false");
    assertThat(item.actual()).contains("\"yes\"");
    assertThat(item.origin()).contains("explicit");
    assertThat(item.file()).contains("repository/conf/deployment.toml");
    assertThat(item.line()).contains(3);
    assertThat(item.column()).contains(5);
    assertThat(item.note()).contains("fine");
  }

  @Test
  void a_value_that_is_met_is_stated_with_its_note() {
    ItemResult item = item(Bench.settings(Map.of("cors.any", false)));

    assertThat(item.outcome()).isEqualTo(Outcome.PASS);
    assertThat(item.reason()).isEqualTo("cors.any is false");
    assertThat(item.note()).contains("fine");
  }

  @Test
  void a_default_is_judged_like_a_written_value() {
    ItemResult item = item(Bench.settings(Map.of(), Map.of("cors.any", true)));

    assertThat(item.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(item.origin()).contains("default");
    assertThat(item.file()).isEqualTo(Optional.empty());
  }

  @Test
  void a_key_without_a_default_is_absent_and_meets_no_demand_on_its_value() {
    ItemResult item = item(Bench.settings(Map.of("cors.anyway", false)));

    assertThat(item.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(item.reason()).isEqualTo("cors.any should be false but is absent");
    assertThat(item.origin()).contains("absent");
  }

  @Test
  void without_defaults_a_written_value_is_still_judged() {
    assertThat(item(Bench.settingsWithoutDefaults(Map.of("cors.any", false))).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void without_defaults_a_key_that_is_not_written_is_unknown() {
    ItemResult item = item(Bench.settingsWithoutDefaults(Map.of()));

    assertThat(item.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(item.reason())
        .isEqualTo("cors.any is not set and its default is not known: no tables of this version");
  }

  @Test
  void several_settings_are_judged_one_by_one() {
    Rule rule = rule("test/several", Severity.HIGH).settings("a", "b").should(be(false));
    Settings settings = Bench.settings(Map.of("a", false, "b", true));

    var entry =
        Bench.entry(Bench.snapshot(Bench.node("node1", "7.1.0", Bench.seen(settings))), rule);

    assertThat(rule.sentence()).isEqualTo("a and b should be false");
    assertThat(entry.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(entry.items())
        .extracting(ItemResult::item, ItemResult::outcome)
        .containsExactlyInAnyOrder(tuple("a", Outcome.PASS), tuple("b", Outcome.FAIL));
  }
}
