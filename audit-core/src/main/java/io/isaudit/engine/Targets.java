package io.isaudit.engine;

import io.isaudit.evidence.EvidenceKind;
import io.isaudit.result.TargetSummary;
import io.isaudit.result.TargetSummary.InputSummary;
import io.isaudit.rule.Derivations;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The targets of a snapshot in one evaluation. */
final class Targets {

  private final Snapshot snapshot;
  private final Derivations derivations = new Derivations();
  private final Map<TargetKind, List<Target>> all = new EnumMap<>(TargetKind.class);

  Targets(Snapshot snapshot) {
    this.snapshot = snapshot;
    all.put(TargetKind.DEPLOYMENT, List.of(Target.deployment()));
    put(TargetKind.NODE, snapshot.nodes().keySet());
    put(TargetKind.DATABASE, snapshot.databases().keySet());
    put(TargetKind.ENDPOINT, snapshot.endpoints().keySet());
  }

  private void put(TargetKind kind, Collection<String> ids) {
    all.put(kind, ids.stream().map(id -> new Target(kind, id)).toList());
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /** What rules on these targets share. */
  Derivations derivations() {
    return derivations;
  }

  /** The targets of a rule; of endpoints those that stand where the rule has to look from. */
  List<Target> of(Rule rule) {
    List<Target> ofKind = all.getOrDefault(rule.targetKind(), List.of());
    return rule.targetKind() == TargetKind.ENDPOINT
        ? ofKind.stream().filter(target -> isSeen(rule, target)).toList()
        : ofKind;
  }

  private boolean isSeen(Rule rule, Target target) {
    Endpoint endpoint = snapshot.endpoints().get(target.id());
    return endpoint != null && rule.needs().stream().allMatch(kind -> isSeen(endpoint, kind));
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

  List<TargetSummary> describe() {
    List<TargetSummary> summaries = new ArrayList<>();
    snapshot.nodes().values().forEach(node -> summaries.add(describe(node)));
    snapshot.databases().values().forEach(database -> summaries.add(describe(database)));
    snapshot
        .endpoints()
        .values()
        .forEach(
            endpoint ->
                summaries.add(
                    new TargetSummary(
                        new Target(TargetKind.ENDPOINT, endpoint.id()),
                        endpoint.url() + " seen from " + word(endpoint.vantage()),
                        endpoint.collectedAt(),
                        List.of())));
    return summaries;
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
            .toList(),
        input.sha256());
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
