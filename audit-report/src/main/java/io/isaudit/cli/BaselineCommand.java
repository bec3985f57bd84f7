package io.isaudit.cli;

import io.isaudit.IsAudit;
import io.isaudit.json.BaselineJson;
import io.isaudit.policy.Baseline;
import io.isaudit.policy.Policy;
import io.isaudit.policy.file.BaselineFile;
import io.isaudit.policy.file.PolicyFile;
import io.isaudit.result.AuditResult;
import io.isaudit.snapshot.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code is-audit baseline}: freezes what is open today, or takes out what is gone since. */
@Command(
    name = "baseline",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnInvalidInput = 2,
    header = {"Freezes the open findings, so that the gate fails on new ones only.", ""},
    footer = {
      "",
      "Examples:",
      "  is-audit baseline /opt/wso2is --policy is-audit.toml -o is-audit-baseline.json",
      "  is-audit baseline snapshot.json --update   takes out what is gone, adds nothing",
      "",
      "Name the file in the policy: [baseline] file = \"is-audit-baseline.json\". Findings in it",
      "stay failures in reports and score. An audit never writes one."
    })
final class BaselineCommand implements Callable<Integer> {

  private final Console console;

  @Mixin final DeploymentArguments deployment = new DeploymentArguments();
  @Mixin final PolicyOptions options = new PolicyOptions();

  @Option(
      names = {"--output", "-o"},
      paramLabel = "FILE",
      description = "The baseline; default: is-audit-baseline.json.")
  Path output = Path.of("is-audit-baseline.json");

  @Option(names = "--update", description = "Take out of the baseline what is gone.")
  boolean update;

  @Mixin final CommonOptions common = new CommonOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  BaselineCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Stop {
    Clock clock = common.clock();
    IsAudit audit = IsAudit.create(clock);
    Policy policy = options.policy(PolicyFile.about(audit.rules()).withoutBaseline());
    Baseline known = update ? read(output) : Baseline.none();
    if (!update && Files.exists(output)) {
      throw new Stop(Exit.UNUSABLE, output + " is there already; --update takes out what is gone");
    }
    Snapshot snapshot = deployment.snapshot(audit, clock, spec.commandLine().getParseResult());
    AuditResult result = audit.evaluate(snapshot, policy.knowing(known));
    if (result.results().stream().noneMatch(entry -> entry.effectiveOutcome().isDecided())) {
      throw new Stop(Exit.NOTHING_DECIDED, "no rule was decided, so no baseline was written");
    }
    return update ? shrink(known, result) : freeze(result);
  }

  private int freeze(AuditResult result) throws Stop {
    Baseline baseline = BaselineFile.freeze(result);
    NewFile.write(output, BaselineJson.write(baseline), "--update takes out what is gone");
    console.out().println(findings(baseline.entries().size()) + " frozen in " + output);
    return Exit.OK.code();
  }

  private int shrink(Baseline known, AuditResult result) throws Stop {
    Baseline left = BaselineFile.shrink(known, result);
    int gone = known.entries().size() - left.entries().size();
    if (gone > 0) {
      NewFile.replace(output, BaselineJson.write(left));
    }
    console
        .out()
        .println(findings(gone) + " gone, " + left.entries().size() + " left in " + output);
    return Exit.OK.code();
  }

  private static String findings(int number) {
    return number + (number == 1 ? " finding" : " findings");
  }

  private static Baseline read(Path file) throws Stop {
    if (!Files.exists(file)) {
      throw new Stop(Exit.UNUSABLE, file + " does not exist; without --update one is frozen");
    }
    return InputFile.read(file, BaselineJson::read);
  }
}
