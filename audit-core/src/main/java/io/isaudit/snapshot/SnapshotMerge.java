package io.isaudit.snapshot;

import io.isaudit.evidence.ScopeKind;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.live.Endpoint;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts snapshots that were collected apart together, as parts of one deployment. */
public final class SnapshotMerge {

  private SnapshotMerge() {}

  /**
   * The deployment of which each snapshot is a part. Secrets of different snapshots are comparable
   * only when all were collected with one compare key.
   *
   * @param parts at least one; node, database and endpoint ids are unique among them
   * @throws IllegalArgumentException when there is no part, or two have a node, database or
   *     endpoint of one id; the message names it
   */
  public static Snapshot of(List<Snapshot> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    Set<ScopeKind> scope = EnumSet.noneOf(ScopeKind.class);
    Map<String, Node> nodes = new TreeMap<>();
    Map<String, Integer> collections = new TreeMap<>();
    Map<String, Database> databases = new TreeMap<>();
    Map<String, Endpoint> endpoints = new TreeMap<>();
    int collection = 0;
    for (Snapshot part : parts) {
      scope.addAll(part.scope());
      add(nodes, part.nodes(), "node");
      add(databases, part.databases(), "database");
      add(endpoints, part.endpoints(), "endpoint");
      collection = addCollections(collections, part, collection);
    }
    if (nodes.size() > 1) {
      scope.add(ScopeKind.SEVERAL_NODES);
    }
    return new Snapshot(
        collectors(parts), scope, nodes, databases, endpoints, commonKey(parts), collections);
  }

  private static int addCollections(Map<String, Integer> to, Snapshot part, int first) {
    int last = first;
    for (String id : part.nodes().keySet()) {
      int number = first + part.collections().getOrDefault(id, 0) + 1;
      to.put(id, number);
      last = Math.max(last, number);
    }
    return last;
  }

  private static <T> void add(Map<String, T> to, Map<String, T> from, String what) {
    from.forEach(
        (id, value) -> {
          if (to.put(id, value) != null) {
            throw new IllegalArgumentException("two snapshots hold a " + what + " named " + id);
          }
        });
  }

  private static Optional<String> commonKey(List<Snapshot> parts) {
    Set<Optional<String>> keys =
        parts.stream().map(Snapshot::compareKey).collect(Collectors.toSet());
    return keys.size() == 1 ? keys.iterator().next() : Optional.empty();
  }

  private static String collectors(List<Snapshot> parts) {
    Set<String> names = new TreeSet<>();
    parts.forEach(part -> names.add(part.collector()));
    return String.join(", ", names);
  }
}
