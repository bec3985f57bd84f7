package io.isaudit.cli;

import io.isaudit.policy.Gate;
import io.isaudit.policy.Policy;
import io.isaudit.policy.RuleSelector;
import io.isaudit.policy.file.PolicyFile;
import io.isaudit.policy.file.RuleNames;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to judge: what the policy file says, and what the options say against it. */
final class EvaluationOptions {

  @Mixin final PolicyOptions file = new PolicyOptions();

  @Option(
      names = "--rules",
      paramLabel = "GLOB",
      split = ",",
      description = "Only these rules, for example 'keystores/*'; may be given several times.")
  List<String> rules = List.of();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "Exit with 1 from this severity on: critical, high (default), medium, low, never.")
  @Nullable String failOn;

  @Option(
      names = "--allow-unknown",
      description = "Do not fail on rules that could not be decided, nor on low coverage.")
  boolean allowUnknown;

  /** The policy; what is wrong with its file is said before what is wrong with the options. */
  Policy policy(List<Rule> known) throws Stop {
    Policy policy = file.policy(PolicyFile.about(known));
    List<RuleSelector> selectors = selectors(new RuleNames(known));
    Policy selected = selectors.isEmpty() ? policy : policy.selecting(selectors);
    return selected.gatedBy(gate(policy.gate()));
  }

  /** One that selects nothing is a slip of the pen, and the gate would pass for it. */
  private List<RuleSelector> selectors(RuleNames names) throws Stop {
    List<RuleSelector> selectors = new ArrayList<>();
    for (String glob : rules) {
      if (!RuleSelector.isValid(glob)) {
        throw new Stop(Exit.UNUSABLE, "--rules takes patterns such as keystores/* or web/cors-*");
      }
      Optional<RuleSelector> selector = names.select(glob);
      if (selector.isEmpty()) {
        throw new Stop(Exit.UNUSABLE, "--rules: no rule matches " + glob + names.hint(glob));
      }
      selectors.add(selector.get());
    }
    return selectors;
  }

  private Gate gate(Gate given) throws Stop {
    Gate gate = allowUnknown ? given.allowingUnknown() : given;
    if (failOn == null) {
      return gate;
    }
    if (failOn.equals("never")) {
      return gate.failingOn(Optional.empty());
    }
    Optional<Severity> severity = Severity.parse(failOn).filter(parsed -> parsed != Severity.INFO);
    if (severity.isEmpty()) {
      throw new Stop(Exit.UNUSABLE, "--fail-on takes critical, high, medium, low or never");
    }
    return gate.failingOn(severity);
  }
}
