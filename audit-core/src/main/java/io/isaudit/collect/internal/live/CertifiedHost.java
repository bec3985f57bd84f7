package io.isaudit.collect.internal.live;

import io.isaudit.snapshot.keystore.HostNames;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Whether a certificate is for the host of a URL, as browsers see it. */
final class CertifiedHost {

  private CertifiedHost() {}

  /**
   * Whether one of the alternative names is for the host. An address may be written in several
   * ways.
   */
  static boolean isIn(List<String> names, Origin origin) {
    return origin.isAddress()
        ? names.stream().anyMatch(name -> isSame(name, origin.host()))
        : HostNames.cover(names, origin.host());
  }

  private static boolean isSame(String name, String address) {
    if (!name.matches("[0-9a-fA-F:.]{2,45}")) {
      return false;
    }
    try {
      return InetAddress.getByName(name).equals(InetAddress.getByName(address));
    } catch (UnknownHostException e) {
      // What looks like an address and is none is nobody's.
      return false;
    }
  }
}
