package io.isaudit.collect;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.host.HostCollector;
import io.isaudit.collect.internal.listener.ListenerCollector;
import io.isaudit.collect.internal.logs.LogsCollector;
import io.isaudit.collect.internal.logs.LogsCollector.Scanned;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.progress.NodePart;
import io.isaudit.progress.Watch;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.host.Host;
import io.isaudit.snapshot.host.Listener;
import io.isaudit.snapshot.userstore.DirectoryCertificate;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Adds to a node what stands beside its home: the machine it runs on, and its logs. */
final class Surroundings {

  private static final String LOGS = "repository/logs";
  private static final String ELSEWHERE = "logs";
  private static final String COPY = "the home is a copy, so that this is not its machine";

  private final CollectOptions options;
  private final Redactor redactor;
  private final Instant now;
  private final Path root;
  private final Watch watch;

  /**
   * @param redactor that has seen all texts of the node
   * @param root of the file system of this machine
   */
  Surroundings(CollectOptions options, Redactor redactor, Instant now, Path root, Watch watch) {
    this.options = options;
    this.redactor = redactor;
    this.now = now;
    this.root = root;
    this.watch = watch;
  }

  /**
   * @param directories what directories present to the node
   */
  Node of(
      Node node,
      HomeFolder home,
      Evidence<Map<String, Evidence<DirectoryCertificate>>> directories) {
    String id = node.id();
    Scanned logs =
        Guarded.part(
            () -> logs(id, home), failed -> Scanned.missing(failed.reason(), failed.detail()));
    HostCollector machine = new HostCollector(root, now, redactor);
    return node.with(
        onMachine(home, folder -> host(id, machine, folder, node)),
        onMachine(home, folder -> listeners(id, machine, folder)),
        logs.scan(),
        directories,
        logs.inputs());
  }

  /** What only the machine of a home can tell, when somebody asked and it is this machine. */
  private <T> Evidence<T> onMachine(HomeFolder home, Function<Path, Evidence<T>> facts) {
    if (!options.host()) {
      return Evidence.notAsked();
    }
    if (options.copied()) {
      return Evidence.missing(MissingReason.COPIED, COPY);
    }
    return home.root()
        .map(folder -> Guarded.evidence(() -> facts.apply(folder)))
        .orElseGet(() -> Evidence.missing(MissingReason.ABSENT, "no home directory is given"));
  }

  private Evidence<Host> host(String id, HostCollector machine, Path folder, Node node) {
    watch.collecting(id, NodePart.HOST);
    return machine.collect(folder, node.settings());
  }

  private Evidence<List<Listener>> listeners(String id, HostCollector machine, Path folder) {
    watch.collecting(id, NodePart.LISTENERS);
    return ListenerCollector.collect(root.resolve("proc"), machine.serverProcess(folder), now);
  }

  private Scanned logs(String id, HomeFolder home) {
    if (options.logs().isEmpty()) {
      return Scanned.missing(MissingReason.NOT_ASKED, "");
    }
    watch.collecting(id, NodePart.LOGS);
    LogWindow window = options.logs().get();
    Optional<Path> elsewhere = window.folder(id);
    if (elsewhere.isEmpty() && home.root().isEmpty()) {
      return Scanned.missing(MissingReason.ABSENT, "no home directory is given");
    }
    Optional<Path> folder = elsewhere.or(() -> home.locate(LOGS));
    if (folder.isEmpty()) {
      return Scanned.missing(
          MissingReason.OUTSIDE, LOGS + " leads out of the home: name the folder with --logs-dir");
    }
    return new LogsCollector(now, window.zone(), redactor::repeatsSecret)
        .scan(folder.get(), elsewhere.isPresent() ? ELSEWHERE : LOGS, window.days());
  }
}
