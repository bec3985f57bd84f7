package io.isaudit.kit;

import io.isaudit.declaration.Declarations;
import io.isaudit.engine.Evaluator;
import io.isaudit.json.UnreadableJson;
import io.isaudit.page.Example;
import io.isaudit.page.Example.Block;
import io.isaudit.page.Example.BlockKind;
import io.isaudit.page.ParsedPage;
import io.isaudit.page.RulePages;
import io.isaudit.policy.Policy;
import io.isaudit.policy.Profile;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.snapshot.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The tests that every rule comes with: its page's examples, and the contract that makes a
 * half-added rule impossible. For our own rules and for those of third parties alike.
 */
public final class RuleKit {

  private final RuleBook book;
  private final StockNodes stock = new StockNodes();

  private RuleKit(RuleBook book) {
    this.book = book;
  }

  public static RuleKit of(RuleBook book) {
    return new RuleKit(book);
  }

  /**
   * The deployment that an example describes, for tests that look at several rules at once. All
   * evidence counts as asked for, save for attestations.
   *
   * @throws UnreadableJson when a block of facts is no JSON or does not fit the snapshot
   * @throws IllegalArgumentException when there is no stock deployment of its version
   */
  public static Snapshot deployment(Example example) throws UnreadableJson {
    return ExampleDeployment.of(example, new StockNodes());
  }

  /** The facts that the blocks of an example declare. */
  public static Declarations declarations(Example example) {
    return DeclarationLines.read(lines(example, BlockKind.DECLARATIONS));
  }

  /** The clock that deployments of examples are collected and judged at. */
  public static Instant clock() {
    return ExampleDeployment.CLOCK;
  }

  /** One probe for each example of each page: the rule gives exactly the outcome it says. */
  public List<Probe> examples() {
    return book.rules().stream().flatMap(rule -> examples(rule).stream()).toList();
  }

  /** What every rule has to keep, one probe for each demand and rule. */
  public List<Probe> contract() {
    return new Contract(book).probes();
  }

  private List<Probe> examples(Rule rule) {
    return RulePages.parse(book, rule.id()).map(ParsedPage::examples).orElse(List.of()).stream()
        .map(example -> new Probe(name(rule, example), () -> run(rule, example)))
        .toList();
  }

  private static String name(Rule rule, Example example) {
    String words = example.expected().word() + " " + example.title();
    return rule.id() + ", line " + example.line() + ": " + words.strip();
  }

  private Optional<String> run(Rule rule, Example example) {
    try {
      RuleResult result = evaluate(rule, example);
      if (result.outcome() == example.expected()) {
        return Optional.empty();
      }
      return Optional.of(
          "expected "
              + example.expected().word()
              + " but was "
              + result.outcome().word()
              + ": "
              + result.reason());
    } catch (UnreadableJson e) {
      return Optional.of("a block of facts can't be used: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      return Optional.of("the example can't be used: " + e.getMessage());
    }
  }

  private RuleResult evaluate(Rule rule, Example example) throws UnreadableJson {
    String parameters = lines(example, BlockKind.PARAMETERS);
    Profile profile =
        Profile.of(example.environment()).setting(rule.id(), ParameterLines.read(parameters, rule));
    Policy policy =
        Policy.standard().with(profile).declaring(declarations(example)).attesting(List.of());
    List<RuleResult> results =
        new Evaluator("kit", List.of(new SingleRule(book, rule)))
            .evaluate(ExampleDeployment.of(example, stock), policy, ExampleDeployment.CLOCK)
            .results();
    Outcome worst = Outcome.worstOf(results.stream().map(RuleResult::outcome).toList());
    return results.stream().filter(result -> result.outcome() == worst).findFirst().orElseThrow();
  }

  private static String lines(Example example, BlockKind kind) {
    return example.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(Block::text)
        .collect(Collectors.joining("\n"));
  }
}
