package io.isaudit.snapshot;

/**
 * A kind of evidence that a run is asked for, or not. What was not asked for is out of scope; what
 * was asked for and did not come is unknown.
 */
public enum ScopeKind {
  HOME("home", "give the home directory of the node"),
  HOST("host", "run on the node's own machine with --host"),
  LISTENERS("listeners", "run on the node's own machine with --host"),
  ENDPOINT_INTERNAL("endpoint-internal", "probe the server with --url and --vantage internal"),
  ENDPOINT_EXTERNAL("endpoint-external", "probe the server with --url and --vantage external"),
  SESSION_RECORDING("session recording", "give a recording of a login with --har"),
  DATABASE("database", "give a read-only database account with --jdbc"),
  LOGS("logs", "let the log files be read with --logs"),
  ATTESTATIONS("attestations", "answer the open questions in the policy file"),
  SEVERAL_NODES("several nodes", "give the home directories of all nodes in one run");

  private final String words;
  private final String howToBringIn;

  ScopeKind(String words, String howToBringIn) {
    this.words = words;
    this.howToBringIn = howToBringIn;
  }

  public String words() {
    return words;
  }

  /** What to do so that the next run has this evidence; an imperative without a full stop. */
  public String howToBringIn() {
    return howToBringIn;
  }
}
