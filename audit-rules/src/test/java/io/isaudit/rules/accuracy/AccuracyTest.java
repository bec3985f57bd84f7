package io.isaudit.rules.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.declaration.Environment;
import io.isaudit.engine.Evaluator;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.json.UnreadableJson;
import io.isaudit.kit.RuleKit;
import io.isaudit.page.Example;
import io.isaudit.policy.Policy;
import io.isaudit.result.AuditResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rules.Books;
import io.isaudit.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The expectations were written from catalogue and product facts before the rules first ran on
 * these deployments. Each disagreement was settled one by one; a change of an expectation needs a
 * reason in the product, never in the rule.
 */
class AccuracyTest {

  private static final Path SET = Path.of("src/test/resources/io/isaudit/rules/accuracy");

  private static final Set<Outcome> BOTH = EnumSet.of(Outcome.PASS, Outcome.FAIL);

  /** The clock of a machine is not part of a home, and dates of support are the reader's own. */
  private static final List<String> ONE_WAY =
      List.of("clustering/same-clock", "maintenance/supported-version");

  private static final Evaluator EVALUATOR = new Evaluator("test", Books.all());

  static List<ExpectedHome> homes() throws IOException {
    try (Stream<Path> files = Files.list(SET.resolve("homes"))) {
      List<ExpectedHome> homes = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        homes.add(ExpectedHome.read(file));
      }
      return homes;
    }
  }

  static List<ExpectedHome> stock() throws IOException {
    List<String> lines = Files.readAllLines(SET.resolve("stock.tsv"));
    List<String> versions = List.of(lines.get(0).split("\t"));
    return IntStream.range(1, versions.size())
        .mapToObj(column -> stock(versions.get(column), column, lines))
        .toList();
  }

  private static ExpectedHome stock(String version, int column, List<String> lines) {
    SortedMap<String, Outcome> expected = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t");
      expected.put(cells[0], ExpectedHome.outcome(cells[column]));
    }
    Example example = ExpectedHome.stock(version, Environment.PRODUCTION, List.of());
    return new ExpectedHome("stock " + version, example, expected);
  }

  static Stream<ExpectedHome> all() throws IOException {
    return Stream.concat(stock().stream(), homes().stream());
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_rule_says_what_was_expected_of_it(ExpectedHome home) throws UnreadableJson {
    assertThat(disagreements(home)).isEmpty();
  }

  private static List<String> disagreements(ExpectedHome home) throws UnreadableJson {
    Map<String, List<RuleResult>> found =
        audited(home).results().stream()
            .collect(Collectors.groupingBy(result -> result.rule().toString()));
    List<String> all = new ArrayList<>();
    home.expected()
        .forEach(
            (rule, outcome) -> {
              List<RuleResult> results = found.getOrDefault(rule, List.of());
              Outcome worst = worst(results);
              if (worst != outcome) {
                all.add(
                    rule
                        + ": expected "
                        + outcome.word()
                        + " but was "
                        + worst.word()
                        + ": "
                        + reasons(results));
              }
            });
    return all;
  }

  private static Outcome worst(List<RuleResult> results) {
    return results.isEmpty()
        ? Outcome.NOT_SELECTED
        : Outcome.worstOf(results.stream().map(RuleResult::outcome).toList());
  }

  private static String reasons(List<RuleResult> results) {
    return results.stream().map(RuleResult::reason).collect(Collectors.joining("; "));
  }

  private static AuditResult audited(ExpectedHome home) throws UnreadableJson {
    Policy policy =
        Policy.standard()
            .in(home.deployment().environment())
            .declaring(RuleKit.declarations(home.deployment()));
    Snapshot snapshot = homeEvidence(RuleKit.deployment(home.deployment()));
    return EVALUATOR.evaluate(snapshot, policy, RuleKit.clock());
  }

  private static Snapshot homeEvidence(Snapshot all) {
    Set<ScopeKind> scope = EnumSet.of(ScopeKind.HOME);
    if (all.nodes().size() > 1) {
      scope.add(ScopeKind.SEVERAL_NODES);
    }
    return new Snapshot(all.collector(), scope, all.nodes(), Map.of(), Map.of(), all.compareKey());
  }

  @Test
  void every_rule_of_home_evidence_is_expected_to_pass_and_to_fail_somewhere() throws IOException {
    Map<String, Set<Outcome>> expected = new TreeMap<>();
    all()
        .flatMap(home -> home.expected().entrySet().stream())
        .forEach(
            entry ->
                expected
                    .computeIfAbsent(entry.getKey(), rule -> EnumSet.noneOf(Outcome.class))
                    .add(entry.getValue()));
    expected.values().removeIf(outcomes -> outcomes.containsAll(BOTH));

    assertThat(expected.keySet()).containsExactlyElementsOf(ONE_WAY);
  }

  /** Of the outcomes that were expected as failures, and of those that were found to be. */
  @Test
  void precision_and_recall_are_what_reviewers_need() throws IOException, UnreadableJson {
    SortedMap<String, Score> scores = new TreeMap<>();
    int expectations = 0;
    for (ExpectedHome home : all().toList()) {
      Map<String, Outcome> found =
          audited(home).outcomeByRule().entrySet().stream()
              .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
      for (Map.Entry<String, Outcome> entry : home.expected().entrySet()) {
        boolean fails = found.get(entry.getKey()) == Outcome.FAIL;
        scores.merge(
            entry.getKey(), Score.of(entry.getValue() == Outcome.FAIL, fails), Score::plus);
        expectations++;
      }
    }
    List<String> lines = new ArrayList<>(List.of("rule\tprecision\trecall\texpected failures"));
    scores.forEach((rule, score) -> lines.add(rule + "\t" + score));
    lines.add(
        "all ("
            + expectations
            + " expectations)\t"
            + scores.values().stream().reduce(Score::plus).orElseThrow());
    Files.write(Path.of("target/accuracy.tsv"), lines);

    assertThat(scores.values())
        .allMatch(score -> score.precision() >= 0.99 && score.recall() >= 0.95);
  }

  /** How often a failure was expected, found, or both. */
  private record Score(int expected, int found, int both) {

    static Score of(boolean expected, boolean found) {
      return new Score(expected ? 1 : 0, found ? 1 : 0, expected && found ? 1 : 0);
    }

    Score plus(Score other) {
      return new Score(expected + other.expected, found + other.found, both + other.both);
    }

    double precision() {
      return found == 0 ? 1 : (double) both / found;
    }

    double recall() {
      return expected == 0 ? 1 : (double) both / expected;
    }

    @Override
    public String toString() {
      return precision() + "\t" + recall() + "\t" + expected;
    }
  }
}
