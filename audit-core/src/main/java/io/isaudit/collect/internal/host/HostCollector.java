package io.isaudit.collect.internal.host;

import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.host.Host;
import io.isaudit.snapshot.settings.Settings;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Collects facts about this machine for a home that lies on it. It reads files only: no program is
 * run and nothing is sent. What is not Linux tells nothing but its name.
 */
public final class HostCollector {

  private static final String LINUX_ONLY = "only Linux tells this in files";
  private static final String NO_PROCESS =
      "no running process that this account can see has this home as its carbon.home";

  private final Machine machine;
  private final Redactor redactor;

  /**
   * A collector for one machine.
   *
   * @param root of the file system of the machine; its {@code /proc}, {@code /sys} and {@code /etc}
   *     are read
   */
  public HostCollector(Path root, Instant now, Redactor redactor) {
    this.machine = new Machine(root, now);
    this.redactor = redactor;
  }

  /**
   * Collects the facts for one home.
   *
   * @param home its real path
   */
  public Evidence<Host> collect(Path home, Evidence<Settings> settings) {
    return machine.found(machine.isLinux() ? linux(home, settings) : other(home), "this machine");
  }

  /**
   * The id of the process that runs the server of a home; empty where none is seen.
   *
   * @param home its real path
   */
  public Optional<Long> serverProcess(Path home) {
    return machine.isLinux()
        ? RunningServer.of(machine, home).map(server -> (long) server.pid())
        : Optional.empty();
  }

  private Host linux(Path home, Evidence<Settings> settings) {
    Optional<RunningServer> server = RunningServer.of(machine, home);
    Optional<ProcessFacts> process = server.map(found -> new ProcessFacts(machine, found));
    Capacity capacity = new Capacity(machine, server);
    Upkeep upkeep = new Upkeep(machine);
    return new Host(
        kernelName(),
        machine.found(isContainer(), "marks of a container"),
        capacity.processors(),
        capacity.memory(),
        disk(home, FileStore::getTotalSpace),
        disk(home, FileStore::getUsableSpace),
        KernelSettings.collect(machine),
        process.map(ProcessFacts::limits).orElseGet(HostCollector::noProcess),
        process.map(facts -> facts.process(home, redactor)).orElseGet(HostCollector::noProcess),
        new Resolver(machine).collect(settings),
        new Firewalls(machine).collect(),
        SshConfig.collect(machine),
        upkeep.pendingSecurityUpdates(),
        upkeep.clockOffset());
  }

  private Host other(Path home) {
    String name = System.getProperty("os.name", "");
    return new Host(
        name.matches("[\\w .()-]{1,60}")
            ? machine.found(name, "the Java runtime")
            : Machine.unsupported("the system has no usual name"),
        Machine.unsupported(LINUX_ONLY),
        Machine.unsupported(LINUX_ONLY),
        Machine.unsupported(LINUX_ONLY),
        disk(home, FileStore::getTotalSpace),
        disk(home, FileStore::getUsableSpace),
        Machine.unsupported(LINUX_ONLY),
        Machine.unsupported(LINUX_ONLY),
        Machine.unsupported(LINUX_ONLY),
        Machine.unsupported(LINUX_ONLY),
        Machine.unsupported(LINUX_ONLY),
        Machine.unsupported(LINUX_ONLY),
        Machine.unsupported(LINUX_ONLY),
        Machine.unsupported(LINUX_ONLY));
  }

  private static <T> Evidence<T> noProcess() {
    return Evidence.missing(MissingReason.ABSENT, NO_PROCESS);
  }

  private Evidence<String> kernelName() {
    return machine
        .text("/proc/sys/kernel/osrelease")
        .flatMap(
            release ->
                release.matches("[\\w.+~-]{1,80}")
                    ? machine.found("Linux " + release, "/proc/sys/kernel")
                    : machine.found("Linux", "/proc/sys/kernel"));
  }

  private boolean isContainer() {
    return machine.exists("/.dockerenv")
        || machine.exists("/run/.containerenv")
        || machine.exists("/var/run/secrets/kubernetes.io")
        || machine.lines("/proc/1/cgroup").stream()
            .anyMatch(line -> line.matches(".*(?:docker|kubepods|containerd|libpod|lxc).*"));
  }

  private Evidence<Long> disk(Path home, Space space) {
    try {
      long bytes = space.of(Files.getFileStore(home));
      return bytes < 0
          ? Machine.unsupported("the file system of the home does not tell its size")
          : machine.found(bytes, "the file system of the home");
    } catch (IOException | SecurityException e) {
      return Evidence.missing(
          MissingReason.UNREADABLE, "the file system of the home cannot be asked for its size");
    }
  }

  /** A size that a file system tells. */
  private interface Space {
    long of(FileStore store) throws IOException;
  }
}
