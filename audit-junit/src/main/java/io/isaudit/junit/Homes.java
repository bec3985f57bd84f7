package io.isaudit.junit;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.NodeCollector;
import io.isaudit.collect.NodeTexts;
import io.isaudit.collect.NotAHomeException;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.Snapshot;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Home directories by node, or lone files of settings.
 *
 * @param copied whether modes and owners of their files say nothing
 * @param version of lone files; a home says its own
 */
record Homes(Map<String, Path> paths, boolean copied, Optional<ProductVersion> version) {

  Homes {
    paths = Map.copyOf(paths);
  }

  CollectOptions options() {
    CollectOptions options = CollectOptions.standard();
    return copied ? options.fromCopy() : options;
  }

  Snapshot collect(Instant now) {
    NodeCollector collector = new NodeCollector(now, options());
    Map<String, Node> nodes = new TreeMap<>();
    new TreeMap<>(paths).forEach((id, path) -> nodes.put(id, node(collector, id, path)));
    Set<ScopeKind> asked = EnumSet.noneOf(ScopeKind.class);
    paths.values().forEach(path -> asked.add(NodeTexts.scopeOf(path)));
    return IsAudit.snapshot(nodes, asked, options());
  }

  private Node node(NodeCollector collector, String id, Path path) {
    try {
      return NodeTexts.isLone(path)
          ? collector.fromTexts(id, NodeTexts.read(version, path))
          : collector.fromHome(id, path);
    } catch (NotAHomeException e) {
      throw new AuditProblem.Unreadable(path + " " + e.getMessage());
    }
  }

  Optional<Path> first() {
    return new TreeMap<>(paths).values().stream().findFirst();
  }
}
