package io.isaudit.engine;

import static io.isaudit.rule.lang.Sentences.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.NodeCollector;
import io.isaudit.collect.NodeTexts;
import io.isaudit.evidence.EvidenceKind;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.policy.Policy;
import io.isaudit.policy.RuleSelector;
import io.isaudit.result.AuditResult;
import io.isaudit.result.RuleResult;
import io.isaudit.result.ScopeReport.OutOfScope;
import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Bench;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.RuleDraft;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Snapshot;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScopeTest {

  private static Rule passing(RuleDraft draft) {
    return draft.checkedBy("it passes", subject -> List.of(Verdict.pass("it", "passes")));
  }

  private static TargetKind targetOf(EvidenceKind kind) {
    return switch (kind) {
      case DATABASE -> TargetKind.DATABASE;
      case ENDPOINT, ENDPOINT_INTERNAL, ENDPOINT_EXTERNAL, SESSION_RECORDING -> TargetKind.ENDPOINT;
      case SEVERAL_NODES -> TargetKind.DEPLOYMENT;
      default -> TargetKind.NODE;
    };
  }

  private static Rule needing(EvidenceKind kind) {
    return passing(rule("test/needs", Severity.HIGH).on(targetOf(kind)).needs(kind));
  }

  private static Snapshot nothing(Set<ScopeKind> scope) {
    return Bench.snapshot(scope, List.of(), List.of(), List.of());
  }

  @ParameterizedTest
  @EnumSource
  void evidence_that_was_not_asked_for_takes_a_rule_out_of_scope(EvidenceKind kind) {
    Set<ScopeKind> others = Bench.everything();
    others.removeAll(kind.broughtInBy());

    RuleResult entry = Bench.entry(nothing(others), needing(kind));

    assertThat(entry.outcome()).isEqualTo(Outcome.NOT_SELECTED);
    assertThat(entry.reason()).isEqualTo("scope: " + kind.broughtInBy().get(0).howToBringIn());
    assertThat(entry.target()).isEqualTo(Target.deployment());
    assertThat(entry.items()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void evidence_that_was_asked_for_and_did_not_come_is_unknown(EvidenceKind kind) {
    for (ScopeKind asked : kind.broughtInBy()) {
      RuleResult entry = Bench.entry(nothing(EnumSet.of(asked)), needing(kind));

      assertThat(entry.outcome()).as("%s", asked).isEqualTo(Outcome.UNKNOWN);
      assertThat(entry.reason()).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(names = "DEPLOYMENT", mode = EnumSource.Mode.EXCLUDE)
  void a_target_that_was_not_asked_for_is_out_of_scope_even_if_nothing_is_needed_of_it(
      TargetKind kind) {
    RuleResult entry =
        Bench.entry(nothing(Set.of()), passing(rule("test/any", Severity.HIGH).on(kind)));

    assertThat(entry.outcome()).isEqualTo(Outcome.NOT_SELECTED);
    assertThat(entry.reason()).startsWith("scope: ");
  }

  @ParameterizedTest
  @EnumSource(names = "DEPLOYMENT", mode = EnumSource.Mode.EXCLUDE)
  void a_target_that_was_asked_for_and_is_not_there_is_unknown(TargetKind kind) {
    RuleResult entry =
        Bench.entry(nothing(Bench.everything()), passing(rule("test/any", Severity.HIGH).on(kind)));

    assertThat(entry.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(entry.reason())
        .isEqualTo("no " + kind.word() + " was found, although it was asked for");
  }

  @Test
  void all_that_is_missing_from_the_scope_is_named_once() {
    Rule rule =
        passing(
            rule("test/all", Severity.HIGH)
                .needs(EvidenceKind.SETTINGS, EvidenceKind.FILES, EvidenceKind.LOGS));

    assertThat(Bench.entry(nothing(Set.of()), rule).reason())
        .isEqualTo(
            "scope: " + ScopeKind.HOME.howToBringIn() + "; " + ScopeKind.LOGS.howToBringIn());
  }

  @Test
  void of_a_lone_file_only_the_settings_were_asked_for() {
    Snapshot lone =
        Bench.snapshot(
            EnumSet.of(ScopeKind.SETTINGS),
            List.of(Bench.node("node1", Map.of())),
            List.of(),
            List.of());

    assertThat(Bench.entry(lone, needing(EvidenceKind.SETTINGS)).outcome()).isEqualTo(Outcome.PASS);
    assertThat(Bench.entry(lone, needing(EvidenceKind.INPUTS)).outcome()).isEqualTo(Outcome.PASS);
    for (EvidenceKind kind : EnumSet.range(EvidenceKind.LOGGING, EvidenceKind.CONTAINER)) {
      RuleResult entry = Bench.entry(lone, needing(kind));
      assertThat(entry.outcome()).as("%s", kind).isEqualTo(Outcome.NOT_SELECTED);
      assertThat(entry.reason()).isEqualTo("scope: give the home directory of the node");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "unknown, the stores: no home directory is given, SETTINGS, not-selected",
    "unknown, the stores: no home directory is given, HOME, unknown",
    "unknown, the value is not kept in clear, SETTINGS, unknown",
    "fail, it is bad, SETTINGS, fail"
  })
  void of_a_lone_file_what_the_rest_of_a_home_would_tell_is_out_of_scope(
      String outcome, String reason, ScopeKind asked, String expected) {
    Rule rule =
        rule("test/uses", Severity.HIGH)
            .needs(EvidenceKind.INPUTS)
            .uses(EvidenceKind.USER_STORES)
            .checkedBy(
                "the stores are good",
                subject ->
                    List.of(
                        Verdict.pass("first", "it is good"),
                        outcome.equals("fail")
                            ? Verdict.fail("it", reason)
                            : Verdict.unknown("it", reason)));
    Node node =
        new NodeCollector(Bench.CLOCK, CollectOptions.standard())
            .fromTexts("node1", NodeTexts.of(Optional.empty(), ""));
    Snapshot snapshot =
        IsAudit.snapshot(Map.of("node1", node), Set.of(asked), CollectOptions.standard());

    AuditResult result = Bench.audit(snapshot, rule);

    boolean left = expected.equals("not-selected");
    assertThat(result.results()).extracting(entry -> entry.outcome().word()).containsOnly(expected);
    assertThat(result.scope().rulesInScope()).isEqualTo(left ? 0 : 1);
    assertThat(result.scope().outside())
        .filteredOn(out -> out.kind() == ScopeKind.HOME)
        .extracting(OutOfScope::rules)
        .isEqualTo(left ? List.of(1) : List.of());
  }

  @Test
  void what_is_only_used_does_not_decide_the_scope() {
    Rule rule =
        passing(
            rule("test/uses", Severity.HIGH).needs(EvidenceKind.SETTINGS).uses(EvidenceKind.HOST));
    Snapshot homeOnly =
        Bench.snapshot(
            EnumSet.of(ScopeKind.HOME),
            List.of(Bench.node("node1", Map.of())),
            List.of(),
            List.of());

    assertThat(Bench.entry(homeOnly, rule).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void a_rule_that_the_profile_leaves_out_is_not_run() {
    Rule rule =
        rule("test/throws", Severity.HIGH)
            .checkedBy(
                "it throws",
                subject -> {
                  throw new IllegalStateException();
                });
    Policy web = Policy.standard().selecting(List.of(new RuleSelector("web/*")));

    RuleResult entry = Bench.entry(Fixed.ONE_NODE, web, rule);

    assertThat(entry.outcome()).isEqualTo(Outcome.NOT_SELECTED);
    assertThat(entry.effectiveOutcome()).isEqualTo(Outcome.NOT_SELECTED);
    assertThat(entry.reason()).isEqualTo("profile: not among the rules that were selected");
  }

  @Test
  void the_report_counts_what_is_in_scope_and_says_what_would_bring_in_the_rest() {
    AuditResult result =
        Bench.audit(
            Bench.snapshot(
                EnumSet.of(ScopeKind.HOME),
                List.of(Bench.node("node1", Map.of())),
                List.of(),
                List.of()),
            passing(rule("a/settings", Severity.HIGH).needs(EvidenceKind.SETTINGS)),
            passing(rule("a/plain", Severity.HIGH)),
            passing(rule("b/host", Severity.HIGH).needs(EvidenceKind.HOST)),
            passing(
                rule("b/host-and-logs", Severity.HIGH).needs(EvidenceKind.HOST, EvidenceKind.LOGS)),
            passing(
                rule("c/probe", Severity.HIGH)
                    .on(TargetKind.ENDPOINT)
                    .needs(EvidenceKind.ENDPOINT)),
            passing(rule("c/database", Severity.HIGH).on(TargetKind.DATABASE)),
            rule("d/asked", Severity.HIGH).attested("Is it so?"));

    assertThat(result.scope().asked()).containsExactly(ScopeKind.HOME);
    assertThat(result.scope().rules()).isEqualTo(7);
    assertThat(result.scope().rulesInScope()).isEqualTo(2);
    assertThat(result.scope().outside())
        .extracting(OutOfScope::kind, OutOfScope::rules)
        .containsExactly(
            tuple(ScopeKind.HOST, 2),
            tuple(ScopeKind.ENDPOINT_INTERNAL, 1),
            tuple(ScopeKind.ENDPOINT_EXTERNAL, 1),
            tuple(ScopeKind.DATABASE, 1),
            tuple(ScopeKind.LOGS, 1),
            tuple(ScopeKind.ATTESTATIONS, 1));
  }

  @Test
  void a_question_that_the_evidence_settles_is_in_scope_though_no_answers_were_asked_for() {
    Snapshot homeOnly =
        Bench.snapshot(
            EnumSet.of(ScopeKind.HOME),
            List.of(Bench.node("node1", Map.of())),
            List.of(),
            List.of());

    AuditResult result =
        Bench.audit(
            homeOnly,
            rule("d/never", Severity.HIGH)
                .when(subject -> Admission.no("it is never so"))
                .attested("Is it so?"),
            rule("d/open", Severity.HIGH).attested("Is it so?"));

    assertThat(result.results())
        .extracting(RuleResult::outcome)
        .containsExactly(Outcome.NOT_APPLICABLE, Outcome.NOT_SELECTED);
    assertThat(result.scope().rulesInScope()).isEqualTo(1);
    assertThat(result.scope().outside())
        .filteredOn(out -> out.kind() == ScopeKind.ATTESTATIONS)
        .extracting(OutOfScope::rules)
        .containsExactly(1);
  }
}
