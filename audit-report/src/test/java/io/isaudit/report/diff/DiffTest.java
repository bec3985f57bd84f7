package io.isaudit.report.diff;

import static io.isaudit.report.Results.NODE_1;
import static io.isaudit.report.Results.NODE_2;
import static io.isaudit.report.diff.Series.entry;
import static io.isaudit.report.diff.Series.item;
import static io.isaudit.rule.Outcome.FAIL;
import static io.isaudit.rule.Outcome.NOT_APPLICABLE;
import static io.isaudit.rule.Outcome.NOT_SELECTED;
import static io.isaudit.rule.Outcome.PASS;
import static io.isaudit.rule.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.isaudit.evidence.ScopeKind;
import io.isaudit.result.AuditResult;
import io.isaudit.result.diff.Diff;
import io.isaudit.result.diff.FindingChange;
import io.isaudit.result.diff.NamedResult;
import io.isaudit.result.diff.State;
import io.isaudit.result.diff.Status;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffTest {

  private static final Map<RuleId, RuleId> RENAMED =
      Map.of(RuleId.of("web/old-name"), RuleId.of("web/renamed"));

  static Diff diff(AuditResult... results) {
    List<NamedResult> named = new ArrayList<>();
    for (int i = 0; i < results.length; i++) {
      named.add(new NamedResult("result" + (i + 1) + ".json", results[i]));
    }
    return Diff.of("is-audit 0.1.0", named, RENAMED);
  }

  private static AuditResult one(Outcome outcome) {
    return outcome == NOT_SELECTED
        ? Series.of(NODE_1).add(entry("web/a", 1, NODE_1, Map.of(), NOT_SELECTED)).build()
        : Series.of(NODE_1).add("web/a", outcome, "x", 3).build();
  }

  /** The state of the one finding of results in which the rule has these outcomes. */
  private static FindingChange history(String outcomes) {
    return diff(Arrays.stream(outcomes.split(" "))
            .map(Outcome::valueOf)
            .map(DiffTest::one)
            .toArray(AuditResult[]::new))
        .findings()
        .get(0);
  }

  /** Two results with each state in them, for golden files. */
  static Diff allStates() {
    AuditResult old =
        Series.of(NODE_1, NODE_2)
            .at("2026-01-31T00:00:00Z")
            .scope(ScopeKind.HOME, ScopeKind.HOST)
            .add("web/regressed", PASS, "true", 3)
            .add("web/fixed", FAIL, "false", 4)
            .add("web/still", FAIL, "\"a\"", 5)
            .add("web/moved", FAIL, "false", 6)
            .add("web/undecided", FAIL, "false", 7)
            .add("web/old-name", FAIL, "false", 8)
            .add("web/rule-gone", FAIL, "false", 9)
            .add(
                entry(
                    "web/item-gone",
                    1,
                    NODE_1,
                    Map.of(),
                    item("web/item-gone", NODE_1, "key", FAIL, "false", 10),
                    item("web/item-gone", NODE_1, "other", PASS, "true", 11)))
            .add(
                entry(
                    "web/target-gone",
                    1,
                    NODE_2,
                    Map.of(),
                    item("web/target-gone", NODE_2, "key", FAIL, "false", 12)))
            .add("web/target-gone", PASS, "true", 12)
            .add("web/changed", FAIL, "false", 13)
            .add("host/selected", FAIL, "false", 14)
            .build();
    AuditResult now =
        Series.of(NODE_1)
            .at("2026-02-28T00:00:00Z")
            .deviations("web/still: severity low instead of high")
            .add("web/new", FAIL, "false", 2)
            .add("web/regressed", FAIL, "false", 3)
            .add("web/fixed", PASS, "true", 4)
            .add("web/still", FAIL, "\"b\"", 5)
            .add("web/moved", FAIL, "false", 60)
            .add("web/undecided", UNKNOWN, "a $secret{} alias", 7)
            .add("web/renamed", FAIL, "false", 8)
            .add(
                entry(
                    "web/item-gone",
                    1,
                    NODE_1,
                    Map.of(),
                    item("web/item-gone", NODE_1, "other", PASS, "true", 11)))
            .add("web/target-gone", PASS, "true", 12)
            .add(
                entry(
                    "web/changed",
                    2,
                    NODE_1,
                    Map.of(),
                    item("web/changed", NODE_1, "key", PASS, "false", 13)))
            .add(entry("host/selected", 1, NODE_1, Map.of(), NOT_SELECTED))
            .build();
    return diff(old, now);
  }

  @Test
  void every_state_is_told_apart() throws IOException {
    Diff diff = allStates();

    assertThat(diff.counts().keySet()).isEqualTo(EnumSet.allOf(State.class));
    try (InputStream golden = DiffTest.class.getResourceAsStream("all-states.txt")) {
      assertThat(golden).isNotNull();
      assertThat(new String(DiffFormat.TEXT.write(diff), StandardCharsets.UTF_8))
          .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FAIL FAIL, STILL_FAILING, false",
    "PASS FAIL, REGRESSED, true",
    "UNKNOWN FAIL, NEW, true",
    "NOT_SELECTED FAIL, NEW, true",
    "NOT_APPLICABLE FAIL, NEW, true",
    "FAIL PASS, FIXED, false",
    "FAIL NOT_APPLICABLE, ABSENT, false",
    "FAIL NOT_SELECTED, ABSENT, false",
    "FAIL UNKNOWN, UNDECIDED, false",
    "FAIL ERROR, UNDECIDED, false",
    "FAIL PASS FAIL, REGRESSED, true",
    "FAIL NOT_APPLICABLE FAIL, REGRESSED, true",
    "FAIL PASS NOT_APPLICABLE FAIL, REGRESSED, true",
    "FAIL UNKNOWN FAIL, STILL_FAILING, false",
    "FAIL NOT_SELECTED FAIL, STILL_FAILING, false",
    "PASS UNKNOWN FAIL, REGRESSED, true",
    "FAIL PASS UNKNOWN, UNDECIDED, false",
    "FAIL PASS PASS, FIXED, false",
  })
  void the_history_decides_the_state(String outcomes, State state, boolean isNew) {
    FindingChange finding = history(outcomes);

    assertThat(finding.state()).isEqualTo(state);
    assertThat(finding.isNew()).isEqualTo(isNew);
  }

  @Test
  void a_changed_rule_that_fails_now_is_new_for_the_gate() {
    AuditResult now =
        Series.of(NODE_1)
            .add(entry("web/a", 2, NODE_1, Map.of(), item("web/a", NODE_1, "key", FAIL, "x", 3)))
            .build();

    assertThat(diff(one(PASS), now).newFrom(Severity.HIGH)).hasSize(1);
    assertThat(diff(one(FAIL), now).newFrom(Severity.HIGH)).isEmpty();
    assertThat(diff(one(PASS), now).newFrom(Severity.CRITICAL)).isEmpty();
    assertThat(diff(one(FAIL), now).count(State.RULE_CHANGED)).isEqualTo(1);
  }

  @Test
  void a_pass_by_a_looser_limit_is_no_fix() {
    AuditResult old =
        Series.of(NODE_1)
            .add(
                entry(
                    "web/a",
                    1,
                    NODE_1,
                    Map.of("least", "12"),
                    item("web/a", NODE_1, "key", FAIL, "8", 3)))
            .build();
    AuditResult now =
        Series.of(NODE_1)
            .add(
                entry(
                    "web/a",
                    1,
                    NODE_1,
                    Map.of("least", "8"),
                    item("web/a", NODE_1, "key", PASS, "8", 3)))
            .build();

    assertThat(diff(old, now).findings().get(0).state()).isEqualTo(State.RULE_CHANGED);
  }

  @Test
  void a_renamed_rule_keeps_its_findings() {
    FindingChange renamed =
        allStates().findings().stream()
            .filter(finding -> finding.rule().equals(RuleId.of("web/renamed")))
            .findFirst()
            .orElseThrow();

    assertThat(renamed.state()).isEqualTo(State.STILL_FAILING);
    assertThat(renamed.formerRule()).contains(RuleId.of("web/old-name"));
  }

  @Test
  void a_smaller_audit_is_said_before_its_figures() {
    assertThat(allStates().audit().cautions())
        .anySatisfy(sentence -> assertThat(sentence).contains("left out: host"))
        .anySatisfy(sentence -> assertThat(sentence).contains("did not look at: node node2"))
        .anySatisfy(sentence -> assertThat(sentence).contains("not fixed: 4 findings"));
  }

  @Test
  void values_show_as_the_results_do() {
    assertThat(allStates().values())
        .extracting(value -> value.before() + " > " + value.after())
        .contains("\"a\" > \"b\"", "false > a $secret{} alias");
  }

  @Test
  void one_result_is_no_comparison() {
    assertThatIllegalArgumentException().isThrownBy(() -> diff(one(PASS)));
  }

  @Test
  void statuses_are_those_of_outcomes_and_what_is_not_there() {
    Set<String> names = Arrays.stream(Status.values()).map(Enum::name).collect(Collectors.toSet());

    assertThat(names).containsAll(Arrays.stream(Outcome.values()).map(Enum::name).toList());
    assertThat(NOT_APPLICABLE.name()).isIn(names);
  }
}
