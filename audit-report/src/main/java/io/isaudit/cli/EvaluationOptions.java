package io.isaudit.cli;

import io.isaudit.declaration.Environment;
import io.isaudit.policy.Gate;
import io.isaudit.policy.Policy;
import io.isaudit.policy.RuleSelector;
import io.isaudit.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How to judge: what the options say, as a policy. */
final class EvaluationOptions {

  @Option(
      names = "--environment",
      paramLabel = "WORD",
      defaultValue = "production",
      description = "production (default), staging or development.")
  String environment = "production";

  @Option(
      names = "--rules",
      paramLabel = "GLOB",
      split = ",",
      description = "Only these rules, for example 'keystores/*'; may be given several times.")
  List<String> rules = List.of();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "high",
      description =
          "Exit with 1 from this severity on: critical, high (default), medium, low, never.")
  String failOn = "high";

  @Option(
      names = "--allow-unknown",
      description = "Do not fail on rules that could not be decided, nor on low coverage.")
  boolean allowUnknown;

  Policy policy() throws Stop {
    Optional<Environment> where = Environment.parse(environment);
    if (where.isEmpty()) {
      throw new Stop(Exit.UNUSABLE, "--environment takes production, staging or development");
    }
    List<RuleSelector> selectors = new ArrayList<>();
    for (String glob : rules) {
      if (!RuleSelector.isValid(glob)) {
        throw new Stop(Exit.UNUSABLE, "--rules takes patterns such as keystores/* or web/cors-*");
      }
      selectors.add(new RuleSelector(glob));
    }
    return Policy.standard().in(where.get()).selecting(selectors).gatedBy(gate());
  }

  private Gate gate() throws Stop {
    if (failOn.equals("never")) {
      return new Gate(Optional.empty(), allowUnknown);
    }
    Optional<Severity> severity = Severity.parse(failOn).filter(parsed -> parsed != Severity.INFO);
    if (severity.isEmpty()) {
      throw new Stop(Exit.UNUSABLE, "--fail-on takes critical, high, medium, low or never");
    }
    return new Gate(severity, allowUnknown);
  }
}
