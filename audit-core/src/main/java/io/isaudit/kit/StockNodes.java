package io.isaudit.kit;

import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.CollectionMemory;
import io.isaudit.collect.NodeCollector;
import io.isaudit.collect.NodeTexts;
import io.isaudit.evidence.Evidence;
import io.isaudit.json.SnapshotJson;
import io.isaudit.json.UnreadableJson;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.startup.StartupOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The nodes of untouched deployments, each collected once: most examples change little of one. */
final class StockNodes {

  private static final String ID = "node1";

  private final CollectOptions options = CollectOptions.standard();
  private final CollectionMemory memory = new CollectionMemory(options);
  private final Map<ProductVersion, Node> byVersion = new ConcurrentHashMap<>();

  /**
   * The stock node of a version, with the facts that no text holds.
   *
   * @throws IllegalArgumentException when there are no stock texts of the version
   */
  Node of(ProductVersion version) {
    return byVersion.computeIfAbsent(version, this::collected);
  }

  /** A collector of another deployment. */
  NodeCollector newCollector() {
    return new NodeCollector(ExampleDeployment.CLOCK, options, memory);
  }

  private Node collected(ProductVersion version) {
    Node node = newCollector().fromTexts(ID, texts(version));
    Snapshot texts =
        new Snapshot("stock", Set.of(), Map.of(ID, node), Map.of(), Map.of(), Optional.empty());
    String facts = StockTexts.read(version, "facts.json");
    try {
      Snapshot all = SnapshotJson.patch(texts, "{\"nodes\": {\"" + ID + "\": " + facts + "}}");
      return all.nodes().values().iterator().next();
    } catch (UnreadableJson e) {
      throw new IllegalStateException("the stock facts of version " + version, e);
    }
  }

  static NodeTexts texts(ProductVersion version) {
    return new NodeTexts(
        Optional.of(version),
        Optional.of(StockTexts.read(version, "deployment.toml")),
        List.of(),
        Set.of(),
        Optional.of(StockTexts.read(version, "log4j2.properties")),
        Optional.of(StockTexts.read(version, "wso2server.sh")));
  }

  /** A node collected from other texts, with the stock facts that no text holds. */
  Node withFacts(Node collected, ProductVersion version) {
    Node stock = of(version);
    return new Node(
        collected.id(),
        collected.collectedAt(),
        collected.product(),
        collected.settings(),
        collected.logging(),
        stock.keystores(),
        collected.startup().map(options -> withLaunchers(options, stock.startup())),
        stock.files(),
        stock.userStores(),
        stock.container(),
        collected.host(),
        collected.listeners(),
        collected.logs(),
        collected.directories(),
        collected.inputs());
  }

  private static StartupOptions withLaunchers(
      StartupOptions options, Evidence<StartupOptions> stock) {
    return new StartupOptions(
        options.script(),
        options.options(),
        options.gaps(),
        options.syntaxErrors(),
        options.typographicMarks(),
        stock.flatMap(StartupOptions::launchers));
  }
}
