package io.isaudit.cli;

import io.isaudit.IsAudit;
import io.isaudit.json.SnapshotJson;
import io.isaudit.snapshot.Snapshot;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code is-audit collect HOME}: the redacted snapshot only, to be evaluated elsewhere. */
@Command(
    name = "collect",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnInvalidInput = 2,
    header = {
      "Collects a redacted snapshot on the server, to be evaluated on another machine.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  is-audit collect /opt/wso2is -o /tmp/audit   writes /tmp/audit/snapshot.json",
      "",
      "A snapshot holds no secret: of passwords and keys only kind, length class and equality."
    })
final class CollectCommand implements Callable<Integer> {

  private final Console console;

  @Mixin final HomeArguments homes = new HomeArguments();

  @Option(
      names = {"--output", "-o"},
      paramLabel = "DIR",
      description = "Folder for snapshot.json; default: is-audit-report.")
  Path output = OutputOptions.STANDARD_FOLDER;

  @Mixin final CommonOptions common = new CommonOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  CollectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Stop {
    Clock clock = common.clock();
    OutputOptions.requireOutside(output, homes.paths());
    ParseResult given = spec.commandLine().getParseResult();
    Snapshot snapshot = homes.collect(IsAudit.create(clock), clock.instant(), given);
    OutputOptions folder = new OutputOptions();
    folder.output = output;
    Path file = folder.write("snapshot.json", stream -> stream.write(SnapshotJson.write(snapshot)));
    console.out().println(file.toAbsolutePath().normalize());
    return Exit.OK.code();
  }
}
