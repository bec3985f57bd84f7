package io.isaudit.junit;

import io.isaudit.policy.Policy;
import io.isaudit.policy.Profile;
import io.isaudit.policy.Profile.Deselection;
import io.isaudit.policy.RuleSelector;
import io.isaudit.policy.file.PolicyFile;
import io.isaudit.policy.file.PolicyProblem;
import io.isaudit.policy.file.PolicyReading;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The policy of a request: what its file says, and what the request says against it. */
final class Policies {

  private Policies() {}

  static Policy of(Request request, List<Rule> rules) {
    PolicyFile reader = PolicyFile.about(rules);
    reader = request.profile().map(reader::withProfile).orElse(reader);
    reader = request.environment().map(reader::in).orElse(reader);
    Policy policy =
        request.policy().isPresent() ? read(reader, request.policy().get()) : plain(reader);
    Policy selected = request.rules().isEmpty() ? policy : policy.selecting(request.rules());
    return atLeast(request.minimumSeverity(), selected, rules)
        .gatedBy(request.failOn().applyTo(policy.gate()));
  }

  private static Policy read(PolicyFile reader, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new AuditProblem("the policy " + file + " does not exist");
    }
    return usable(reader.read(file));
  }

  private static Policy plain(PolicyFile reader) {
    return usable(reader.withoutFile());
  }

  private static Policy usable(PolicyReading reading) {
    if (reading instanceof PolicyReading.Usable usable) {
      return usable.policy();
    }
    String problems =
        ((PolicyReading.Refused) reading)
            .problems().stream()
                .map(PolicyProblem::toString)
                .collect(Collectors.joining(System.lineSeparator()));
    throw new AuditProblem("the policy cannot be used:" + System.lineSeparator() + problems);
  }

  private static Policy atLeast(Severity least, Policy policy, List<Rule> rules) {
    if (least == Severity.INFO) {
      return policy;
    }
    Profile profile = policy.profile();
    List<Deselection> deselect = new ArrayList<>(profile.deselect());
    rules.stream()
        .filter(rule -> !profile.severityOf(rule).isAtLeast(least))
        .map(rule -> new RuleSelector(rule.id().toString()))
        .map(selector -> new Deselection(selector, "less severe than " + least.word()))
        .forEach(deselect::add);
    return policy.with(
        new Profile(
            profile.name(),
            profile.environment(),
            profile.select(),
            deselect,
            profile.parameters(),
            profile.severities()));
  }
}
