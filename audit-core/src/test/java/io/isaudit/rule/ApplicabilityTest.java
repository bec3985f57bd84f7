package io.isaudit.rule;

import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Sentences.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.declaration.Environment;
import io.isaudit.evidence.EvidenceKind;
import io.isaudit.policy.Policy;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.lang.RuleDraft;
import io.isaudit.snapshot.Node;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicabilityTest {

  private static RuleDraft draft() {
    return rule("test/applies", Severity.HIGH);
  }

  private static Rule passing(RuleDraft draft) {
    return draft.checkedBy("it passes", subject -> List.of(Verdict.pass("it", "passes")));
  }

  private static Node nodeOf(String version) {
    return Bench.node("node1", version, Bench.seen(Bench.settings(Map.of("a", true))));
  }

  private static RuleResult on(Node node, Rule rule) {
    return Bench.entry(Bench.snapshot(node), rule);
  }

  @ParameterizedTest
  @CsvSource({
    "5.10.0, NOT_APPLICABLE", "5.10.9999, NOT_APPLICABLE", "5.11.0, PASS", "5.11.0-beta, PASS",
    "5.11.1, PASS", "6.9.9999, PASS", "7.0.0, NOT_APPLICABLE", "7.0.0-beta, NOT_APPLICABLE",
    "10.0.0, NOT_APPLICABLE"
  })
  void a_rule_holds_from_since_on_and_no_longer_from_before_on(String version, Outcome outcome) {
    Rule rule = passing(draft().since("5.11").before("7.0"));

    assertThat(on(nodeOf(version), rule).outcome()).isEqualTo(outcome);
  }

  @Test
  void the_reason_names_the_version_that_decides() {
    Rule rule = passing(draft().since("5.11").before("7.0"));

    assertThat(on(nodeOf("5.10.0"), rule).reason()).isEqualTo("applies from version 5.11.0 on");
    assertThat(on(nodeOf("7.1.0"), rule).reason()).isEqualTo("applies before version 7.0.0");
  }

  @Test
  void without_a_version_a_rule_with_a_limit_is_unknown() {
    Node node = Bench.withoutVersion(nodeOf("7.1.0"));

    assertThat(on(node, passing(draft().since("5.11"))).outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(on(node, passing(draft().before("9.0"))).outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(on(node, passing(draft())).outcome()).isEqualTo(Outcome.PASS);
  }

  @ParameterizedTest
  @CsvSource({"PRODUCTION, PASS", "STAGING, PASS", "DEVELOPMENT, NOT_APPLICABLE"})
  void a_rule_holds_in_its_environments_only(Environment environment, Outcome outcome) {
    Rule rule = passing(draft().in(Environment.PRODUCTION, Environment.STAGING));

    RuleResult entry =
        Bench.entry(Bench.snapshot(nodeOf("7.1.0")), Policy.standard().in(environment), rule);

    assertThat(entry.outcome()).isEqualTo(outcome);
  }

  @Test
  void the_environment_decides_before_an_unknown_version() {
    Rule rule = passing(draft().in(Environment.STAGING).since("5.11"));

    RuleResult entry = on(Bench.withoutVersion(nodeOf("7.1.0")), rule);

    assertThat(entry.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(entry.reason()).isEqualTo("does not apply to production");
  }

  @Test
  void a_precondition_answers_yes_no_or_unknown_with_its_reason() {
    Node node = nodeOf("7.1.0");

    assertThat(on(node, passing(draft().when(subject -> Admission.yes()))).outcome())
        .isEqualTo(Outcome.PASS);
    RuleResult no = on(node, passing(draft().when(subject -> Admission.no("no cluster"))));
    assertThat(no.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(no.reason()).isEqualTo("no cluster");
    RuleResult unknown = on(node, passing(draft().when(subject -> Admission.unknown("no view"))));
    assertThat(unknown.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(unknown.reason()).isEqualTo("no view");
  }

  @Test
  void of_several_preconditions_the_first_that_is_not_met_decides() {
    Rule rule =
        passing(
            draft()
                .when(subject -> Admission.yes())
                .when(subject -> Admission.no("first"))
                .when(subject -> Admission.unknown("second")));

    assertThat(on(nodeOf("7.1.0"), rule).reason()).isEqualTo("first");
  }

  @Test
  void a_precondition_that_throws_is_an_error_of_its_rule_alone() {
    Rule broken =
        passing(
            draft()
                .when(
                    subject -> {
                      throw new IllegalArgumentException("hunter2");
                    }));

    RuleResult entry = on(nodeOf("7.1.0"), broken);

    assertThat(entry.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(entry.reason()).isEqualTo("the rule failed with IllegalArgumentException");
  }

  @Test
  void a_precondition_on_evidence_that_is_missing_is_unknown_for_that_reason() {
    Rule rule =
        draft()
            .needs(EvidenceKind.SETTINGS)
            .when(
                subject ->
                    subject.settings().mentions("cluster")
                        ? Admission.yes()
                        : Admission.no("no cluster"))
            .setting("a")
            .should(be(true));

    RuleResult entry = on(Bench.blindNode("node1"), rule);

    assertThat(entry.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(entry.reason()).isEqualTo("settings missing: no deployment.toml");
  }
}
