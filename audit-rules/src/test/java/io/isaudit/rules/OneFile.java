package io.isaudit.rules;

import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.NodeCollector;
import io.isaudit.collect.NodeTexts;
import io.isaudit.declaration.Environment;
import io.isaudit.engine.Evaluator;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.policy.Policy;
import io.isaudit.policy.Profile;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One rule on a deployment.toml of 7.1.0, for what the examples of pages cannot show. */
public final class OneFile {

  private static final Instant NOW = Instant.parse("2026-01-31T00:00:00Z");

  private OneFile() {}

  public static RuleResult judged(
      RuleBook book, Rule rule, String toml, Map<String, String> parameters) {
    Node node =
        new NodeCollector(NOW, CollectOptions.standard())
            .fromTexts("node1", NodeTexts.of(Optional.of(ProductVersion.of("7.1.0")), toml));
    Snapshot snapshot =
        new Snapshot(
            "test",
            Set.of(ScopeKind.HOME),
            Map.of("node1", node),
            Map.of(),
            Map.of(),
            Optional.empty());
    Profile profile =
        Profile.of(Environment.PRODUCTION).setting(rule.id(), new ParameterValues(parameters));
    return new Evaluator("test", List.of(book))
        .evaluate(snapshot, Policy.standard().with(profile), NOW).results().stream()
            .filter(result -> result.rule().equals(rule.id()))
            .findFirst()
            .orElseThrow();
  }
}
