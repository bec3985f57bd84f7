package io.isaudit.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The account for databases. There is no option for the password itself: all could read it. */
final class DatabasePassword {

  private static final int MOST_BYTES = 4_096;

  @Option(names = "--jdbc-user", paramLabel = "NAME", description = "The account for --jdbc.")
  @Nullable String user;

  @Option(
      names = "--jdbc-password-env",
      paramLabel = "NAME",
      description = "The environment variable that holds its password; default: ask for it.")
  @Nullable String variable;

  @Option(
      names = "--jdbc-password-file",
      paramLabel = "FILE",
      description = "The file whose first line is its password.")
  @Nullable Path file;

  String user() throws Stop {
    if (user == null) {
      throw new Stop(Exit.UNUSABLE, "--jdbc needs an account: --jdbc-user NAME");
    }
    return user;
  }

  String read() throws Stop {
    String name = user();
    if (variable != null) {
      String value = System.getenv(variable);
      if (value == null) {
        throw new Stop(Exit.UNUSABLE, "--jdbc-password-env: " + variable + " is not set");
      }
      return value;
    }
    return file == null ? ask(name) : read(file);
  }

  private static String read(Path file) throws Stop {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new Stop(Exit.UNUSABLE, "--jdbc-password-file: " + file + " is too large for one");
      }
      List<String> lines = Files.readAllLines(file);
      return lines.isEmpty() ? "" : lines.get(0);
    } catch (IOException e) {
      throw new Stop(Exit.UNUSABLE, "--jdbc-password-file: " + file + " cannot be read", e);
    }
  }

  // From JDK 22 on there is a console without a terminal, too; it has nothing to read.
  @SuppressWarnings("SystemConsoleNull")
  private static String ask(String user) throws Stop {
    Console terminal = System.console();
    char[] typed = terminal == null ? null : terminal.readPassword("Password of %s: ", user);
    if (typed == null) {
      throw new Stop(
          Exit.UNUSABLE, "nobody can be asked here: --jdbc-password-env or --jdbc-password-file");
    }
    return new String(typed);
  }
}
