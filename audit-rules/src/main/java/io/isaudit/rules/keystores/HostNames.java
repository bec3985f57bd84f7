package io.isaudit.rules.keystores;

import java.util.Locale;

/** Whether a name of a certificate covers the name of a host, as RFC 6125 says. */
final class HostNames {

  private static final String WILDCARD = "*.";

  private HostNames() {}

  /** A wildcard stands for exactly one label, the first, and not for a whole top-level domain. */
  static boolean covers(String carried, String host) {
    String pattern = folded(carried);
    String name = folded(host);
    if (!pattern.startsWith(WILDCARD)) {
      return pattern.equals(name);
    }
    String parent = pattern.substring(WILDCARD.length());
    int firstDot = name.indexOf('.');
    return parent.indexOf('.') > 0
        && firstDot > 0
        && !isAddress(name)
        && name.substring(firstDot + 1).equals(parent);
  }

  private static boolean isAddress(String name) {
    return name.matches("[0-9.]+") || name.indexOf(':') >= 0;
  }

  private static String folded(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
