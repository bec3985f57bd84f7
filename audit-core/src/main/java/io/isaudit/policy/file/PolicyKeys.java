package io.isaudit.policy.file;

import static io.isaudit.policy.file.Key.optional;
import static io.isaudit.policy.file.Key.required;

import io.isaudit.declaration.Declarations;
import io.isaudit.declaration.Environment;
import io.isaudit.policy.RuleSelector;
import io.isaudit.policy.Waiver.WaiverKind;
import io.isaudit.policy.WaiverState;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All keys of {@code is-audit.toml}. Reading, the check for unknown keys and the published schema
 * follow from this table alone.
 */
final class PolicyKeys {

  private static final Form<String> TEXT = new Form.Text();
  private static final Form<Boolean> FLAG = new Form.Flag();
  private static final Form<LocalDate> DATE = new Form.Date();
  private static final Form<Rule> RULE = new Form.RuleName();
  private static final Form<List<RuleSelector>> PATTERNS = new Form.OneOrMore<>(new Form.Pattern());
  private static final Form.Word<Severity> SEVERITY =
      Form.Word.of(Severity.values(), Severity::word);

  static final Key<List<RuleSelector>> DESELECTED =
      required("rules", PATTERNS, "patterns of the rules that are not judged");
  static final Key<String> DESELECTED_WHY =
      required("reason", TEXT, "why not; it stands in every report");
  private static final Keys DESELECTION =
      new Keys("[[profile.deselect]]", "rules left out", List.of(DESELECTED, DESELECTED_WHY));

  static final Key<String> NAME =
      optional("name", TEXT, "what reports call the profile; that of the extended one by default");
  static final Key<String> EXTENDS =
      optional(
          "extends",
          TEXT,
          "production, staging, development, or the relative path of another policy file; the "
              + "shipped profile of the environment by default");
  static final Key<Environment> ENVIRONMENT =
      optional(
          "environment",
          Form.Word.of(Environment.values(), Environment::word),
          "what the deployment is used for; that of the extended profile by default");
  static final Key<List<RuleSelector>> SELECT =
      optional("select", PATTERNS, "only rules that one of these patterns matches");
  static final Key<List<Section>> DESELECT =
      optional("deselect", new Form.Tables(DESELECTION), "rules left out, each with a reason");
  static final Key<Map<RuleId, Severity>> SEVERITIES =
      optional("severities", new SeveritiesForm(SEVERITY), "changed severities by rule");
  static final Key<Map<RuleId, ParameterValues>> PARAMETERS =
      optional("parameters", new ParametersForm(), "changed parameters by rule");
  private static final Keys PROFILE_KEYS =
      new Keys(
          "[profile]",
          "which rules count, and how",
          List.of(NAME, EXTENDS, ENVIRONMENT, SELECT, DESELECT, SEVERITIES, PARAMETERS));

