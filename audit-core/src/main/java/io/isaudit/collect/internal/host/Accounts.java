package io.isaudit.collect.internal.host;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.host.ServerProcess.AccountUse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Accounts of a machine, and what else runs under the one of the server. */
final class Accounts {

  private static final Set<String> MAY_BECOME_ROOT = Set.of("root", "sudo", "wheel", "admin");
  private static final int MOST_GENERATIONS = 100;

  private Accounts() {}

  /** The name of an account, or its number when no file gives it one. */
  static String name(Machine machine, String uid) {
    return machine.lines("/etc/passwd").stream()
        .map(line -> line.split(":", -1))
        .filter(parts -> parts.length > 2 && parts[2].equals(uid))
        .map(parts -> parts[0])
        .findFirst()
        .orElse(uid);
  }

  static Evidence<AccountUse> use(Machine machine, RunningServer server, String uid, String name) {
    if (machine.lines("/etc/group").isEmpty()) {
      return Evidence.missing(MissingReason.UNREADABLE, "the groups of the machine cannot be read");
    }
    Map<Integer, Integer> parents = new HashMap<>();
    Set<Integer> mine = new HashSet<>();
    for (String entry : machine.names("/proc")) {
      if (entry.matches("\\d{1,9}")) {
        int pid = Integer.parseInt(entry);
        if (ProcessFacts.uid(machine, pid).filter(uid::equals).isPresent()) {
          mine.add(pid);
        }
        parents.put(pid, parent(machine, pid));
      }
    }
    Set<Integer> family = family(parents, server.pid());
    family.addAll(family(parents, (int) ProcessHandle.current().pid()));
    mine.removeIf(pid -> family.contains(pid) || descends(parents, pid, server.pid()));
    return machine.found(
        new AccountUse(mine.size(), isAdministrator(machine, name)), "processes and groups");
  }

  /** A process and those that it was started by. */
  private static Set<Integer> family(Map<Integer, Integer> parents, int pid) {
    Set<Integer> family = new HashSet<>();
    int each = pid;
    while (each > 0 && family.add(each) && family.size() < MOST_GENERATIONS) {
      each = parents.getOrDefault(each, 0);
    }
    return family;
  }

  private static boolean descends(Map<Integer, Integer> parents, int pid, int from) {
    return family(parents, pid).contains(from);
  }

  private static int parent(Machine machine, int pid) {
    return machine.lines("/proc/" + pid + "/status").stream()
        .filter(line -> line.matches("PPid:\\s+\\d{1,9}"))
        .map(line -> Integer.valueOf(line.substring(5).strip()))
        .findFirst()
        .orElse(0);
  }

  private static boolean isAdministrator(Machine machine, String name) {
    return machine.lines("/etc/group").stream()
        .map(line -> line.split(":", -1))
        .filter(parts -> parts.length > 3 && MAY_BECOME_ROOT.contains(parts[0]))
        .map(parts -> parts[3])
        .map(members -> List.copyOf(Arrays.asList(members.split(",", -1))))
        .anyMatch(members -> members.contains(name));
  }
}
