package io.isaudit.kit;

import io.isaudit.collect.NodeCollector;
import io.isaudit.collect.NodeTexts;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.json.SnapshotJson;
import io.isaudit.json.UnreadableJson;
import io.isaudit.page.Example;
import io.isaudit.page.Example.Block;
import io.isaudit.page.Example.BlockKind;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.Snapshot;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Builds the snapshot that an example describes: the stock deployment with its blocks laid over.
 */
final class ExampleDeployment {

  /** The clock of examples, and the time their evidence is collected at. */
  static final Instant CLOCK = Instant.parse("2026-01-31T00:00:00Z");

  private static final String FIRST_NODE = "node1";

  private static final Set<BlockKind> TEXTS =
      EnumSet.of(BlockKind.TOML, BlockKind.PROPERTIES, BlockKind.SH);

  private final Example example;
  private final StockNodes stock;
  private final ProductVersion version;
  private final NodeCollector collector;

  private ExampleDeployment(Example example, StockNodes stock) {
    this.example = example;
    this.stock = stock;
    this.collector = stock.newCollector();
    this.version = example.version().orElseGet(StockTexts::standard);
  }

  /**
   * @throws UnreadableJson when a block of facts is not JSON or does not fit the snapshot
   */
  static Snapshot of(Example example, StockNodes stock) throws UnreadableJson {
    return new ExampleDeployment(example, stock).snapshot();
  }

  private Snapshot snapshot() throws UnreadableJson {
    Map<String, Node> nodes = new TreeMap<>();
    for (String id : nodeIds()) {
      nodes.put(id, node(id));
    }
    Set<ScopeKind> scope = EnumSet.allOf(ScopeKind.class);
    scope.remove(ScopeKind.ATTESTATIONS);
    if (nodes.size() < 2) {
      scope.remove(ScopeKind.SEVERAL_NODES);
    }
    Snapshot snapshot = new Snapshot("example", scope, nodes, Map.of(), Map.of(), Optional.empty());
    for (Block block : example.blocks()) {
      if (block.kind() == BlockKind.FACTS) {
        String patch = block.node().map(id -> onNode(id, block.text())).orElse(block.text());
        snapshot = SnapshotJson.patch(snapshot, patch);
      }
    }
    return snapshot;
  }

  /**
   * Of an example that touches no text all nodes are stock nodes; else all are collected anew, so
   * that their secrets are numbered alike.
   */
  private Node node(String id) {
    boolean untouched = example.blocks().stream().noneMatch(block -> TEXTS.contains(block.kind()));
    return untouched
        ? stock.of(version).named(id)
        : stock.withFacts(collector.fromTexts(id, texts(id)), version);
  }

  private Set<String> nodeIds() {
    Set<String> ids = new TreeSet<>();
    ids.add(FIRST_NODE);
    example.blocks().forEach(block -> block.node().ifPresent(ids::add));
    return ids;
  }

  private NodeTexts texts(String id) {
    List<Block> toml = blocks(id, BlockKind.TOML);
    Set<String> without = new HashSet<>();
    toml.forEach(block -> without.addAll(block.without()));
    Optional<String> wholeToml = whole(toml);
    List<String> overlays = toml.stream().filter(block -> !block.whole()).map(Block::text).toList();
    String log4j2 = StockTexts.read(version, "log4j2.properties");
    for (Block block : blocks(id, BlockKind.PROPERTIES)) {
      log4j2 =
          block.whole()
              ? block.text()
              : PropertiesOverlay.lay(block.text(), log4j2, block.without());
    }
    return new NodeTexts(
        Optional.of(version),
        Optional.of(wholeToml.orElseGet(() -> StockTexts.read(version, "deployment.toml"))),
        overlays,
        without,
        Optional.of(log4j2),
        Optional.of(
            whole(blocks(id, BlockKind.SH))
                .orElseGet(() -> StockTexts.read(version, "wso2server.sh"))));
  }

  private static Optional<String> whole(List<Block> blocks) {
    return blocks.stream().filter(Block::whole).map(Block::text).reduce((a, b) -> b);
  }

  /** Blocks without a node are for the first one. */
  private List<Block> blocks(String id, BlockKind kind) {
    return example.blocks().stream()
        .filter(block -> block.kind() == kind && block.node().orElse(FIRST_NODE).equals(id))
        .toList();
  }

  private static String onNode(String id, String patch) {
    return "{\"nodes\": {\"" + id + "\": " + patch + "}}";
  }
}
