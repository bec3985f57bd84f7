package io.isaudit.cli;

import io.isaudit.IsAudit;
import io.isaudit.report.diff.DiffFormat;
import io.isaudit.report.diff.DiffText;
import io.isaudit.result.diff.Diff;
import io.isaudit.result.diff.NamedResult;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code is-audit diff}: what changed between results of one deployment. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnInvalidInput = 2,
    header = {
      "Compares results of one deployment: what is new, fixed, or no longer looked at.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  is-audit diff january/result.json february/result.json",
      "  is-audit diff results --fail-on medium -o trend   every result below the folder results",
      "",
      "What is absent is not fixed: nobody looked. Exit code 0: nothing new at or above --fail-on;",
      "1: something is new; 2: invalid arguments; 4: a file is no result."
    })
final class DiffCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "RESULT",
      arity = "1..2",
      description = {
        "The older and the newer result.json; or one folder that holds results, as NAME.json or",
        "NAME/result.json, which are put in the order of their clocks."
      })
  List<Path> given = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description = "Reports to write: html, markdown, json, text; default: html and json.")
  List<String> formats = List.of("html", "json");

  @Option(
      names = {"--output", "-o"},
      paramLabel = "DIR",
      description = "Folder for the reports; default: is-audit-diff.")
  Path output = Path.of("is-audit-diff");

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "Exit with 1 on what is new from this severity on: critical, high (default), medium,"
              + " low, never.")
  String failOn = "high";

  @Option(names = "--debug", description = "Show where the program itself failed.")
  boolean debug;

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Stop {
    List<DiffFormat> wanted = formats();
    Optional<Severity> least = least();
    IsAudit audit = IsAudit.create(Clock.systemUTC());
    List<NamedResult> results = new ResultFiles().read(given);
    Diff diff = Diff.of(IsAudit.tool(), results, current(audit.rules()));
    List<Path> files = new ArrayList<>();
    for (DiffFormat format : wanted) {
      files.add(write(format, diff));
    }
    console.out().print(DiffText.summary(diff));
    files.forEach(file -> console.out().println(file.toAbsolutePath().normalize()));
    boolean failed = least.filter(from -> !diff.newFrom(from).isEmpty()).isPresent();
    return (failed ? Exit.GATE_NOT_PASSED : Exit.OK).code();
  }

  private static Map<RuleId, RuleId> current(List<Rule> rules) {
    Map<RuleId, RuleId> current = new TreeMap<>();
    rules.forEach(rule -> rule.formerIds().forEach(former -> current.put(former, rule.id())));
    return current;
  }

  private Path write(DiffFormat format, Diff diff) throws Stop {
    Path file = output.resolve(format.fileName());
    try {
      Files.createDirectories(output);
      return Files.write(file, format.write(diff));
    } catch (IOException e) {
      throw new Stop(Exit.UNUSABLE, file + " cannot be written", e);
    }
  }

  private List<DiffFormat> formats() throws Stop {
    List<DiffFormat> wanted = new ArrayList<>();
    for (String word : formats) {
      Optional<DiffFormat> format = DiffFormat.parse(word);
      if (format.isEmpty()) {
        throw new Stop(Exit.UNUSABLE, "--format knows " + DiffFormat.words() + ", not " + word);
      }
      wanted.add(format.get());
    }
    return wanted;
  }

  private Optional<Severity> least() throws Stop {
    if (failOn.equals("never")) {
      return Optional.empty();
    }
    Optional<Severity> least = Severity.parse(failOn).filter(parsed -> parsed != Severity.INFO);
    if (least.isEmpty()) {
      throw new Stop(Exit.UNUSABLE, "--fail-on takes critical, high, medium, low or never");
    }
    return least;
  }
}
