package io.isaudit.cli;

import io.isaudit.IsAudit;
import io.isaudit.declaration.Environment;
import io.isaudit.policy.Policy;
import io.isaudit.policy.file.PolicyFile;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleId;
import io.isaudit.snapshot.Snapshot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code is-audit attest}: the questions that only a person can answer, ready to be filled in. */
@Command(
    name = "attest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnInvalidInput = 2,
    header = {"Writes the open questions as TOML, to be answered and taken into the policy.", ""},
    footer = {
      "",
      "Examples:",
      "  is-audit attest -o answers.toml                                    all questions",
      "  is-audit attest /opt/wso2is --policy is-audit.toml -o answers.toml what is open there",
      "",
      "A question whose answer is not filled in is refused when the policy is read."
    })
final class AttestCommand implements Callable<Integer> {

  private final Console console;

  @Mixin final DeploymentArguments deployment = new DeploymentArguments();
  @Mixin final PolicyOptions options = new PolicyOptions();

  @Option(
      names = {"--output", "-o"},
      paramLabel = "FILE",
      required = true,
      description = "The file to write.")
  Path output = Path.of("");

  @Option(names = "--force", description = "Write over a file that is there, answers and all.")
  boolean force;

  @Mixin final CommonOptions common = new CommonOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  AttestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Stop {
    Clock clock = common.clock();
    IsAudit audit = IsAudit.create(clock);
    Policy policy = options.policy(PolicyFile.about(audit.rules()).withoutBaseline());
    List<Rule> questions =
        deployment.isEmpty()
            ? audit.rules().stream().filter(rule -> isOpen(rule, policy, clock)).toList()
            : open(
                audit,
                policy,
                deployment.snapshot(audit, clock, spec.commandLine().getParseResult()));
    if (questions.isEmpty()) {
      console.out().println("no question is open, so nothing was written");
      return Exit.OK.code();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    byte[] text =
        new Questionnaire(audit.pages(), today).text(questions).getBytes(StandardCharsets.UTF_8);
    if (force) {
      NewFile.replace(output, text);
    } else {
      NewFile.write(output, text, "--force writes over it, answers and all");
    }
    console.out().println(questions.size() + " to be answered in " + output);
    return Exit.OK.code();
  }

  /** Without a deployment, all questions that may be asked of one. */
  private static boolean isOpen(Rule rule, Policy policy, Clock clock) {
    Set<Environment> environments = rule.applicability().environments();
    boolean answered =
        policy.attestations().stream()
            .filter(answer -> answer.rule().equals(rule.id()))
            .anyMatch(answer -> answer.isValid(clock.instant()));
    return rule.isAttested()
        && (environments.isEmpty() || environments.contains(policy.environment()))
        && policy.profile().leavesOut(rule.id()).isEmpty()
        && !answered;
  }

  private static List<Rule> open(IsAudit audit, Policy policy, Snapshot snapshot) {
    Set<RuleId> open =
        audit.evaluate(snapshot, policy.attesting(policy.attestations())).results().stream()
            .filter(result -> result.effectiveOutcome() == Outcome.MANUAL)
            .map(RuleResult::rule)
            .collect(Collectors.toSet());
    return audit.rules().stream().filter(rule -> open.contains(rule.id())).toList();
  }
}
