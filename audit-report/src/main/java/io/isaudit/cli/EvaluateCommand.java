package io.isaudit.cli;

import io.isaudit.IsAudit;
import io.isaudit.json.SnapshotJson;
import io.isaudit.json.UnreadableJson;
import io.isaudit.policy.Policy;
import io.isaudit.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code is-audit evaluate FILE}: judges a snapshot that was collected elsewhere. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnInvalidInput = 2,
    header = "Evaluates a snapshot and writes the reports, without access to the server.%n",
    footer = {"", "Example:", "  is-audit evaluate snapshot.json --format html -o review"})
final class EvaluateCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "A snapshot that 'is-audit collect' wrote.")
  Path file = Path.of("snapshot.json");

  @Mixin final EvaluationOptions evaluation = new EvaluationOptions();
  @Mixin final OutputOptions output = new OutputOptions();
  @Mixin final CommonOptions common = new CommonOptions();

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Stop {
    Clock clock = common.clock();
    Policy policy = evaluation.policy();
    output.renderers();
    return new Reporting(IsAudit.create(clock), console).report(read(file), policy, output);
  }

  private static Snapshot read(Path file) throws Stop {
    try {
      return SnapshotJson.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new Stop(Exit.UNUSABLE, file + " cannot be read", e);
    } catch (UnreadableJson e) {
      throw new Stop(Exit.MALFORMED, file + ": " + e.getMessage(), e);
    }
  }
}
