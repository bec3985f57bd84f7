package io.isaudit.snapshot;

import io.isaudit.evidence.ScopeKind;
import io.isaudit.evidence.Sorted;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.live.Endpoint;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that is known of one deployment: the only thing rules ever see. Redacted from the start, so
 * it may be stored and sent; its maps iterate in the order of their keys.
 *
 * @param collector name and version of the program that collected it
 * @param scope the kinds of evidence the collection was asked for
 * @param compareKey id of the key that made secrets comparable across separate runs
 * @param collections the number of the collection that a node comes from, when nodes of separate
 *     collections were put together; empty when there was only one
 */
public record Snapshot(
    String collector,
    Set<ScopeKind> scope,
    Map<String, Node> nodes,
    Map<String, Database> databases,
    Map<String, Endpoint> endpoints,
    Optional<String> compareKey,
    Map<String, Integer> collections) {

  public Snapshot {
    scope = Sorted.set(scope);
    nodes = Sorted.map(nodes);
    databases = Sorted.map(databases);
    endpoints = Sorted.map(endpoints);
    collections = Sorted.map(collections);
  }

  /** What one collection gave. */
  public Snapshot(
      String collector,
      Set<ScopeKind> scope,
      Map<String, Node> nodes,
      Map<String, Database> databases,
      Map<String, Endpoint> endpoints,
      Optional<String> compareKey) {
    this(collector, scope, nodes, databases, endpoints, compareKey, Map.of());
  }

  /** The same deployment with this node and no other. */
  public Snapshot with(Node node) {
    return new Snapshot(
        collector, scope, Map.of(node.id(), node), databases, endpoints, compareKey, Map.of());
  }

  /**
   * The same deployment with what was seen of its running servers.
   *
   * @param asked the kinds of evidence that were asked for beside those of this snapshot
   */
  public Snapshot with(Map<String, Endpoint> seen, Set<ScopeKind> asked) {
    Set<ScopeKind> all = EnumSet.noneOf(ScopeKind.class);
    all.addAll(scope);
    all.addAll(asked);
    return new Snapshot(collector, all, nodes, databases, seen, compareKey, collections);
  }

  /**
   * The same deployment with these databases, which were asked for whether any was found or not.
   */
  public Snapshot withDatabases(Map<String, Database> found) {
    Set<ScopeKind> wider = new TreeSet<>(scope);
    wider.add(ScopeKind.DATABASE);
    return new Snapshot(collector, wider, nodes, found, endpoints, compareKey, collections);
  }

  /** Whether the numbers of equal secrets mean the same on both nodes. */
  public boolean collectedTogether(Node one, Node other) {
    return Objects.equals(collections.get(one.id()), collections.get(other.id()));
  }

  /** A deployment of which nothing was asked. */
  public static Snapshot empty(String collector) {
    return new Snapshot(collector, Set.of(), Map.of(), Map.of(), Map.of(), Optional.empty());
  }
}
