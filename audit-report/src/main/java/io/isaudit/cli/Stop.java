package io.isaudit.cli;

/** Ends the program with one line for the user, who can do something about it. */
final class Stop extends Exception {

  private static final long serialVersionUID = 1L;

  private final Exit exit;

  Stop(Exit exit, String message) {
    super(message);
    this.exit = exit;
  }

  Stop(Exit exit, String message, Throwable cause) {
    super(message, cause);
    this.exit = exit;
  }

  Exit exit() {
    return exit;
  }
}
