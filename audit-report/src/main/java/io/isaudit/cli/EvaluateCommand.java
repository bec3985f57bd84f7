package io.isaudit.cli;

import io.isaudit.IsAudit;
import io.isaudit.policy.Policy;
import io.isaudit.render.Renderer;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code is-audit evaluate FILE}: judges a snapshot that was collected elsewhere. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnInvalidInput = 2,
    header = {"Evaluates a snapshot and writes the reports, without access to the server.", ""},
    footer = {
      "",
      "Examples:",
      "  is-audit evaluate snapshot.json --format html -o review",
      "  is-audit evaluate a=first/snapshot.json b=second/snapshot.json   two nodes, collected apart",
      "  is-audit evaluate --fleet snapshots -o review     one report on many deployments"
    })
final class EvaluateCommand implements Callable<Integer> {

  private final Console console;

  @Mixin final SnapshotArguments snapshots = new SnapshotArguments();
  @Mixin final FleetOptions fleet = new FleetOptions();
  @Mixin final EvaluationOptions evaluation = new EvaluationOptions();
  @Mixin final OutputOptions output = new OutputOptions();
  @Mixin final CommonOptions common = new CommonOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Stop {
    if (fleet.isGiven()) {
      if (!snapshots.files.isEmpty()) {
        throw new Stop(Exit.UNUSABLE, "--fleet takes the place of single snapshots");
      }
      return new FleetAudit(fleet, evaluation, output, common, console, spec).ofSnapshots();
    }
    Clock clock = common.clock();
    IsAudit audit = IsAudit.create(clock);
    Policy policy = evaluation.policy(audit.rules());
    Map<String, Renderer> renderers = output.renderers();
    return new Reporting(audit, console).report(snapshots.read(), policy, output, renderers);
  }
}
