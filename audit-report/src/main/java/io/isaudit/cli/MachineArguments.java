package io.isaudit.cli;

import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.DirectoryRequest;
import io.isaudit.collect.LogWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Stack;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What is to be looked at beside the homes: this machine, directories, and log files. */
final class MachineArguments {

  @Option(
      names = "--host",
      description = {
        "The homes lie on this machine: look at it as well, at its size, kernel, accounts and the",
        "process of the server. Files are read only; no program is run."
      })
  boolean host;

  @Option(
      names = "--directory",
      paramLabel = "URL[=FILE]",
      description = {
        "Look at the certificate of a directory that the homes name: ldaps://HOST:PORT, or",
        "ldap://HOST:PORT for StartTLS. A TLS handshake only, no log-in. With FILE it is read",
        "from there. May be given several times."
      })
  List<String> directories = List.of();

  @Option(
      names = "--logs",
      paramLabel = "DAYS",
      arity = "0..1",
      parameterConsumer = Days.class,
      description = {
        "Scan the log files of the last days for alert strings and leaked secrets;",
        "default: 30 days."
      })
  @Nullable Integer days;

  @Option(
      names = "--logs-dir",
      paramLabel = "[NAME=]DIR",
      description = "Where the logs of a node lie, if not in its home; turns --logs on.")
  List<String> logFolders = List.of();

  /** Takes a number that follows the option, and leaves anything else where it stands. */
  static final class Days implements IParameterConsumer {

    // The interface of the library is made with a Stack.
    @SuppressWarnings("JdkObsolete")
    @Override
    public void consumeParameters(Stack<String> args, ArgSpec argument, CommandSpec command) {
      boolean given = !args.isEmpty() && args.peek().matches("[+-]?\\d{1,9}");
      Integer days = given ? Integer.valueOf(args.pop()) : Integer.valueOf(LogWindow.STANDARD_DAYS);
      argument.setValue(days);
    }
  }

  /**
   * Adds what was asked for.
   *
   * @param nodes their names
   */
  CollectOptions addTo(CollectOptions options, Set<String> nodes) throws Stop {
    CollectOptions with = (host ? options.withHost() : options).asking(directories());
    if (days == null && logFolders.isEmpty()) {
      return with;
    }
    int window = days == null ? LogWindow.STANDARD_DAYS : days;
    if (window < 1 || window > LogWindow.MOST_DAYS) {
      throw new Stop(Exit.UNUSABLE, "--logs takes 1 to " + LogWindow.MOST_DAYS + " days");
    }
    return with.scanning(new LogWindow(window, ZoneId.systemDefault(), folders(nodes)));
  }

  private List<DirectoryRequest> directories() throws Stop {
    List<DirectoryRequest> requests = new ArrayList<>();
    for (String argument : directories) {
      Optional<DirectoryRequest> request = DirectoryRequest.parse(argument);
      if (request.isEmpty()) {
        throw new Stop(
            Exit.UNUSABLE,
            "--directory takes a URL such as ldaps://dc1.company.tld:636, without a path");
      }
      Path file = request.get().file().orElse(null);
      if (file != null && !Files.isRegularFile(file)) {
        throw new Stop(Exit.UNUSABLE, "--directory: " + file + " does not exist");
      }
      requests.add(request.get());
    }
    return requests;
  }

  private Map<String, Path> folders(Set<String> nodes) throws Stop {
    Map<String, Path> folders = new TreeMap<>();
    for (NamedPath folder : NamedPath.all(logFolders)) {
      if (folder.name().isEmpty() && nodes.size() != 1) {
        throw new Stop(
            Exit.UNUSABLE, "--logs-dir: say whose logs they are, as in node1=/var/log/is");
      }
      String name = folder.name().orElseGet(() -> nodes.iterator().next());
      if (!nodes.contains(name)) {
        throw new Stop(Exit.UNUSABLE, "--logs-dir: no home has the name " + name);
      }
      if (!Files.isDirectory(folder.path())) {
        throw new Stop(Exit.UNUSABLE, "--logs-dir: " + folder.path() + " is not a directory");
      }
      if (folders.put(name, folder.path()) != null) {
        throw new Stop(Exit.UNUSABLE, "--logs-dir: " + name + " has two folders");
      }
    }
    return folders;
  }
}
