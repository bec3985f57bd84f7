package io.isaudit.snapshot;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Sorted;
import io.isaudit.snapshot.container.ContainerFiles;
import io.isaudit.snapshot.host.Host;
import io.isaudit.snapshot.host.Listener;
import io.isaudit.snapshot.keystore.Keystores;
import io.isaudit.snapshot.log.LogConfiguration;
import io.isaudit.snapshot.log.LogScan;
import io.isaudit.snapshot.settings.Settings;
import io.isaudit.snapshot.startup.StartupOptions;
import io.isaudit.snapshot.userstore.DirectoryCertificate;
import io.isaudit.snapshot.userstore.UserStores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One server of the deployment.
 *
 * @param collectedAt the clock by which facts about this node (expiry, age) are judged
 * @param directories what directories present to this node, by URL, for example {@code
 *     ldaps://dc1.example.org:636}
 * @param inputs the files that were looked at; always there, also when nothing else is
 */
public record Node(
    String id,
    Instant collectedAt,
    Evidence<Product> product,
    Evidence<Settings> settings,
    Evidence<LogConfiguration> logging,
    Evidence<Keystores> keystores,
    Evidence<StartupOptions> startup,
    Evidence<HomeFiles> files,
    Evidence<UserStores> userStores,
    Evidence<ContainerFiles> container,
    Evidence<Host> host,
    Evidence<List<Listener>> listeners,
    Evidence<LogScan> logs,
    Evidence<Map<String, Evidence<DirectoryCertificate>>> directories,
    List<Input> inputs) {

  public Node {
    directories = directories.map(Sorted::map);
    inputs = List.copyOf(inputs);
  }

  /** A node of which nothing is known yet. */
  public static Node unknown(String id, Instant collectedAt) {
    return new Node(
        id,
        collectedAt,
        Evidence.notAsked(),
        Evidence.notAsked(),
        Evidence.notAsked(),
        Evidence.notAsked(),
        Evidence.notAsked(),
        Evidence.notAsked(),
        Evidence.notAsked(),
        Evidence.notAsked(),
        Evidence.notAsked(),
        Evidence.notAsked(),
        Evidence.notAsked(),
        Evidence.notAsked(),
        List.of());
  }

  /** The same node under another name. */
  public Node named(String name) {
    return new Node(
        name,
        collectedAt,
        product,
        settings,
        logging,
        keystores,
        startup,
        files,
        userStores,
        container,
        host,
        listeners,
        logs,
        directories,
        inputs);
  }

  /** The same node with other settings. */
  public Node with(Evidence<Settings> others) {
    return new Node(
        id,
        collectedAt,
        product,
        others,
        logging,
        keystores,
        startup,
        files,
        userStores,
        container,
        host,
        listeners,
        logs,
        directories,
        inputs);
  }

  /** The same node with what was seen beside its home, and the inputs that this rests on. */
  public Node with(
      Evidence<Host> machine,
      Evidence<List<Listener>> sockets,
      Evidence<LogScan> scan,
      Evidence<Map<String, Evidence<DirectoryCertificate>>> presented,
      List<Input> more) {
    List<Input> all = new ArrayList<>(inputs);
    all.addAll(more);
    return new Node(
        id,
        collectedAt,
        product,
        settings,
        logging,
        keystores,
        startup,
        files,
        userStores,
        container,
        machine,
        sockets,
        scan,
        presented,
        all);
  }

  public Optional<Input> input(String path) {
    return inputs.stream().filter(input -> input.path().equals(path)).findFirst();
  }
}
