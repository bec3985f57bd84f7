package io.isaudit.collect.internal.host;

import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.collect.internal.startup.CommandLineOptions;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.host.ServerProcess;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the machine tells of the server process. */
final class ProcessFacts {

  private static final Pattern UID = Pattern.compile("Uid:\\s+\\d{1,10}\\s+(\\d{1,10})\\s.*");
  private static final Pattern VERSION =
      Pattern.compile("JAVA_VERSION=\"(?:1\\.)?(\\d{1,3})[^\"]*\"");
  private static final Pattern RELEASED = Pattern.compile("JAVA_VERSION_DATE=\"([\\d-]{10})\"");
  private static final Pattern LIMIT =
      Pattern.compile(
          "(Max open files|Max processes)\\s+(unlimited|\\d{1,18})\\s+(unlimited|\\d{1,18})\\b.*");
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z_][\\w.-]{0,63}");

  private final Machine machine;
  private final RunningServer server;

  ProcessFacts(Machine machine, RunningServer server) {
    this.machine = machine;
    this.server = server;
  }

  Evidence<ServerProcess> process(Path home, Redactor redactor) {
    Optional<String> uid = uid(machine, server.pid());
    if (uid.isEmpty()) {
      return Evidence.missing(
          MissingReason.UNREADABLE, "the account of the server process cannot be read");
    }
    List<String> release = release();
    String name = Accounts.name(machine, uid.get());
    boolean shown = ACCOUNT.matcher(name).matches() && !redactor.repeatsSecret(name);
    return machine.found(
        new ServerProcess(
            shown ? name : uid.get(),
            uid.get().equals("0"),
            first(release, VERSION).map(Integer::valueOf),
            CommandLineOptions.of(server.arguments(home), redactor),
            first(release, RELEASED)
                .flatMap(ProcessFacts::date)
                .map(day -> machine.found(day, "the release file of the Java runtime"))
                .orElseGet(
                    () ->
                        Evidence.missing(
                            MissingReason.ABSENT, "the Java runtime does not tell its date")),
            Accounts.use(machine, server, uid.get(), name)),
        "the process of the server");
  }

  /** The effective user of a process. */
  static Optional<String> uid(Machine machine, int pid) {
    return first(machine.lines("/proc/" + pid + "/status"), UID);
  }

  Evidence<Map<String, Long>> limits() {
    Map<String, Long> limits = new TreeMap<>();
    for (String line : machine.lines(server.folder() + "/limits")) {
      Matcher limit = LIMIT.matcher(line);
      if (limit.matches()) {
        String name = limit.group(1).endsWith("files") ? "nofile" : "nproc";
        limits.put(name + "-soft", number(limit.group(2)));
        limits.put(name + "-hard", number(limit.group(3)));
      }
    }
    return limits.isEmpty()
        ? Evidence.missing(
            MissingReason.UNREADABLE, "the limits of the server process cannot be read")
        : machine.found(limits, "the process of the server");
  }

  private static long number(String text) {
    return text.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(text);
  }

  /** The release file of the runtime: beside the folder of its programs, or above that of a JRE. */
  private List<String> release() {
    List<String> programs = new ArrayList<>();
    machine.link(server.folder() + "/exe").ifPresent(programs::add);
    programs.add(server.words().get(0));
    for (String program : programs) {
      String folder = program.replaceFirst("/bin/java$", "");
      if (folder.startsWith("/") && !folder.equals(program)) {
        for (String each : List.of(folder, folder.replaceFirst("/jre$", ""))) {
          List<String> lines = machine.lines(each + "/release");
          if (!lines.isEmpty()) {
            return lines;
          }
        }
      }
    }
    return List.of();
  }

  private static Optional<String> first(List<String> lines, Pattern wanted) {
    return lines.stream()
        .map(wanted::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
