package io.isaudit.engine;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.EvidenceKind;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Target;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.live.Endpoint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds needed evidence that was asked for and did not come, with the reason for a reader. */
final class Needs {

  private static final int FEWEST_NODES_TO_COMPARE = 2;

  private Needs() {}

  /** Why a rule can't be judged on a node; empty when all it needs of the node is there. */
  static Optional<String> missing(Rule rule, Node node) {
    Set<String> reasons = new LinkedHashSet<>();
    for (EvidenceKind kind : rule.needs()) {
      of(kind, node).flatMap(evidence -> reason(kind, evidence)).ifPresent(reasons::add);
    }
    return joined(reasons);
  }

  /** Why a rule can't be judged for want of what is not part of a node. */
  static Optional<String> missing(Rule rule, Snapshot snapshot, Target target) {
    Set<String> reasons = new LinkedHashSet<>();
    for (EvidenceKind kind : rule.needs()) {
      beyondNodes(kind, snapshot, target).ifPresent(reasons::add);
    }
    return joined(reasons);
  }

  /** Why parts of a home are missing that a rule looks at where they are there. */
  static Set<String> ofHomeNotAsked(Rule rule, Snapshot snapshot) {
    return snapshot.nodes().values().stream()
        .flatMap(
            node ->
                rule.uses().stream()
                    .filter(kind -> kind.broughtInBy().equals(List.of(ScopeKind.HOME)))
                    .flatMap(kind -> of(kind, node).stream()))
        .flatMap(
            part ->
                part.fold(
                    found -> Stream.<String>empty(), missing -> Stream.of(missing.explanation())))
        .collect(Collectors.toSet());
  }

  /** How many nodes a rule has to hold for so that it can be judged. */
  static int fewestNodes(Rule rule) {
    return rule.needs().contains(EvidenceKind.SEVERAL_NODES) ? FEWEST_NODES_TO_COMPARE : 1;
  }

  private static Optional<String> joined(Set<String> reasons) {
    return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
  }

  private static Optional<Evidence<?>> of(EvidenceKind kind, Node node) {
    return switch (kind) {
      case SETTINGS -> Optional.of(node.settings());
      case LOGGING -> Optional.of(node.logging());
      case KEYSTORES -> Optional.of(node.keystores());
      case STARTUP -> Optional.of(node.startup());
      case FILES -> Optional.of(node.files());
      case USER_STORES -> Optional.of(node.userStores());
      case CONTAINER -> Optional.of(node.container());
      case HOST -> Optional.of(node.host());
      case LISTENERS -> Optional.of(node.listeners());
      case LOGS -> Optional.of(node.logs());
      case DIRECTORIES -> Optional.of(node.directories());
      case INPUTS,
          DATABASE,
          ENDPOINT,
          ENDPOINT_INTERNAL,
          ENDPOINT_EXTERNAL,
          PORT_SCAN,
          DEFAULT_LOGIN,
          SESSION_RECORDING,
          SEVERAL_NODES ->
          Optional.empty();
    };
  }

  private static Optional<String> beyondNodes(EvidenceKind kind, Snapshot snapshot, Target target) {
    return switch (kind) {
      case DATABASE ->
          snapshot.databases().isEmpty() ? Optional.of("no database was read") : Optional.empty();
      case SEVERAL_NODES ->
          snapshot.nodes().size() < FEWEST_NODES_TO_COMPARE
              ? Optional.of("fewer than two nodes were collected")
              : Optional.empty();
      case ENDPOINT,
          ENDPOINT_INTERNAL,
          ENDPOINT_EXTERNAL,
          PORT_SCAN,
          DEFAULT_LOGIN,
          SESSION_RECORDING ->
          onEndpoint(kind, snapshot, target);
      case INPUTS,
          SETTINGS,
          LOGGING,
          KEYSTORES,
          STARTUP,
          FILES,
          USER_STORES,
          CONTAINER,
          HOST,
          LISTENERS,
          LOGS,
          DIRECTORIES ->
          snapshot.nodes().isEmpty() ? Optional.of("no node was collected") : Optional.empty();
    };
  }

  private static Optional<String> onEndpoint(EvidenceKind kind, Snapshot snapshot, Target target) {
    if (target.kind() != TargetKind.ENDPOINT) {
      return snapshot.endpoints().values().stream().anyMatch(one -> Targets.isSeen(one, kind))
          ? Optional.empty()
          : Optional.of("no endpoint was probed");
    }
    Endpoint endpoint = snapshot.endpoints().get(target.id());
    if (endpoint == null) {
      return Optional.of("no endpoint was probed");
    }
    return switch (kind) {
      case SESSION_RECORDING -> reason(kind, endpoint.recording());
      case PORT_SCAN -> reason(kind, endpoint.ports());
      case DEFAULT_LOGIN -> reason(kind, endpoint.defaultLogin());
      default -> reason(kind, endpoint.answers());
    };
  }

  private static Optional<String> reason(EvidenceKind kind, Evidence<?> evidence) {
    return evidence.fold(
        found -> Optional.empty(),
        missing -> Optional.of(kind.words() + " missing: " + missing.explanation()));
  }
}