  static final Key<Rule> WAIVED = required("rule", RULE, "the id of the rule");
  static final Key<Integer> RULE_VERSION =
      optional(
          "rule_version",
          new Form.Whole(1, 9999),
          "the version of the rule that was looked at; another one makes the waiver stale");
  static final Key<Target> TARGET =
      optional(
          "target",
          new Form.TargetName(),
          "the one target it is for, as reports print it; all by default");
  static final Key<String> ITEM =
      optional("item", TEXT, "the one item it is for, as reports print it; all by default");
  static final Key<WaiverKind> KIND =
      required(
          "kind",
          Form.Word.of(
              WaiverKind.values(), kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-')),
          "accepted-risk: it is so and we live with it; false-positive: it is not so");
  static final Key<String> REASON = required("reason", TEXT, "why; it stands in every report");
  static final Key<String> OWNER = required("owner", TEXT, "who answers for it");
  static final Key<String> APPROVER = optional("approver", TEXT, "who agreed to it");
  static final Key<String> TICKET = optional("ticket", TEXT, "where it was discussed");
  static final Key<LocalDate> EXPIRES =
      required("expires", DATE, "the last day it holds, by UTC, as a date without quotes");
  private static final Keys WAIVER =
      new Keys(
          "[[waivers]]",
          "a decision to live with a finding, or to contest it",
          List.of(
              WAIVED, RULE_VERSION, TARGET, ITEM, KIND, REASON, OWNER, APPROVER, TICKET, EXPIRES));

  static final Key<Rule> ANSWERED = required("rule", RULE, "the id of an attested rule");
  static final Key<Boolean> MET = required("met", FLAG, "whether it is so");
  static final Key<String> STATEMENT = required("statement", TEXT, "what is the case");
  static final Key<String> EVIDENCE = required("evidence", TEXT, "where that can be seen");
  static final Key<String> BY = required("by", TEXT, "who states it");
  static final Key<LocalDate> ON = required("on", DATE, "when it was stated");
  static final Key<LocalDate> VALID_UNTIL =
      required("valid_until", DATE, "the last day it holds, by UTC");
  private static final Keys ATTESTATION =
      new Keys(
          "[[attestations]]",
          "a person's answer to a rule that only a person can decide",
          List.of(ANSWERED, MET, STATEMENT, EVIDENCE, BY, ON, VALID_UNTIL));

  static final Key<String> BASELINE_FILE =
      required("file", TEXT, "the file that 'is-audit baseline' wrote, relative to this one");
  private static final Keys BASELINE_KEYS =
      new Keys("[baseline]", "findings that are known", List.of(BASELINE_FILE));

  static final Key<Optional<Severity>> FAIL_ON =
      optional(
          "fail_on",
          new Form.Word<>(gateWords()),
          "the least severity of an open finding that fails the gate; high by default");
  static final Key<Boolean> ALLOW_UNKNOWN =
      optional("allow_unknown", FLAG, "whether what could not be decided is let through");
  static final Key<BigDecimal> MINIMUM_SCORE =
      optional("minimum_score", new Form.Decimal(0, 100), "the least score");
  static final Key<BigDecimal> MINIMUM_COVERAGE =
      optional(
          "minimum_coverage",
          new Form.Decimal(0, 100),
          "the least percentage of rules that were decided; 80 by default");
  static final Key<Integer> WAIVER_BUDGET =
      optional("waiver_budget", new Form.Whole(0, 100_000), "most findings that may be waived");
  static final Key<List<WaiverState>> REFUSE_WAIVERS =
      optional(
          "refuse_waivers",
          new Form.OneOrMore<>(Form.Word.of(WaiverState.values(), WaiverState::word)),
          "fails on a waiver in one of these states");
  private static final Keys GATE_KEYS =
      new Keys(
          "[gate]",
          "when an audit counts as passed",
          List.of(
              FAIL_ON,
              ALLOW_UNKNOWN,
              MINIMUM_SCORE,
              MINIMUM_COVERAGE,
              WAIVER_BUDGET,
              REFUSE_WAIVERS));

  static final Key<Section> PROFILE =
      optional("profile", new Form.Table(PROFILE_KEYS), PROFILE_KEYS.meaning());
  static final Key<Declarations> DECLARATIONS =
      optional(
          "declarations",
          new DeclarationsForm(
              optional("by", TEXT, "who stated it"), optional("on", DATE, "when it was stated")),
          "facts about the deployment that no file holds");
  static final Key<List<Section>> WAIVERS =
      optional("waivers", new Form.Tables(WAIVER), WAIVER.meaning());
  static final Key<List<Section>> ATTESTATIONS =
      optional(
          "attestations",
          new Form.Tables(ATTESTATION),
          ATTESTATION.meaning() + "; even an empty list brings those rules into scope");
  static final Key<Section> BASELINE =
      optional("baseline", new Form.Table(BASELINE_KEYS), BASELINE_KEYS.meaning());
  static final Key<Section> GATE = optional("gate", new Form.Table(GATE_KEYS), GATE_KEYS.meaning());

  static final Keys FILE =
      new Keys(
          "the file",
          "what an organisation decides about an audit",
          List.of(PROFILE, DECLARATIONS, WAIVERS, ATTESTATIONS, BASELINE, GATE));

  private PolicyKeys() {}

  private static Map<String, Optional<Severity>> gateWords() {
    Map<String, Optional<Severity>> words = new LinkedHashMap<>();
    Arrays.stream(Severity.values())
        .filter(severity -> severity != Severity.INFO)
        .forEach(severity -> words.put(severity.word(), Optional.of(severity)));
    words.put("never", Optional.empty());
    return words;
  }
}
