package io.isaudit.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.NodeCollector;
import io.isaudit.collect.NodeTexts;
import io.isaudit.facts.ProductFacts;
import io.isaudit.json.UnreadableJson;
import io.isaudit.kit.RuleKit;
import io.isaudit.page.Example;
import io.isaudit.page.Example.BlockKind;
import io.isaudit.page.ParsedPage;
import io.isaudit.page.RulePages;
import io.isaudit.policy.Policy;
import io.isaudit.policy.Profile;
import io.isaudit.result.AuditResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.Target;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Product;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every rule that offers a value is put to the test on the pages' own deployments that fail: with
 * its patch applied the finding has to be gone, and no other may have come.
 */
class EveryFixTest {

  private static final String FILE = "repository/conf/deployment.toml";
  private static final String NODE = "node1";
  private static final Target TARGET = new Target(Target.TargetKind.NODE, NODE);
  private static final ProductVersion STANDARD = ProductVersion.of("7.1.0");

  private static final IsAudit AUDIT = IsAudit.create(Clock.fixed(RuleKit.clock(), ZoneOffset.UTC));
  private static final List<Trial> TRIALS = new ArrayList<>();
  private static final Set<String> OFFERING = new TreeSet<>();

  @TempDir Path folder;

  /** A deployment on which a rule fails, and the patch for that finding alone. */
  private record Trial(
      Rule rule, Example example, Snapshot snapshot, String text, AuditResult before, Fix fix) {

    String name() {
      return rule.id() + ", line " + example.line();
    }
  }

  @BeforeAll
  static void try_the_examples_of_all_rules_that_offer_a_value() throws Exception {
    for (RuleBook book : AUDIT.books()) {
      for (Rule rule : book.rules()) {
        if (!rule.check().remedies(Optional.of(STANDARD), ParameterValues.defaults()).isEmpty()) {
          OFFERING.add(rule.id().toString());
          for (Example example : failures(book, rule)) {
            trial(rule, example).ifPresent(TRIALS::add);
          }
        }
      }
    }
  }

  private static List<Example> failures(RuleBook book, Rule rule) {
    return RulePages.parse(book, rule.id()).map(ParsedPage::examples).orElse(List.of()).stream()
        .filter(example -> example.expected() == Outcome.FAIL)
        .filter(
            example ->
                example.blocks().stream()
                    .allMatch(
                        block -> block.kind() != BlockKind.PARAMETERS && block.node().isEmpty()))
        .toList();
  }

  private static Optional<Trial> trial(Rule rule, Example example)
      throws UnreadableJson, IOException {
    Snapshot described = RuleKit.deployment(example);
    ProductVersion version = version(described);
    String text = MergedToml.of(example, stock(version));
    Snapshot snapshot = with(described, text);
    AuditResult before = evaluate(snapshot, example);
    FixPlan plan =
        new FixPlan.Planner(
                AUDIT.rules(), FILE, ProductFacts.of(version).orElseThrow().keyMappings())
            .plan(before, TARGET, Optional.of(version));
    FixPlan own =
        new FixPlan(
            plan.proposals().stream().filter(p -> p.rule().equals(rule.id())).toList(),
            plan.notFixed().stream().filter(p -> p.rule().equals(rule.id())).toList());
    return own.proposals().isEmpty()
        ? Optional.empty()
        : Optional.of(new Trial(rule, example, snapshot, text, before, Fix.of(FILE, text, own)));
  }

  private static ProductVersion version(Snapshot snapshot) {
    return node(snapshot).product().found().map(Product::version).orElse(STANDARD);
  }

  private static Node node(Snapshot snapshot) {
    return snapshot.nodes().values().iterator().next();
  }

  private static String stock(ProductVersion version) throws IOException {
    String name = "/io/isaudit/kit/stock/" + version.release() + "/deployment.toml";
    try (InputStream stream = RuleKit.class.getResourceAsStream(name)) {
      assertThat(stream).as(name).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Snapshot with(Snapshot snapshot, String text) {
    Node node = node(snapshot);
    Node collected =
        new NodeCollector(RuleKit.clock(), CollectOptions.standard())
            .fromTexts(node.id(), NodeTexts.of(Optional.of(version(snapshot)), text));
    return snapshot.with(node.with(collected.settings()));
  }

  private static AuditResult evaluate(Snapshot snapshot, Example example) {
    Policy policy =
        Policy.standard()
            .with(Profile.of(example.environment()))
            .declaring(RuleKit.declarations(example))
            .attesting(List.of());
    return AUDIT.evaluate(snapshot, policy);
  }

  private static Set<String> failing(AuditResult result) {
    return result.results().stream()
        .flatMap(
            entry ->
                entry.items().stream()
                    .filter(item -> item.outcome() == Outcome.FAIL)
                    .map(item -> entry.rule() + ", " + item.item()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void a_patch_ends_its_finding_and_begins_no_other() {
    assertThat(TRIALS)
        .allSatisfy(
            trial -> {
              String after = Applier.apply(trial.text(), trial.fix().diff());
              AuditResult result = evaluate(with(trial.snapshot(), after), trial.example());

              assertThat(after).as(trial.name()).isEqualTo(trial.fix().after());
              for (Proposal proposal : trial.fix().fixed()) {
                assertThat(outcome(result, proposal))
                    .as(trial.name() + ", " + proposal.item())
                    .isIn(Outcome.PASS, Outcome.NOT_APPLICABLE);
              }
              assertThat(failing(trial.before()))
                  .as("%s: no other", trial.name())
                  .containsAll(failing(result));
            });
  }

  private static Outcome outcome(AuditResult result, Proposal proposal) {
    return result.results().stream()
        .filter(entry -> entry.rule().equals(proposal.rule()) && entry.target().equals(TARGET))
        .flatMap(entry -> entry.items().stream())
        .filter(item -> item.item().equals(proposal.item()))
        .map(item -> item.outcome())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_rule_that_offers_a_value_was_tried() {
    Set<String> tried = new TreeSet<>();
    TRIALS.stream()
        .filter(trial -> !trial.fix().fixed().isEmpty())
        .forEach(trial -> tried.add(trial.rule().id().toString()));
    System.out.println(
        OFFERING.size()
            + " rules offer a value, "
            + tried.size()
            + " of them in "
            + TRIALS.size()
            + " trials");
    Set<String> untried = new TreeSet<>(OFFERING);
    untried.removeAll(tried);

    assertThat(untried).isEmpty();
  }

  @Test
  void git_and_patch_take_the_patches() throws Exception {
    assumeTrue(runs("git", "--version") && runs("patch", "--version"), "git or patch is missing");
    int number = 0;
    for (Trial trial : TRIALS) {
      if (number++ % 12 > 0 || trial.fix().diff().isEmpty()) {
        continue;
      }
      assertTaken(trial.name(), trial.text(), trial.fix());
    }
  }

  private void assertTaken(String name, String text, Fix fix) throws Exception {
    Path home = Files.createTempDirectory(folder, "home");
    Path file = home.resolve(FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Path patch = Files.writeString(home.resolve("fix.patch"), "# a line before\n" + fix.diff());

    assertThat(runs(home, "patch", "-p1", "--dry-run", "-i", patch.toString())).as(name).isTrue();
    assertThat(runs(home, "git", "apply", "--unidiff-zero", patch.toString())).as(name).isTrue();
    assertThat(Files.readString(file)).as(name).isEqualTo(fix.after());
  }

  private boolean runs(String... command) throws Exception {
    return runs(folder, command);
  }

  private static boolean runs(Path where, String... command) throws Exception {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(where.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
