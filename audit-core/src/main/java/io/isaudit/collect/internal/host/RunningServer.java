package io.isaudit.collect.internal.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The process that runs the server of a home.
 *
 * @param words of its command line
 * @param home as the command line names it
 */
record RunningServer(int pid, List<String> words, String home) {

  private static final String HOME = "-Dcarbon.home=";
  private static final String MAIN = "org.wso2.carbon.bootstrap.Bootstrap";

  RunningServer {
    words = List.copyOf(words);
  }

  /** The process whose carbon.home is this home; of several the one that is the server itself. */
  static Optional<RunningServer> of(Machine machine, Path home) {
    Optional<RunningServer> other = Optional.empty();
    for (String name : machine.names("/proc")) {
      Optional<RunningServer> found = Optional.empty();
      if (name.matches("\\d{1,9}")) {
        found = at(machine, Integer.parseInt(name), home);
      }
      if (found.filter(process -> process.words().contains(MAIN)).isPresent()) {
        return found;
      }
      if (other.isEmpty() && isJava(found)) {
        other = found;
      }
    }
    return other;
  }

  private static boolean isJava(Optional<RunningServer> process) {
    return process.filter(each -> each.words().get(0).matches("(?:.*/)?java")).isPresent();
  }

  private static Optional<RunningServer> at(Machine machine, int pid, Path home) {
    String line = machine.text("/proc/" + pid + "/cmdline").found().orElse("");
    if (!line.contains(HOME)) {
      return Optional.empty();
    }
    List<String> words = Arrays.asList(line.split("\0", -1));
    return words.stream()
        .filter(word -> word.startsWith(HOME))
        .map(word -> word.substring(HOME.length()))
        .filter(text -> isSame(text, home))
        .findFirst()
        .map(text -> new RunningServer(pid, words, text));
  }

  private static boolean isSame(String text, Path home) {
    try {
      return Path.of(text).toRealPath().equals(home);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Its arguments; the home stands in them by its variable. */
  List<String> arguments(Path real) {
    return words.stream()
        .skip(1)
        .map(word -> word.replace(home, "$CARBON_HOME"))
        .map(word -> word.replace(real.toString(), "$CARBON_HOME"))
        .toList();
  }

  String folder() {
    return "/proc/" + pid;
  }
}
