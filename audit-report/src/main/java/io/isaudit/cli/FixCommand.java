package io.isaudit.cli;

import io.isaudit.IsAudit;
import io.isaudit.facts.ProductFacts;
import io.isaudit.fix.Fix;
import io.isaudit.fix.FixPlan;
import io.isaudit.result.AuditResult;
import io.isaudit.rule.Target;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.snapshot.Product;
import io.isaudit.snapshot.ProductVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code is-audit fix}: a patch for the settings that fail. It never changes the file. */
@Command(
    name = "fix",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnInvalidInput = 2,
    header = {
      "Prints a patch for deployment.toml that meets the rules on settings that failed.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  is-audit fix /opt/wso2is is-audit-report/result.json -o fix.patch",
      "  cd /opt/wso2is && patch -p1 --dry-run < fix.patch",
      "  cd /opt/wso2is && git apply --unidiff-zero --check fix.patch",
      "",
      "Nothing is applied by this program. Read every line: the values are those that the rules",
      "ask for, and whether your applications can live with them is for you to say."
    })
final class FixCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "HOME", description = "Home directory of the node.")
  Path home = Path.of(".");

  @Parameters(index = "1", paramLabel = "RESULT", description = "The result.json of its audit.")
  Path file = Path.of("result.json");

  @Option(
      names = "--node",
      paramLabel = "ID",
      description = "Which node of the result the home is, when there are several.")
  @Nullable String node;

  @Option(
      names = {"--output", "-o"},
      paramLabel = "FILE",
      description = "A new file for the patch; default: it is printed.")
  @Nullable Path output;

  @Option(names = "--debug", description = "Show where the program itself failed.")
  boolean debug;

  FixCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Stop, IOException {
    AuditResult result = ResultFiles.result(file);
    Target target = target(result);
    IsAudit audit = IsAudit.create(Clock.fixed(result.clock(), ZoneOffset.UTC));
    AuditedFile settings = AuditedFile.read(home, target, result);
    Optional<ProductVersion> version = settings.node().product().found().map(Product::version);
    Map<String, List<String>> mappings =
        version.flatMap(ProductFacts::of).map(ProductFacts::keyMappings).orElseGet(Map::of);
    FixPlan plan =
        new FixPlan.Planner(audit.rules(), AuditedFile.PATH, mappings)
            .plan(result, target, version);
    FixTrial trial = new FixTrial(audit, result, settings);
    Fix fix = trial.tried(plan);
    print(fix, new FixText(target, settings.sha256()).of(fix, trial.wouldFail(fix)));
    return Exit.OK.code();
  }

  private void print(Fix fix, String text) throws Stop {
    if (output == null) {
      console.out().print(text);
      return;
    }
    NewFile.write(output, text.getBytes(StandardCharsets.UTF_8), "give another name");
    console.out().println(FixText.summary(fix) + "; nothing was applied");
    console.out().println(output.toAbsolutePath().normalize());
  }

  private Target target(AuditResult result) throws Stop {
    List<Target> nodes =
        result.targets().stream()
            .map(summary -> summary.target())
            .filter(target -> target.kind() == TargetKind.NODE)
            .filter(target -> node == null || target.id().equals(node))
            .toList();
    if (nodes.size() == 1) {
      return nodes.get(0);
    }
    throw new Stop(
        Exit.UNUSABLE,
        nodes.isEmpty()
            ? file + " has no such node"
            : file + " has several nodes; say which one the home is: --node " + nodes.get(0).id());
  }
}
