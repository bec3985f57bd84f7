package io.isaudit.cli;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.policy.Policy;
import io.isaudit.render.Renderer;
import io.isaudit.snapshot.Snapshot;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code is-audit HOME}: collect, evaluate and report in one go. */
@Command(
    name = "is-audit",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    sortOptions = false,
    exitCodeOnInvalidInput = 2,
    synopsisHeading = "Usage: ",
    customSynopsis = {
      "is-audit [OPTIONS] [NAME=]HOME...",
      "       is-audit collect | evaluate | diff | fix | attest | baseline | rules | sign | verify",
      ""
    },
    header = {
      "Audits a WSO2 Identity Server against the vendor's deployment and maintenance guide.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  is-audit /opt/wso2is                      a scorecard of one node",
      "  is-audit a=/mnt/a/wso2is b=/mnt/b/wso2is  two nodes, also compared with each other",
      "  is-audit deployment.toml --product-version 7.1.0",
      "  is-audit /opt/wso2is --host --logs        also this machine and the logs of 30 days",
      "  is-audit /opt/wso2is --rules 'keystores/*,secrets/*' --fail-on critical",
      "  is-audit /opt/wso2is --jdbc identity=jdbc:postgresql://db/identity --jdbc-user auditor",
      "  is-audit /opt/wso2is --policy is-audit.toml   with waivers, answers and a gate of your own",
      "  is-audit /opt/wso2is --url https://localhost:9443   and what the running server says",
      "",
      "It only reads. Nothing is sent anywhere unless you ask for it with --url, --directory or a",
      "database. Secrets never enter a report.",
      "",
      "Exit codes: 0 gate passed, 1 gate not passed, 2 the command line is invalid, there is no",
      "Identity Server home or the program failed, 3 no rule was decided, 4 malformed policy or JSON."
    })
final class AuditCommand implements Callable<Integer> {

  private final Console console;

  @Mixin final HomeArguments homes = new HomeArguments();
  @Mixin final FleetOptions fleet = new FleetOptions();
  @Mixin final EvaluationOptions evaluation = new EvaluationOptions();
  @Mixin final OutputOptions output = new OutputOptions();
  @Mixin final CommonOptions common = new CommonOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  AuditCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Stop {
    if (fleet.isGiven()) {
      CollectOptions options = homes.optionsOfFleet(spec);
      return new FleetAudit(fleet, evaluation, output, common, console, spec)
          .ofHomes(options, homes.wordsOfFleet());
    }
    Clock clock = common.clock();
    IsAudit audit = IsAudit.create(clock);
    Policy policy = evaluation.policy(audit.rules());
    Map<String, Renderer> renderers = output.renderers();
    OutputOptions.requireOutside(output.output, homes.paths());
    ParseResult given = spec.commandLine().getParseResult();
    Snapshot snapshot = homes.collect(audit, clock.instant(), given);
    return new Reporting(audit, console).report(snapshot, policy, output, renderers);
  }
}
