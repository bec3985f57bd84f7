package io.isaudit.engine;

import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Sentences.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.isaudit.evidence.EvidenceKind;
import io.isaudit.result.AuditResult;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Bench;
import io.isaudit.rule.Cap;
import io.isaudit.rule.Check;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleRunTest {

  private static final Rule FLAG =
      rule("test/flag", Severity.HIGH).setting("flag").should(be(true));

  private static Rule checkedBy(Check check) {
    return rule("test/check", Severity.HIGH).checkedBy("it is checked", check);
  }

  private static Verdict nested(int depth) {
    return depth < 0 ? Verdict.pass("it", "deep") : nested(depth + 1);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"SETTINGS", "LOGGING", "KEYSTORES", "STARTUP", "FILES", "HOST", "LISTENERS", "LOGS"})
  void needed_evidence_that_is_missing_makes_a_node_unknown_with_the_reason(EvidenceKind kind) {
    Rule rule =
        rule("test/needs", Severity.HIGH)
            .needs(kind)
            .checkedBy("it passes", subject -> List.of(Verdict.pass("it", "passes")));

    RuleResult entry = Bench.entry(Bench.snapshot(Bench.blindNode("node1")), rule);

    assertThat(entry.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(entry.target()).isEqualTo(Fixed.NODE1);
    assertThat(entry.reason())
        .isEqualTo(
            kind.words()
                + " missing: "
                + (kind == EvidenceKind.SETTINGS ? "no deployment.toml" : "not asked for"));
  }

  @Test
  void all_that_is_missing_is_named() {
    Rule rule =
        rule("test/needs", Severity.HIGH)
            .needs(EvidenceKind.SETTINGS, EvidenceKind.LOGS)
            .checkedBy("it passes", subject -> List.of(Verdict.pass("it", "passes")));

    assertThat(Bench.entry(Bench.snapshot(Bench.blindNode("node1")), rule).reason())
        .isEqualTo("settings missing: no deployment.toml; log findings missing: not asked for");
  }

  @Test
  void a_rule_that_does_not_apply_says_so_even_where_its_evidence_is_missing() {
    Rule rule = rule("test/old", Severity.HIGH).before("5.0").setting("a").should(be(true));

    assertThat(Bench.entry(Bench.snapshot(Bench.blindNode("node1")), rule).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void a_rule_on_a_node_that_needs_databases_is_unknown_when_none_was_read() {
    Rule rule =
        rule("test/both", Severity.HIGH)
            .needs(EvidenceKind.SETTINGS, EvidenceKind.DATABASE)
            .checkedBy(
                "no database is bad",
                subject -> List.of(Verdict.pass("it", "" + subject.databases().size())));

    RuleResult entry = Bench.entry(Bench.snapshot(Bench.node("node1", Map.of())), rule);

    assertThat(entry.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(entry.reason()).isEqualTo("no database was read");
  }

  @SuppressWarnings("NullAway")
  static List<Check> broken() {
    return List.of(
        subject -> {
          throw new IllegalArgumentException("hunter2");
        },
        subject -> {
          throw new AssertionError("hunter2");
        },
        subject -> {
          throw new NoSuchMethodError("hunter2");
        },
        subject -> List.of(nested(0)),
        subject -> List.of(),
        subject -> null,
        subject -> Arrays.asList(Verdict.pass("it", "passes"), null),
        subject -> List.of(Verdict.pass("it", "passes").capping(Cap.SHIPPED_PRIVATE_KEY)),
        subject -> List.of(Verdict.of(Outcome.NOT_SELECTED, "it", "hides")));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void a_broken_check_is_an_error_of_its_rule_alone_and_its_message_is_not_repeated(Check check) {
    AuditResult result =
        Bench.audit(
            Fixed.ONE_NODE, checkedBy(check), Fixed.always("z/other", Severity.LOW, Outcome.PASS));

    assertThat(result.results())
        .extracting(RuleResult::outcome)
        .containsExactly(Outcome.ERROR, Outcome.PASS);
    assertThat(result.results().get(0).reason()).startsWith("the rule ");
    assertThat(result.toString()).doesNotContain("hunter2");
  }

  @Test
  void the_reason_of_an_error_names_its_class() {
    Check throwing =
        subject -> {
          throw new IllegalArgumentException("hunter2");
        };

    assertThat(Bench.entry(Fixed.ONE_NODE, checkedBy(throwing)).reason())
        .isEqualTo("the rule failed with IllegalArgumentException");
    assertThat(Bench.entry(Fixed.ONE_NODE, checkedBy(s -> List.of(nested(0)))).reason())
        .isEqualTo("the rule failed with StackOverflowError");
    assertThat(Bench.entry(Fixed.ONE_NODE, checkedBy(s -> List.of())).reason())
        .isEqualTo("the rule gave no verdict");
  }

  @Test
  void an_entry_takes_the_worst_of_its_items_and_three_of_its_reasons_at_most() {
    RuleResult entry =
        Bench.entry(
            Fixed.ONE_NODE,
            checkedBy(
                subject ->
                    List.of(
                        Verdict.pass("p", "fine").note("careful"),
                        Verdict.unknown("u", "not known"),
                        Verdict.fail("d", "four"),
                        Verdict.fail("c", "one"),
                        Verdict.fail("b", "one"),
                        Verdict.fail("a", "zero"),
                        Verdict.fail("e", "five"))));

    assertThat(entry.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(entry.effectiveOutcome()).isEqualTo(Outcome.FAIL);
    assertThat(entry.reason()).isEqualTo("zero; one; four; and 1 more");
    assertThat(entry.notes()).containsExactly("careful");
    assertThat(entry.items())
        .extracting(ItemResult::item)
        .containsExactly("a", "b", "c", "d", "e", "u", "p");
  }

  @Test
  void each_node_is_an_entry_of_its_own() {
    AuditResult result =
        Bench.audit(
            Bench.snapshot(
                Bench.node("node2", Map.of("flag", true)),
                Bench.node("node1", Map.of("flag", false)),
                Bench.blindNode("node3")),
            FLAG);

    assertThat(result.results())
        .extracting(r -> r.target().id(), RuleResult::outcome)
        .containsExactly(
            tuple("node1", Outcome.FAIL),
            tuple("node2", Outcome.PASS),
            tuple("node3", Outcome.UNKNOWN));
    assertThat(result.outcomeByRule()).containsExactly(Map.entry(FLAG.id(), Outcome.FAIL));
  }

  @Test
  void a_rule_on_endpoints_looks_from_its_own_side_only() {
    Rule outside = onEndpoint(EvidenceKind.ENDPOINT_EXTERNAL);
    Rule inside = onEndpoint(EvidenceKind.ENDPOINT_INTERNAL);
    Rule anywhere = onEndpoint(EvidenceKind.ENDPOINT);
    var both =
        Bench.snapshot(
            Bench.everything(),
            List.of(),
            List.of(),
            List.of(
                Bench.endpoint("in", Vantage.INTERNAL), Bench.endpoint("out", Vantage.EXTERNAL)));

    assertThat(Bench.audit(both, outside).results())
        .extracting(r -> r.target().id(), RuleResult::outcome)
        .containsExactly(tuple("out", Outcome.PASS));
    assertThat(Bench.audit(both, inside).results())
        .extracting(r -> r.target().id(), RuleResult::outcome)
        .containsExactly(tuple("in", Outcome.PASS));
    assertThat(Bench.audit(both, anywhere).results())
        .extracting(r -> r.target().id(), RuleResult::outcome)
        .containsExactly(tuple("in", Outcome.PASS), tuple("out", Outcome.PASS));
  }

  @Test
  void a_side_that_was_asked_for_and_not_probed_is_unknown() {
    var insideOnly =
        Bench.snapshot(
            Bench.everything(),
            List.of(),
            List.of(),
            List.of(Bench.endpoint("in", Vantage.INTERNAL)));

    RuleResult entry = Bench.entry(insideOnly, onEndpoint(EvidenceKind.ENDPOINT_EXTERNAL));

    assertThat(entry.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(entry.reason())
        .isEqualTo("no endpoint seen from outside was found, although it was asked for");
  }

  @Test
  void a_session_recording_is_missing_for_each_endpoint_alone() {
    var endpoints =
        Bench.snapshot(
            Bench.everything(),
            List.of(),
            List.of(),
            List.of(
                Bench.endpoint("bare", Vantage.INTERNAL),
                Bench.recorded(Bench.endpoint("recorded", Vantage.INTERNAL))));

    assertThat(Bench.audit(endpoints, onEndpoint(EvidenceKind.SESSION_RECORDING)).results())
        .extracting(r -> r.target().id(), RuleResult::outcome, RuleResult::reason)
        .containsExactly(
            tuple("bare", Outcome.UNKNOWN, "session recording missing: no recording"),
            tuple("recorded", Outcome.PASS, "passes"));
  }

  private static Rule onEndpoint(EvidenceKind kind) {
    return rule("test/endpoint", Severity.HIGH)
        .on(TargetKind.ENDPOINT)
        .needs(kind)
        .checkedBy("it passes", subject -> List.of(Verdict.pass("it", "passes")));
  }

  @Test
  void each_database_is_an_entry_of_its_own() {
    Rule rule =
        rule("test/database", Severity.HIGH)
            .on(TargetKind.DATABASE)
            .needs(EvidenceKind.DATABASE)
            .checkedBy(
                "it has a limit",
                subject ->
                    List.of(
                        Verdict.pass("limit", "" + subject.database().connectionLimit().found())));
    var two =
        Bench.snapshot(
            Bench.everything(),
            List.of(),
            List.of(Bench.database("shared"), Bench.database("identity")),
            List.of());

    assertThat(Bench.audit(two, rule).results())
        .extracting(r -> r.target().toString(), RuleResult::outcome)
        .containsExactly(
            tuple("database identity", Outcome.PASS), tuple("database shared", Outcome.PASS));
  }

  @Test
  void two_rules_of_one_id_are_refused() {
    assertThatThrownBy(() -> Bench.audit(Fixed.ONE_NODE, FLAG, FLAG))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two rules have the id test/flag");
  }

  @Test
  void a_list_that_a_check_changes_later_does_not_change_the_result() {
    List<Verdict> kept = new ArrayList<>(List.of(Verdict.pass("it", "passes")));

    RuleResult entry = Bench.entry(Fixed.ONE_NODE, checkedBy(subject -> kept));
    kept.clear();

    assertThat(entry.items()).hasSize(1);
  }
}
