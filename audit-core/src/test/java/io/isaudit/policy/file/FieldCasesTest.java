package io.isaudit.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.policy.Policy;
import io.isaudit.policy.WaiverState;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.result.PolicyReport.WaiverReport;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Bench;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users of other audit tools asked for, by policies as people write them. */
class FieldCasesTest {

  @TempDir Path folder;

  private AuditResult audit(String policy) {
    return audit(House.usable(House.reader().read(House.copy(folder, policy))));
  }

  private static AuditResult audit(Policy policy) {
    return Bench.audit(House.DEPLOYMENT, policy, House.RULES.toArray(Rule[]::new));
  }

  private static List<RuleResult> of(AuditResult result, Rule rule) {
    return result.results().stream().filter(each -> each.rule().equals(rule.id())).toList();
  }

  private static Optional<ItemResult> item(AuditResult result, String node, String item) {
    return of(result, House.EXPIRY).stream()
        .filter(entry -> entry.target().id().equals(node))
        .flatMap(entry -> entry.items().stream())
        .filter(each -> each.item().equals(item))
        .findFirst();
  }

  @Test
  @DisplayName("trivy#4131: the disposition of a finding stands beside its outcome")
  void the_disposition_of_a_finding_stands_beside_its_outcome() {
    AuditResult result = audit("accepted-risk.toml");

    assertThat(item(result, "node1", "wso2carbon in primary"))
        .hasValueSatisfying(
            item -> {
              assertThat(item.outcome()).isEqualTo(Outcome.FAIL);
              assertThat(item.disposition()).isEqualTo(Disposition.WAIVED);
            });
  }

  @Test
  @DisplayName(
      "maester#831 #1264 #1780 #1798, c2p-go#230, checkov PR#2320:"
          + " an accepted risk is in the result with reason, owner, ticket and end")
  void an_accepted_risk_is_still_visible() {
    WaiverReport waiver = audit("accepted-risk.toml").policy().waivers().get(0);

    assertThat(waiver.reason()).isEqualTo("replaced with the migration in March");
    assertThat(waiver.owner()).isEqualTo("platform team");
    assertThat(waiver.approver()).contains("CISO");
    assertThat(waiver.ticket()).contains("SEC-41");
    assertThat(waiver.expires()).isEqualTo("2026-03-31");
    assertThat(waiver.settles()).hasSize(1);
  }

  @Test
  @DisplayName("prowler's mutelist has no end: a waiver without one is refused")
  void a_waiver_without_an_end_is_refused() {
    Path file =
        House.write(
            folder,
            "forever.toml",
            """
            [[waivers]]
            rule = "web/server-header"
            kind = "accepted-risk"
            reason = "internal"
            owner = "web team"
            """);

    assertThat(House.problems(House.reader().read(file)))
        .singleElement()
        .asString()
        .startsWith("forever.toml:1:1: [[waivers]] lacks expires");
  }

  @Test
  @DisplayName("inspec#5260, chef/automate#4342: an expired waiver does not show as waived")
  void an_expired_waiver_does_not_show_as_waived() {
    AuditResult result = audit("rotten-waivers.toml");

    assertThat(of(result, House.EXPIRY))
        .extracting(RuleResult::disposition)
        .containsOnly(Disposition.WAIVER_EXPIRED);
    assertThat(of(result, House.EXPIRY)).allMatch(RuleResult::isOpen);
  }

  @Test
  @DisplayName("Dependency-Check #7165: a waiver that covers nothing is seen in the result")
  void a_waiver_that_covers_nothing_is_seen_in_the_result() {
    assertThat(audit("rotten-waivers.toml").policy().waivers())
        .extracting(WaiverReport::states)
        .containsExactly(Set.of(WaiverState.EXPIRED), Set.of(WaiverState.UNUSED));
  }

  @Test
  @DisplayName("Dependency-Check #3491 #4685 #4840 #6394: stale and expired waivers can fail")
  void waivers_that_rot_can_fail_the_gate() {
    AuditResult result = audit("rotten-waivers.toml");

    assertThat(result.gate().passed()).isFalse();
    assertThat(result.gate().failures())
        .containsExactly("1 waiver: expired", "1 waiver: covers nothing that fails");
  }

  @Test
  @DisplayName("prowler#8486: a manual answer may be a fail, and neither way is it hidden")
  void a_manual_answer_may_be_a_fail() {
    RuleResult answered = of(audit("answers.toml"), House.BACKUP).get(0);

    assertThat(answered.outcome()).isEqualTo(Outcome.MANUAL);
    assertThat(answered.effectiveOutcome()).isEqualTo(Outcome.FAIL);
    assertThat(answered.disposition()).isEqualTo(Disposition.ATTESTED);
  }

  @Test
  @DisplayName("kube-bench#595: a question without an answer is not mixed with warnings")
  void a_question_without_an_answer_has_a_word_of_its_own() {
    Path file = House.write(folder, "asked.toml", "attestations = []");
    AuditResult result = audit(House.usable(House.reader().read(file)));

    assertThat(of(result, House.BACKUP))
        .extracting(RuleResult::effectiveOutcome)
        .containsExactly(Outcome.MANUAL);
  }

  @Test
  @DisplayName("conftest#181 #141 #108, atlantis#1550: a misspelt selection is not a green run")
  void a_selection_that_matches_nothing_is_refused() {
    Path file = House.write(folder, "typo.toml", "[profile]\nselect = [\"keystore/*\"]");

    assertThat(House.problems(House.reader().read(file)))
        .singleElement()
        .asString()
        .contains("no rule matches \"keystore/*\"");
  }

  @Test
  @DisplayName("maester#1384 #411: a rule that did not run says why")
  void a_rule_that_did_not_run_says_why() {
    assertThat(of(audit("profile-of-the-house.toml"), House.CORS))
        .allSatisfy(entry -> assertThat(entry.outcome()).isEqualTo(Outcome.NOT_SELECTED))
        .allSatisfy(entry -> assertThat(entry.reason()).contains("the gateway answers"))
        .isNotEmpty();
  }

  @Test
  @DisplayName("heimdall2#3150: a result names the profile it was judged by")
  void a_result_names_its_profile() {
    assertThat(audit("profile-of-the-house.toml").policy().profile()).isEqualTo("house");
  }

  @Test
  @DisplayName("maester#625: a severity can be changed locally, and the result states it")
  void a_severity_can_be_changed_and_is_stated() {
    AuditResult result = audit("profile-of-the-house.toml");

    assertThat(of(result, House.EXPIRY))
        .extracting(RuleResult::severity)
        .containsOnly(Severity.LOW);
    assertThat(result.policy().deviations())
        .contains("keystores/expiry has low severity, not high");
    assertThat(result.gate().passed()).isTrue();
  }
}
