package io.isaudit.evidence;

/**
 * A kind of evidence that a run is asked for, or not. What was not asked for is out of scope; what
 * was asked for and did not come is unknown.
 */
public enum ScopeKind {
  HOME("home", "give the home directory of the node"),
  /** What a lone deployment.toml says; a home says it as well. */
  SETTINGS(
      "settings", "give the home directory of the node, or deployment.toml with --product-version"),
  HOST("host", "use --host on the machine of the node"),
  LISTENERS("listeners", "use --host on the machine of the node"),
  ENDPOINT_INTERNAL(
      "endpoint-internal", "give --url with the address of the server, and --vantage internal"),
  ENDPOINT_EXTERNAL(
      "endpoint-external",
      "give --url with the public address, and --vantage external, from outside the network"),
  PORT_SCAN("port scan", "give --probe with the host of a --url"),
  DEFAULT_LOGIN("default login", "allow one attempt to log in with --try-default-credentials"),
  SESSION_RECORDING("session recording", "give --har with a recording of a login, beside --url"),
  DATABASE("database", "name its databases by --jdbc, or add --database-from-home"),
  DIRECTORIES(
      "directories",
      "give the URL of each directory by --directory, such as ldaps://dc1.company.tld:636"),
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
