package io.isaudit.rule.lang;

import static io.isaudit.rule.lang.Sentences.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.isaudit.evidence.EvidenceKind;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Bench;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import io.isaudit.rule.lang.Items.Item;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EachClauseTest {

  private static final Items<Long> POOLS =
      new Items<>(
          "pool",
          "no pool is written",
          subject ->
              subject.settings().below("pool").entrySet().stream()
                  .map(
                      entry ->
                          new Item<>(
                              entry.getKey(),
                              entry.getValue().value().asNumber().orElse(-1L),
                              Optional.of(entry.getValue().value().display()),
                              entry.getValue().origin().place()))
                  .toList());

  private static final Condition<Long> SMALL =
      Condition.of(
          "be small",
          (size, subject) ->
              size < 0
                  ? Judgement.unknown("its size is not known")
                  : size < 10 ? Judgement.met() : Judgement.notMet("10 is too many"));

  private static final Rule RULE =
      rule("test/pools", Severity.HIGH).needs(EvidenceKind.SETTINGS).each(POOLS).should(SMALL);

  private static RuleResult on(Map<String, ?> written) {
    return Bench.entry(Bench.snapshot(Bench.node("node1", written)), RULE);
  }

  @Test
  void the_sentence_speaks_of_each() {
    assertThat(RULE.sentence()).isEqualTo("each pool should be small");
  }

  @Test
  void without_any_the_rule_is_not_applicable_and_says_why() {
    RuleResult entry = on(Map.of("pools.a", 5));

    assertThat(entry.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(entry.reason()).isEqualTo("no pool is written");
  }

  @Test
  void without_the_settings_it_is_unknown_and_not_not_applicable() {
    assertThat(Bench.entry(Bench.snapshot(Bench.blindNode("node1")), RULE).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void each_is_an_item_and_the_worst_of_them_decides() {
    RuleResult entry = on(Map.of("pool.a", 5, "pool.b", 20, "pool.c", "$env{C}", "pool.d", 30));

    assertThat(entry.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(entry.items())
        .extracting(ItemResult::item, ItemResult::outcome, ItemResult::reason)
        .containsExactly(
            tuple("b", Outcome.FAIL, "pool b should be small but is 20: 10 is too many"),
            tuple("d", Outcome.FAIL, "pool d should be small but is 30: 10 is too many"),
            tuple("c", Outcome.UNKNOWN, "its size is not known"),
            tuple("a", Outcome.PASS, "pool a is 5"));
    assertThat(entry.reason())
        .isEqualTo(
            "pool b should be small but is 20: 10 is too many;"
                + " pool d should be small but is 30: 10 is too many");
  }

  @Test
  void an_item_shows_what_it_is_and_where() {
    ItemResult item = on(Map.of("pool.a", 5)).items().get(0);

    assertThat(item.actual()).contains("5");
    assertThat(item.expected()).contains("small");
    assertThat(item.line()).contains(3);
    assertThat(item.origin()).isEmpty();
  }

  @Test
  void one_unknown_among_passes_makes_the_rule_unknown() {
    assertThat(on(Map.of("pool.a", 5, "pool.c", "$env{C}")).outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(on(Map.of("pool.a", 5, "pool.b", 6)).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void a_plain_item_shows_nothing_more() {
    Item<Long> item = Item.of("a", 1L);

    assertThat(item).isEqualTo(new Item<>("a", 1L, Optional.empty(), Optional.empty()));
  }
}
