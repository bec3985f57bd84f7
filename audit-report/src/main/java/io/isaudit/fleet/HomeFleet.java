package io.isaudit.fleet;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.CollectionMemory;
import io.isaudit.collect.NodeCollector;
import io.isaudit.collect.NotAHomeException;
import io.isaudit.fleet.FleetSource.Opened;
import io.isaudit.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fleet of homes: the folders with {@code repository/conf} below a folder. */
public final class HomeFleet {

  private static final String NODE = "node1";

  private HomeFleet() {}

  /**
   * The homes by path, each a deployment of its own: secrets of two are not compared.
   *
   * @param output a folder that is left out, because results of earlier runs lie there
   * @param now the time that all evidence is said to be collected at
   * @throws IOException when the folder cannot be listed
   */
  public static List<FleetSource> below(
      Path folder, Path output, Instant now, CollectOptions options) throws IOException {
    CollectionMemory memory = new CollectionMemory(options);
    return FleetTree.list(
        folder, output, new Kind(), (id, home) -> new Home(id, home, now, options, memory));
  }

  private static final class Kind implements FleetTree.Kind {

    @Override
    public boolean isFile(Path file) {
      return false;
    }

    @Override
    public boolean isFolder(Path folder) {
      return Files.isDirectory(folder.resolve("repository").resolve("conf"));
    }

    @Override
    public String shortened(String path) {
      return path;
    }
  }

  private record Home(
      String id, Path folder, Instant now, CollectOptions options, CollectionMemory memory)
      implements FleetSource {

    @Override
    public long size() {
      return 0;
    }

    @Override
    public Opened open() {
      return new Opened(Optional.empty(), this::snapshot);
    }

    private Snapshot snapshot() throws NotAHomeException {
      NodeCollector collector = new NodeCollector(now, options, memory);
      return IsAudit.snapshot(Map.of(NODE, collector.fromHome(NODE, folder)), options);
    }
  }
}
