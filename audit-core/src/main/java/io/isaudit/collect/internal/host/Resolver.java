package io.isaudit.collect.internal.host;

import io.isaudit.evidence.Evidence;
import io.isaudit.snapshot.host.NameResolution;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the files of the machine say on finding hosts. Nothing is looked up. */
final class Resolver {

  private static final String HOSTS = "/etc/hosts";
  private static final int MOST_ADDRESSES = 20;

  private final Machine machine;

  Resolver(Machine machine) {
    this.machine = machine;
  }

  Evidence<NameResolution> collect(Evidence<Settings> settings) {
    Evidence<String> file = machine.text(HOSTS);
    if (file.isMissing()) {
      return file.map(text -> new NameResolution(0, false, List.of()));
    }
    List<String[]> entries =
        machine.settings(HOSTS).stream()
            .map(line -> line.replaceFirst("#.*", "").strip().split("\\s+", -1))
            .toList();
    List<String> servers =
        machine.settings("/etc/resolv.conf").stream()
            .filter(line -> line.matches("nameserver\\s+[0-9a-fA-F:.%\\w]{2,64}"))
            .map(line -> line.substring("nameserver".length()).strip())
            .toList();
    boolean cache =
        servers.stream().anyMatch(each -> each.startsWith("127.") || each.equals("::1"))
            || machine.exists("/run/nscd/socket")
            || machine.exists("/var/run/nscd/socket");
    return settings.flatMap(
        all ->
            machine.found(
                new NameResolution(
                    servers.size(), cache, NamedHosts.of(all, name -> addresses(entries, name))),
                HOSTS));
  }

  private static List<String> addresses(List<String[]> entries, String name) {
    List<String> found = new ArrayList<>();
    for (String[] entry : entries) {
      boolean address = entry[0].matches("[0-9a-fA-F:.]{2,45}");
      for (int i = 1; address && i < entry.length && found.size() < MOST_ADDRESSES; i++) {
        if (entry[i].toLowerCase(Locale.ROOT).equals(name) && !found.contains(entry[0])) {
          found.add(entry[0]);
        }
      }
    }
    return found;
  }
}
