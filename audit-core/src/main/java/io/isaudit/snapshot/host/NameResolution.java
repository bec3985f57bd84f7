package io.isaudit.snapshot.host;

import java.util.List;
import java.util.Optional;

/**
 * How a machine finds other machines. Nothing was looked up for it: it holds what the files of the
 * machine say.
 *
 * @param nameServers how many there are
 * @param localCache whether names are asked of a resolver on this machine that keeps answers
 * @param hosts those that the settings name, in the order of key and name
 */
public record NameResolution(int nameServers, boolean localCache, List<NamedHost> hosts) {

  public NameResolution {
    hosts = List.copyOf(hosts);
  }

  /** What a host is for. */
  public enum HostUse {
    DATABASE,
    DIRECTORY,
    MAIL,
    SERVER,
    MEMBER
  }

  /**
   * A host that a setting names.
   *
   * @param key of the setting or its table
   * @param name empty when the setting does not give it in clear
   * @param addresses of the name in the hosts file of the machine
   */
  public record NamedHost(String key, HostUse use, Optional<String> name, List<String> addresses) {

    public NamedHost {
      addresses = List.copyOf(addresses);
    }
  }
}
