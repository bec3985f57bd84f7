package io.isaudit.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.declaration.DeclarationKey;
import io.isaudit.declaration.Declarations.Declared;
import io.isaudit.declaration.Environment;
import io.isaudit.policy.Attestation;
import io.isaudit.policy.Baseline;
import io.isaudit.policy.Gate;
import io.isaudit.policy.Policy;
import io.isaudit.policy.Profile;
import io.isaudit.policy.RuleSelector;
import io.isaudit.policy.Waiver;
import io.isaudit.policy.Waiver.WaiverKind;
import io.isaudit.policy.WaiverState;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target;
import io.isaudit.rule.Target.TargetKind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFileTest {

  @TempDir Path folder;

  private Policy read(String text) {
    return House.usable(House.reader().read(House.write(folder, "is-audit.toml", text)));
  }

  private Policy complete() {
    return House.usable(House.reader().read(House.copy(folder, "complete.toml")));
  }

  @Test
  void an_empty_file_is_the_standard_policy() {
    assertThat(read("# nothing decided yet\n")).isEqualTo(Policy.standard());
    assertThat(House.usable(House.reader().withoutFile())).isEqualTo(Policy.standard());
  }

  @Test
  void a_profile_says_which_rules_count_and_how() {
    Map<String, String> parameters =
        Map.of("warnDays", "45", "trusted", "true", "ignored", "old-partner,lab", "unit", "week");

    assertThat(complete().profile())
        .isEqualTo(
            new Profile(
                "northwind",
                Environment.STAGING,
                List.of(
                    new RuleSelector("keystores/*"),
                    new RuleSelector("web/*"),
                    new RuleSelector("maintenance/*")),
                List.of(
                    new Profile.Deselection(
                        new RuleSelector("web/cors-*"), "the gateway answers preflight requests")),
                Map.of(House.EXPIRY.id(), new ParameterValues(parameters)),
                Map.of(House.HEADER.id(), Severity.LOW)));
  }

  @Test
  void declarations_may_say_by_whom_and_when() {
    Map<DeclarationKey, Declared> declared = complete().declarations().declared();

    assertThat(declared.get(DeclarationKey.NODES)).isEqualTo(Declared.of("2"));
    assertThat(declared.get(DeclarationKey.BEHIND_PROXY))
        .isEqualTo(
            new Declared(
                "true", Optional.of("M. Perera"), Optional.of(LocalDate.parse("2026-01-05"))));
    assertThat(declared.get(DeclarationKey.PLATFORM)).isEqualTo(Declared.of("kubernetes"));
  }

  @Test
  void a_waiver_keeps_all_it_says_under_the_present_id_of_its_rule() {
    assertThat(complete().waivers())
        .hasSize(2)
        .first()
        .isEqualTo(
            new Waiver(
                RuleId.of("keystores/expiry"),
                Optional.of(new Target(TargetKind.NODE, "node1")),
                Optional.of("wso2carbon in primary"),
                WaiverKind.ACCEPTED_RISK,
                "replaced with the migration in March",
                "platform team",
                LocalDate.parse("2026-03-31"),
                Optional.of("CISO"),
                Optional.of("SEC-41"),
                Optional.of(2)));
  }

  @Test
  void an_answer_keeps_all_it_says() {
    Policy policy = complete();

    assertThat(policy.attestationsAsked()).isTrue();
    assertThat(policy.attestations())
        .containsExactly(
            new Attestation(
                House.BACKUP.id(),
                true,
                "Nightly full backup, kept for 30 days",
                "runbook 12, restore log of January",
                "D. Silva",
                LocalDate.parse("2026-01-10"),
                LocalDate.parse("2027-01-10")));
  }

  @Test
  void a_gate_may_ask_for_several_things() {
    assertThat(complete().gate())
        .isEqualTo(
            new Gate(
                Optional.of(Severity.MEDIUM),
                true,
                Optional.of(new BigDecimal("70.5")),
                Optional.of(new BigDecimal("90")),
                Optional.of(5),
                Set.of(WaiverState.EXPIRED, WaiverState.UNUSED, WaiverState.NO_SUCH_RULE)));
    assertThat(read("[gate]\nfail_on = \"never\"").gate().failOn()).isEmpty();
    assertThat(read("[gate]\nwaiver_budget = 0").gate().failOn()).contains(Severity.HIGH);
  }

  @Test
  void even_no_answer_at_all_brings_the_questions_into_scope() {
    assertThat(read("attestations = []").attestationsAsked()).isTrue();
    assertThat(read("waivers = []").attestationsAsked()).isFalse();
  }

  @Test
  void a_number_may_carry_its_unit() {
    for (String days : List.of("45", "\"45 days\"", "\"45 day\"")) {
      Policy policy = read("[profile.parameters.\"keystores/expiry\"]\nwarnDays = " + days);

      assertThat(policy.profile().parametersOf(House.EXPIRY.id()).changed())
          .isEqualTo(Map.of("warnDays", "45"));
    }
  }

  @Test
  void a_byte_order_mark_does_no_harm() {
    assertThat(read("\uFEFF[profile]\nname = \"x\"").profile().name()).isEqualTo("x");
  }

  @Test
  void a_baseline_stands_beside_the_policy() {
    Baseline baseline = Baselines.of(House.EXPIRY, "node1", "wso2carbon in primary");
    Baselines.write(folder.resolve("is-audit-baseline.json"), baseline);

    assertThat(read("[baseline]\nfile = \"is-audit-baseline.json\"").baseline())
        .isEqualTo(baseline);
  }

  @Test
  void a_baseline_need_not_exist_to_be_frozen() {
    Path file =
        House.write(folder, "is-audit.toml", "[baseline]\nfile = \"is-audit-baseline.json\"");

    assertThat(House.usable(House.reader().withoutBaseline().read(file)))
        .isEqualTo(Policy.standard());
    assertThat(House.problems(House.reader().read(file)))
        .containsExactly("is-audit.toml:2:1: the file is-audit-baseline.json does not exist");
  }
}
