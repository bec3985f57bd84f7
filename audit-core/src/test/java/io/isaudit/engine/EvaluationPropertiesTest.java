package io.isaudit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.policy.Attestation;
import io.isaudit.policy.Baseline;
import io.isaudit.policy.Gate;
import io.isaudit.policy.Policy;
import io.isaudit.policy.Waiver;
import io.isaudit.policy.Waiver.WaiverKind;
import io.isaudit.policy.file.BaselineFile;
import io.isaudit.result.AuditResult;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.result.Scorecard;
import io.isaudit.rule.Bench;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every deployment; seeded, so that a failure comes back. */
class EvaluationPropertiesTest {

  private static final int RUNS = 400;

  private static AuditResult audit(Snapshot snapshot, Policy policy) {
    return audit(snapshot, policy, RandomDeployment.RULES);
  }

  private static AuditResult audit(Snapshot snapshot, Policy policy, List<Rule> rules) {
    return Bench.audit(snapshot, policy, rules.toArray(Rule[]::new));
  }

  private static Gate gate(Random random) {
    Severity least = Severity.values()[random.nextInt(Severity.values().length)];
    return new Gate(Optional.of(least), false);
  }

  /** Decisions about some of the findings that there are. */
  private static Policy deciding(Policy policy, AuditResult result, Random random) {
    List<Waiver> waivers = new ArrayList<>();
    Set<String> baseline = new HashSet<>();
    for (RuleResult entry : result.results()) {
      for (ItemResult item : entry.items()) {
        int pick = random.nextInt(5);
        if (pick == 0) {
          baseline.add(item.fingerprint());
        } else if (pick < 3) {
          waivers.add(waiver(entry, item, random));
        }
      }
    }
    return policy.waiving(waivers).knowing(Bench.baseline(baseline.toArray(String[]::new)));
  }

  private static Waiver waiver(RuleResult entry, ItemResult item, Random random) {
    return new Waiver(
        entry.rule(),
        random.nextBoolean() ? Optional.of(entry.target()) : Optional.empty(),
        random.nextBoolean() ? Optional.of(item.item()) : Optional.empty(),
        random.nextBoolean() ? WaiverKind.ACCEPTED_RISK : WaiverKind.FALSE_POSITIVE,
        "reason",
        "owner",
        LocalDate.parse(random.nextInt(4) == 0 ? "2026-01-01" : "2026-12-31"));
  }

  private static Policy policy(Random random) {
    Policy policy = Policy.standard().gatedBy(gate(random));
    return switch (random.nextInt(4)) {
      case 0 -> policy;
      case 1 -> policy.attesting(List.of());
      case 2 -> policy.attesting(List.of(answer(true)));
      default -> policy.attesting(List.of(answer(false)));
    };
  }

  private static Attestation answer(boolean met) {
    LocalDate day = LocalDate.parse("2026-12-31");
    return new Attestation(Fixed.id("f/asked"), met, "s", "e", "b", day, day);
  }

