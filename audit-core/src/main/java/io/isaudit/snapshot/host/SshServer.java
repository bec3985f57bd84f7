package io.isaudit.snapshot.host;

import java.util.List;

/**
 * How an SSH server is configured, with its defaults where nothing is written.
 *
 * @param rootLogin whether root may log in at all, also by key only
 * @param passwords whether a password is accepted, also by way of a dialogue
 * @param conditional whether parts of the file hold for some connections only, which were not read
 */
public record SshServer(
    boolean rootLogin,
    boolean passwords,
    boolean banner,
    List<Integer> ports,
    boolean conditional) {

  public SshServer {
    ports = List.copyOf(ports);
  }
}
