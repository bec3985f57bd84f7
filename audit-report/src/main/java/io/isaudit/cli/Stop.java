package io.isaudit.cli;

import java.util.List;

/** Ends the program with a few lines for the user, who can do something about them. */
final class Stop extends Exception {

  private static final long serialVersionUID = 1L;

  private final Exit exit;
  private final String[] lines;

  Stop(Exit exit, String message) {
    this(exit, List.of(message));
  }

  Stop(Exit exit, List<String> lines) {
    super(String.join("; ", lines));
    this.exit = exit;
    this.lines = lines.toArray(String[]::new);
  }

  Stop(Exit exit, String message, Throwable cause) {
    super(message, cause);
    this.exit = exit;
    this.lines = new String[] {message};
  }

  Exit exit() {
    return exit;
  }

  /** One for each problem. */
  List<String> lines() {
    return List.of(lines);
  }
}
