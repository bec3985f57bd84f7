package io.isaudit.cli;

/** The exit codes that scripts rely on; of several reasons the first one here counts. */
enum Exit {
  /** A policy or JSON file that was given cannot be used. */
  MALFORMED(4),
  /** The command line is invalid, there is no home, or the program failed. */
  UNUSABLE(2),
  NOTHING_DECIDED(3),
  GATE_NOT_PASSED(1),
  OK(0);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
