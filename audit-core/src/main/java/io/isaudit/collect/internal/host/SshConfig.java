package io.isaudit.collect.internal.host;

import io.isaudit.evidence.Evidence;
import io.isaudit.snapshot.host.SshServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the configuration of an SSH server. The first value of a key counts; what a {@code Match}
 * makes conditional is not read.
 */
final class SshConfig {

  private static final String FOLDER = "/etc/ssh/";
  private static final String MAIN = FOLDER + "sshd_config";

  private final Machine machine;
  private final Map<String, String> first = new HashMap<>();
  private final List<Integer> ports = new ArrayList<>();
  private boolean conditional;
  private boolean unread;

  private SshConfig(Machine machine) {
    this.machine = machine;
  }

  static Evidence<SshServer> collect(Machine machine) {
    Evidence<String> main = machine.text(MAIN);
    if (main.isMissing()) {
      return main.map(text -> new SshServer(true, true, false, List.of(), false));
    }
    SshConfig config = new SshConfig(machine);
    config.read(MAIN, true);
    return config.unread
        ? Machine.unsupported("a file that " + MAIN + " includes cannot be read by this account")
        : machine.found(config.server(), MAIN);
  }

  private void read(String file, boolean main) {
    for (String line : machine.settings(file)) {
      String[] words = line.split("[\\s=]+", 2);
      String key = words[0].toLowerCase(Locale.ROOT);
      String value = words.length < 2 ? "" : words[1].strip().replace("\"", "");
      if (key.equals("match")) {
        // A block lasts to the end of its file.
        conditional = true;
        return;
      }
      if (key.equals("include")) {
        unread |= !main || !include(value);
      } else if (key.equals("port") && value.matches("\\d{1,5}")) {
        ports.add(Integer.valueOf(value));
      } else {
        first.putIfAbsent(key, value);
      }
    }
  }

  private boolean include(String pattern) {
    String path = pattern.startsWith("/") ? pattern : FOLDER + pattern;
    if (!path.matches("/etc/ssh/[\\w.-]{1,60}/\\*\\.conf")) {
      return false;
    }
    String folder = path.substring(0, path.lastIndexOf('/'));
    for (String name : machine.names(folder)) {
      if (name.endsWith(".conf")) {
        if (machine.text(folder + "/" + name).isMissing()) {
          return false;
        }
        read(folder + "/" + name, false);
      }
    }
    return true;
  }

  private SshServer server() {
    boolean dialogue = is("usepam", "no", "yes");
    String old = first.getOrDefault("challengeresponseauthentication", "yes");
    boolean passwords =
        is("passwordauthentication", "yes", "yes")
            || (dialogue && is("kbdinteractiveauthentication", old, "yes"));
    String banner = first.getOrDefault("banner", "none");
    return new SshServer(
        !is("permitrootlogin", "prohibit-password", "no"),
        passwords,
        !banner.isEmpty() && !banner.equalsIgnoreCase("none"),
        ports.isEmpty() ? List.of(22) : ports,
        conditional);
  }

  private boolean is(String key, String ifAbsent, String value) {
    return first.getOrDefault(key, ifAbsent).equalsIgnoreCase(value);
  }
}