  @Test
  void losing_any_piece_of_evidence_never_improves_score_grade_or_gate() {
    Random random = new Random(1);
    int compared = 0;
    for (int run = 0; run < RUNS; run++) {
      Snapshot whole = RandomDeployment.random(random);
      Policy plain = policy(random);
      List<Rule> rules = RandomDeployment.some(random);
      Policy policy = deciding(plain, audit(whole, plain, rules), random);
      AuditResult before = audit(whole, policy, rules);
      for (Snapshot less : RandomDeployment.withOneMissing(whole)) {
        AuditResult after = audit(less, policy, rules);
        String what = "run " + run + "\n" + less + "\n" + before.results() + "\n" + after.results();

        noBetter(before.scorecard().score(), after.scorecard().score(), what);
        noBetter(before.scorecard().acceptedScore(), after.scorecard().acceptedScore(), what);
        assertThat(rank(after.scorecard())).as(what).isGreaterThanOrEqualTo(rank(before));
        assertThat(after.gate().passed() && !before.gate().passed()).as(what).isFalse();
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(5 * RUNS);
  }

  private static void noBetter(
      Optional<BigDecimal> before, Optional<BigDecimal> after, String what) {
    BigDecimal nothing = BigDecimal.valueOf(-1);
    assertThat(after.orElse(nothing)).as(what).isLessThanOrEqualTo(before.orElse(nothing));
  }

  /** Not graded is worse than every grade. */
  private static int rank(Scorecard card) {
    return card.grade().map(Enum::ordinal).orElse(99);
  }

  private static int rank(AuditResult result) {
    return rank(result.scorecard());
  }

  @Test
  void no_set_of_waivers_and_baselines_changes_an_outcome_or_the_score() {
    Random random = new Random(2);
    for (int run = 0; run < RUNS; run++) {
      Snapshot snapshot = RandomDeployment.random(random);
      Policy plain = policy(random);
      AuditResult before = audit(snapshot, plain);

      AuditResult after = audit(snapshot, deciding(plain, before, random));

      assertThat(outcomes(after)).isEqualTo(outcomes(before));
      assertThat(after.scorecard().score()).isEqualTo(before.scorecard().score());
      assertThat(after.scorecard().grade()).isEqualTo(before.scorecard().grade());
      assertThat(after.scorecard().coverage()).isEqualTo(before.scorecard().coverage());
    }
  }

  /** Whatever a policy says: about findings that are not there, twice, or of another version. */
  @Test
  void no_decision_whatsoever_changes_a_raw_outcome() {
    Random random = new Random(5);
    for (int run = 0; run < RUNS; run++) {
      Snapshot snapshot = RandomDeployment.random(random);
      Policy plain = policy(random);
      AuditResult before = audit(snapshot, plain);
      Policy deciding = deciding(plain, before, random);
      List<Waiver> waivers = new ArrayList<>(deciding.waivers());
      for (int extra = random.nextInt(4); extra > 0; extra--) {
        waivers.add(anyWaiver(before, random));
      }
      Collections.shuffle(waivers, random);
      Policy decided = deciding.waiving(waivers);
      Policy frozen = decided.knowing(BaselineFile.freeze(before));

      assertThat(outcomes(audit(snapshot, decided))).isEqualTo(outcomes(before));
      assertThat(outcomes(audit(snapshot, frozen))).isEqualTo(outcomes(before));
    }
  }

  private static Waiver anyWaiver(AuditResult result, Random random) {
    List<RuleResult> entries = result.results();
    RuleResult one = entries.get(random.nextInt(entries.size()));
    RuleResult other = entries.get(random.nextInt(entries.size()));
    return new Waiver(
        random.nextInt(5) == 0 ? Fixed.id("no/such-rule") : one.rule(),
        random.nextBoolean() ? Optional.of(other.target()) : Optional.empty(),
        random.nextBoolean() ? Optional.of("no such item") : Optional.empty(),
        WaiverKind.values()[random.nextInt(WaiverKind.values().length)],
        "reason",
        "owner",
        LocalDate.parse("2026-01-31").plusDays(random.nextInt(3) - 1),
        Optional.of("approver"),
        Optional.of("ticket"),
        Optional.of(random.nextInt(4)));
  }

  @Test
  void a_baseline_only_ever_shrinks() {
    Random random = new Random(6);
    for (int run = 0; run < RUNS; run++) {
      Baseline baseline =
          BaselineFile.freeze(audit(RandomDeployment.random(random), policy(random)));
      Policy later = policy(random).knowing(baseline);

      Baseline left = BaselineFile.shrink(baseline, audit(RandomDeployment.random(random), later));

      assertThat(baseline.entries().entrySet()).containsAll(left.entries().entrySet());
      assertThat(left.taken()).isEqualTo(baseline.taken());
    }
  }

  private static List<String> outcomes(AuditResult result) {
    List<String> outcomes = new ArrayList<>();
    for (RuleResult entry : result.results()) {
      outcomes.add(entry.rule() + " " + entry.target());
      outcomes.add(entry.outcome() + " " + entry.effectiveOutcome());
      entry.items().forEach(item -> outcomes.add(item.item() + " " + item.outcome()));
    }
    return outcomes;
  }

  @Test
  void the_order_of_rules_books_and_nodes_does_not_matter() {
    Random random = new Random(3);
    for (int run = 0; run < RUNS / 5; run++) {
      Snapshot snapshot = RandomDeployment.random(random);
      Policy policy = policy(random);
      AuditResult first = inTwoBooks(snapshot, policy, RandomDeployment.RULES, false);
      List<Rule> shuffled = new ArrayList<>(RandomDeployment.RULES);
      Collections.shuffle(shuffled, random);

      AuditResult second = inTwoBooks(reversed(snapshot), policy, shuffled, true);

      assertThat(second).isEqualTo(first);
      assertThat(second).hasToString(first.toString());
    }
  }

  private static AuditResult inTwoBooks(
      Snapshot snapshot, Policy policy, List<Rule> rules, boolean swapped) {
    var early =
        Bench.book("early", rules.stream().filter(r -> r.id().chapter().equals("a")).toList());
    var late =
        Bench.book("late", rules.stream().filter(r -> !r.id().chapter().equals("a")).toList());
    return new Evaluator("test", swapped ? List.of(late, early) : List.of(early, late))
        .evaluate(snapshot, policy, Bench.CLOCK);
  }

  private static Snapshot reversed(Snapshot snapshot) {
    List<Node> nodes = new ArrayList<>(snapshot.nodes().values());
    Collections.reverse(nodes);
    Map<String, Node> byId = new LinkedHashMap<>();
    nodes.forEach(node -> byId.put(node.id(), node));
    return new Snapshot(
        snapshot.collector(),
        new HashSet<>(snapshot.scope()),
        byId,
        new HashMap<>(snapshot.databases()),
        new HashMap<>(snapshot.endpoints()),
        snapshot.compareKey());
  }

  @Test
  void nothing_passes_where_nothing_was_looked_at() {
    Node blank = Node.unknown("node1", Bench.CLOCK);
    Node other = Node.unknown("node2", Bench.CLOCK);
    for (Snapshot empty :
        List.of(
            Snapshot.empty("test"),
            Bench.snapshot(),
            Bench.snapshot(blank),
            Bench.snapshot(blank, other))) {
      for (Policy policy : List.of(Policy.standard(), Policy.standard().attesting(List.of()))) {
        AuditResult result = audit(empty, policy);

        assertThat(result.results()).extracting(RuleResult::outcome).doesNotContain(Outcome.PASS);
        assertThat(result.scorecard().score()).isEmpty();
        assertThat(result.scorecard().grade()).isEmpty();
      }
    }
  }

  @Test
  void the_random_deployments_show_every_outcome() {
    Random random = new Random(4);
    Set<Outcome> seen = new HashSet<>();
    for (int run = 0; run < RUNS; run++) {
      audit(RandomDeployment.random(random), policy(random))
          .results()
          .forEach(entry -> seen.add(entry.outcome()));
    }

    assertThat(seen)
        .contains(
            Outcome.FAIL,
            Outcome.UNKNOWN,
            Outcome.PASS,
            Outcome.MANUAL,
            Outcome.NOT_APPLICABLE,
            Outcome.NOT_SELECTED);
  }
}
