package io.isaudit.snapshot.keystore;

import java.util.List;
import java.util.Locale;

/** Whether a certificate is for a host, as RFC 6125 says: by its alternative names alone. */
public final class HostNames {

  private static final String WILDCARD = "*.";

  private HostNames() {}

  /**
   * Whether one of the names covers a host. Addresses are compared as text.
   *
   * @param names alternative names of a certificate
   */
  public static boolean cover(List<String> names, String host) {
    String wanted = folded(host);
    return names.stream().map(HostNames::folded).anyMatch(name -> covers(name, wanted));
  }

  /** A wildcard stands for exactly one label, the first, and not for a whole top-level domain. */
  private static boolean covers(String name, String host) {
    if (!name.startsWith(WILDCARD)) {
      return name.equals(host);
    }
    String parent = name.substring(WILDCARD.length());
    int firstDot = host.indexOf('.');
    return parent.indexOf('.') > 0
        && firstDot > 0
        && !isAddress(host)
        && host.substring(firstDot + 1).equals(parent);
  }

  private static boolean isAddress(String host) {
    return host.matches("[0-9.]+") || host.indexOf(':') >= 0;
  }

  private static String folded(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
