package io.isaudit.collect.internal.host;

import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.evidence.Evidence;
import io.isaudit.facts.AllowList;
import io.isaudit.facts.KnownSecrets;
import io.isaudit.snapshot.host.Host;
import io.isaudit.snapshot.settings.Origin;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A machine whose files lie in a folder. */
final class FakeMachine {

  static final Instant NOW = Instant.parse("2026-01-31T00:00:00Z");

  final Path root;
  final Path home;
  final Redactor redactor = new Redactor(AllowList.bundled(), KnownSecrets.bundled());
  private final Map<String, Setting> settings = new TreeMap<>();

  FakeMachine(Path folder) throws IOException {
    root = Files.createDirectories(folder.resolve("root")).toRealPath();
    home = Files.createDirectories(folder.resolve("wso2is")).toRealPath();
    file("proc/sys/kernel/ostype", "Linux\n");
    file("proc/sys/kernel/osrelease", "6.1.0-13-amd64\n");
  }

  FakeMachine file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  FakeMachine link(String path, String target) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.createSymbolicLink(file, Path.of(target));
    return this;
  }

  /** A server of the home, with options before its main class. */
  FakeMachine server(int pid, int uid, String... options) throws IOException {
    String words = String.join("\0", options);
    file(
        "proc/" + pid + "/cmdline",
        "/opt/java/bin/java\0"
            + words
            + "\0-Dcarbon.home="
            + home
            + "\0org.wso2.carbon.bootstrap.Bootstrap\0");
    return status(pid, 1, uid);
  }

  FakeMachine status(int pid, int parent, int uid) throws IOException {
    return file(
        "proc/" + pid + "/status",
        "Name:\tjava\nPPid:\t" + parent + "\nUid:\t" + uid + "\t" + uid + "\t0\t0\n");
  }

  FakeMachine setting(String key, String text) {
    settings.put(
        key,
        new Setting(
            new SettingValue.Text(text),
            new Origin.Explicit(new io.isaudit.evidence.Place("deployment.toml", 1, 1))));
    return this;
  }

  Host host() {
    Settings all =
        new Settings(settings, Evidence.notAsked(), Evidence.notAsked(), Evidence.notAsked());
    return new HostCollector(root, NOW, redactor)
        .collect(home, Evidence.collected(all, "deployment.toml", NOW))
        .found()
        .orElseThrow();
  }

  static List<Evidence<?>> facts(Host host) {
    return List.of(
        host.processors(),
        host.memoryBytes(),
        host.kernel(),
        host.limits(),
        host.process(),
        host.names(),
        host.firewall(),
        host.ssh(),
        host.pendingSecurityUpdates(),
        host.clockOffsetMillis());
  }
}
