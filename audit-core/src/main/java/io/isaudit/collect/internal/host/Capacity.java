package io.isaudit.collect.internal.host;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Processors and memory that a process may use: those of the machine, or less by its group. */
final class Capacity {

  private static final String GROUPS = "/sys/fs/cgroup";
  private static final Pattern TOTAL = Pattern.compile("MemTotal:\\s+(\\d{1,15}) kB");
  private static final Pattern ALLOWED = Pattern.compile("Cpus_allowed_list:\\s+([\\d,-]{1,4000})");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

  private final Machine machine;
  private final String process;

  /**
   * @param server without one the machine is looked at from its root group
   */
  Capacity(Machine machine, Optional<RunningServer> server) {
    this.machine = machine;
    this.process = server.map(RunningServer::folder).orElse("");
  }

  Evidence<Integer> processors() {
    long count =
        machine.text("/sys/devices/system/cpu/online").found().map(Capacity::size).orElse(0L);
    if (count == 0) {
      count =
          machine.lines("/proc/cpuinfo").stream().filter(l -> l.startsWith("processor")).count();
    }
    if (count == 0) {
      return Evidence.missing(
          MissingReason.UNREADABLE, "the processors of the machine are not listed");
    }
    String source = "/sys/devices/system/cpu";
    long allowed = first(process + "/status", ALLOWED).map(Capacity::size).orElse(0L);
    long usable = allowed > 0 ? Math.min(allowed, count) : count;
    for (String group : groups("cpu")) {
      Optional<Long> quota = quota(group);
      if (quota.isPresent() && quota.get() < usable) {
        usable = quota.get();
        source = "the limit of its control group";
      }
    }
    return machine.found((int) Math.min(usable, Integer.MAX_VALUE), source);
  }

  Evidence<Long> memory() {
    Optional<Long> total = first("/proc/meminfo", TOTAL).map(Long::valueOf).map(kb -> kb * 1024);
    if (total.isEmpty()) {
      return Evidence.missing(MissingReason.UNREADABLE, "/proc/meminfo does not tell the memory");
    }
    long bytes = total.get();
    String source = "/proc/meminfo";
    for (String group : groups("memory")) {
      Optional<Long> limit =
          number(group + "/memory.max").or(() -> number(group + "/memory.limit_in_bytes"));
      if (limit.isPresent() && limit.get() < bytes) {
        bytes = limit.get();
        source = "the limit of its control group";
      }
    }
    return machine.found(bytes, source);
  }

  /** The folders of the groups that the process is in, those above included. */
  private List<String> groups(String controller) {
    List<String> groups = new ArrayList<>(List.of(GROUPS, GROUPS + "/" + controller));
    for (String line : machine.lines(process + "/cgroup")) {
      String[] parts = line.split(":", 3);
      boolean usable = parts.length == 3 && parts[2].startsWith("/") && !parts[2].contains("..");
      if (usable && parts[1].isEmpty()) {
        climb(groups, GROUPS, parts[2]);
      } else if (usable && List.of(parts[1].split(",", -1)).contains(controller)) {
        climb(groups, GROUPS + "/" + controller, parts[2]);
      }
    }
    return groups;
  }

  private static void climb(List<String> groups, String root, String path) {
    String rest = path;
    while (rest.length() > 1 && groups.size() < 64) {
      groups.add(root + rest);
      rest = rest.substring(0, rest.lastIndexOf('/'));
    }
  }

  /** Whole processors of a quota, rounded up as the Java VM does. */
  private Optional<Long> quota(String group) {
    String[] both = machine.text(group + "/cpu.max").found().orElse("").split(" ", -1);
    Optional<Long> quota = both.length == 2 ? parse(both[0]) : Optional.empty();
    Optional<Long> period = both.length == 2 ? parse(both[1]) : Optional.empty();
    if (both.length != 2) {
      quota = number(group + "/cpu.cfs_quota_us");
      period = number(group + "/cpu.cfs_period_us");
    }
    return quota.isPresent() && period.filter(each -> each > 0).isPresent()
        ? Optional.of(Math.max(1, (quota.get() + period.get() - 1) / period.get()))
        : Optional.empty();
  }

  private Optional<Long> number(String file) {
    return machine.text(file).found().flatMap(Capacity::parse);
  }

  private static Optional<Long> parse(String text) {
    return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private Optional<String> first(String file, Pattern line) {
    return machine.lines(file).stream()
        .map(line::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  /** How many numbers a list such as {@code 0-3,8} has. */
  private static long size(String list) {
    long size = 0;
    for (String part : list.split(",", -1)) {
      Matcher range = RANGE.matcher(part.strip());
      if (range.matches()) {
        long last =
            range.group(2) == null
                ? Long.parseLong(range.group(1))
                : Long.parseLong(range.group(2));
        size += Math.max(0, last - Long.parseLong(range.group(1)) + 1);
      }
    }
    return size;
  }
}
