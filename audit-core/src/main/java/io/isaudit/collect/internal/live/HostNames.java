package io.isaudit.collect.internal.live;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/** Whether a certificate is for a host, as browsers see it: by its alternative names alone. */
final class HostNames {

  private HostNames() {}

  static boolean match(List<String> names, Origin origin) {
    return names.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .anyMatch(
            name ->
                origin.isAddress() ? isSame(name, origin.host()) : matches(name, origin.host()));
  }

  /** A wildcard stands for one label, the first. */
  private static boolean matches(String name, String host) {
    if (!name.startsWith("*.")) {
      return name.equals(host);
    }
    int dot = host.indexOf('.');
    return dot > 0 && name.indexOf('.', 2) > 0 && host.substring(dot).equals(name.substring(1));
  }

  private static boolean isSame(String name, String address) {
    if (!name.matches("[0-9a-f:.]{2,45}")) {
      return false;
    }
    try {
      return InetAddress.getByName(name).equals(InetAddress.getByName(address));
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
