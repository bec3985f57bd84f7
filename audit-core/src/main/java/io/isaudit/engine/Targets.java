package io.isaudit.engine;

import io.isaudit.evidence.EvidenceKind;
import io.isaudit.result.TargetSummary;
import io.isaudit.result.TargetSummary.InputSummary;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Target;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.snapshot.Input;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.live.Endpoint;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The targets of a snapshot. */
final class Targets {

  private Targets() {}

  /** The targets of a rule; of endpoints those that stand where the rule has to look from. */
  static List<Target> of(Rule rule, Snapshot snapshot) {
    Collection<String> ids =
        switch (rule.targetKind()) {
          case DEPLOYMENT -> List.of(Target.deployment().id());
          case NODE -> snapshot.nodes().keySet();
          case DATABASE -> snapshot.databases().keySet();
          case ENDPOINT ->
              snapshot.endpoints().values().stream()
                  .filter(endpoint -> rule.needs().stream().allMatch(k -> isSeen(endpoint, k)))
                  .map(Endpoint::id)
                  .toList();
        };
    return ids.stream().map(id -> new Target(rule.targetKind(), id)).toList();
  }

  /** Whether an endpoint was probed from where this evidence is seen. */
  static boolean isSeen(Endpoint endpoint, EvidenceKind kind) {
    return switch (kind) {
      case ENDPOINT_INTERNAL -> endpoint.vantage() == Vantage.INTERNAL;
      case ENDPOINT_EXTERNAL -> endpoint.vantage() == Vantage.EXTERNAL;
      default -> true;
    };
  }

  /** What a rule is applied to, in words. */
  static String words(Rule rule) {
    return rule.needs().stream()
        .filter(kind -> rule.targetKind() == TargetKind.ENDPOINT)
        .filter(
            kind ->
                kind == EvidenceKind.ENDPOINT_INTERNAL || kind == EvidenceKind.ENDPOINT_EXTERNAL)
        .map(EvidenceKind::words)
        .findFirst()
        .orElse(rule.targetKind().word());
  }

  static List<TargetSummary> describe(Snapshot snapshot) {
    List<TargetSummary> all = new ArrayList<>();
    snapshot.nodes().values().forEach(node -> all.add(describe(node)));
    snapshot.databases().values().forEach(database -> all.add(describe(database)));
    snapshot
        .endpoints()
        .values()
        .forEach(
            endpoint ->
                all.add(
                    new TargetSummary(
                        new Target(TargetKind.ENDPOINT, endpoint.id()),
                        endpoint.url() + " seen from " + word(endpoint.vantage()),
                        endpoint.collectedAt(),
                        List.of())));
    return all;
  }

  private static TargetSummary describe(Node node) {
    String product =
        node.product()
            .fold(
                found -> {
                  String level =
                      found
                          .value()
                          .updateLevel()
                          .fold(known -> ", update level " + known.value(), missing -> "");
                  return found.value().name() + " " + found.value().version() + level;
                },
                missing -> "unknown version: " + missing.explanation());
    return new TargetSummary(
        new Target(TargetKind.NODE, node.id()),
        product,
        node.collectedAt(),
        node.inputs().stream().map(Targets::describe).toList());
  }

  private static InputSummary describe(Input input) {
    return new InputSummary(
        input.path(),
        word(input.outcome()),
        input.problems().stream()
            .map(problem -> problem.place() + " " + problem.message())
            .toList());
  }

  private static TargetSummary describe(Database database) {
    String server =
        database
            .server()
            .fold(
                found -> found.value().dbms().words() + " " + found.value().version(),
                missing -> "unknown server: " + missing.explanation());
    return new TargetSummary(
        new Target(TargetKind.DATABASE, database.id()), server, database.collectedAt(), List.of());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
