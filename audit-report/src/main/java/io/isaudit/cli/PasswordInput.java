package io.isaudit.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The ways in which a password comes in; none of them is an argument, which all could read. */
final class PasswordInput {

  private static final int MOST_BYTES = 4_096;

  private PasswordInput() {}

  /**
   * From an environment variable.
   *
   * @param option that names it, for messages
   */
  static String variable(String option, String name) throws Stop {
    String value = System.getenv(name);
    if (value == null) {
      throw new Stop(Exit.UNUSABLE, option + ": " + name + " is not set");
    }
    return value;
  }

  /** The first line of a file. */
  static String file(String option, Path file) throws Stop {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new Stop(Exit.UNUSABLE, option + ": " + file + " is too large for one");
      }
      List<String> lines = Files.readAllLines(file);
      return lines.isEmpty() ? "" : lines.get(0);
    } catch (IOException e) {
      throw new Stop(Exit.UNUSABLE, option + ": " + file + " cannot be read", e);
    }
  }

  /**
   * From whoever sits at the terminal.
   *
   * @param options that would do without one, for messages
   */
  // From JDK 22 on there is a console without a terminal, too; it has nothing to read.
  @SuppressWarnings("SystemConsoleNull")
  static String ask(String what, String options) throws Stop {
    Console terminal = System.console();
    char[] typed = terminal == null ? null : terminal.readPassword("Password of %s: ", what);
    if (typed == null) {
      throw new Stop(Exit.UNUSABLE, "nobody can be asked here: " + options);
    }
    return new String(typed);
  }
}
