package io.isaudit.evidence;

/**
 * A kind of evidence that a run is asked for, or not. What was not asked for is out of scope; what
 * was asked for and did not come is unknown.
 */
public enum ScopeKind {
  HOME("home", "give the home directory of the node"),
  HOST("host", "use --host on the machine of the node"),
  LISTENERS("listeners", "no collector of this version looks at open ports yet"),
  ENDPOINT_INTERNAL("endpoint-internal", "no collector of this version probes a server yet"),
  ENDPOINT_EXTERNAL("endpoint-external", "no collector of this version probes a server yet"),
  SESSION_RECORDING("session recording", "no collector of this version reads a recording yet"),
  DATABASE("database", "no collector of this version looks into databases yet"),
  LOGS("logs", "use --logs, and --logs-dir where they lie elsewhere"),
  ATTESTATIONS("attestations", "answer the open questions in the policy"),
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

  /** What to do so that the next run has this evidence, or why it can't; no full stop. */
  public String howToBringIn() {
    return howToBringIn;
  }
}
