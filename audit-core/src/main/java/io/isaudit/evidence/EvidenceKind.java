package io.isaudit.evidence;

import java.util.List;
import java.util.Set;

/** A section of a snapshot that a rule can need or use, with the scopes that bring it in. */
public enum EvidenceKind {
  /** The list of inputs of a node; there whenever a home or a lone deployment.toml was given. */
  INPUTS("inputs", ScopeKind.HOME, ScopeKind.SETTINGS),
  SETTINGS("settings", ScopeKind.HOME, ScopeKind.SETTINGS),
  LOGGING("logging", ScopeKind.HOME),
  KEYSTORES("keystores", ScopeKind.HOME),
  STARTUP("start-up options", ScopeKind.HOME),
  FILES("files", ScopeKind.HOME),
  USER_STORES("secondary user stores", ScopeKind.HOME),
  /** What no setting reaches. */
  CONTAINER("files of the web container", ScopeKind.HOME),
  HOST("host", ScopeKind.HOST),
  LISTENERS("listeners", ScopeKind.LISTENERS),
  LOGS("log findings", ScopeKind.LOGS),
  /** What directories present to the nodes that ask them. */
  DIRECTORIES("certificates of directories", ScopeKind.DIRECTORIES),
  DATABASE("database", ScopeKind.DATABASE),
  /** An endpoint seen from anywhere. */
  ENDPOINT("endpoint", ScopeKind.ENDPOINT_INTERNAL, ScopeKind.ENDPOINT_EXTERNAL),
  ENDPOINT_INTERNAL("endpoint seen from inside", ScopeKind.ENDPOINT_INTERNAL),
  ENDPOINT_EXTERNAL("endpoint seen from outside", ScopeKind.ENDPOINT_EXTERNAL),
  PORT_SCAN("port scan", ScopeKind.PORT_SCAN),
  DEFAULT_LOGIN("attempt to log in", ScopeKind.DEFAULT_LOGIN),
  SESSION_RECORDING("session recording", ScopeKind.SESSION_RECORDING),
  SEVERAL_NODES("several nodes", ScopeKind.SEVERAL_NODES);

  private final String words;
  private final ScopeKind first;
  private final ScopeKind last;

  EvidenceKind(String words, ScopeKind scope) {
    this(words, scope, scope);
  }

  EvidenceKind(String words, ScopeKind first, ScopeKind last) {
    this.words = words;
    this.first = first;
    this.last = last;
  }

  public String words() {
    return words;
  }

  /** The scopes of which one suffices to have this evidence asked for. */
  public List<ScopeKind> broughtInBy() {
    return first == last ? List.of(first) : List.of(first, last);
  }

  public boolean isIn(Set<ScopeKind> scope) {
    return broughtInBy().stream().anyMatch(scope::contains);
  }
}
