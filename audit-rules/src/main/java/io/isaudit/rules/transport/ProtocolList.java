package io.isaudit.rules.transport;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The protocols attribute of a Tomcat connector: names parted by commas, each added, or removed
 * when a minus stands before it.
 */
final class ProtocolList {

  private static final Pattern NAME = Pattern.compile("([+-]?)\\s*([^\\s,+-]+)");

  private ProtocolList() {}

  /** The protocols that remain; names such as {@code all} stay what they are. */
  static Set<String> enabledBy(String attribute) {
    Set<String> enabled = new TreeSet<>();
    Matcher names = NAME.matcher(attribute);
    while (names.find()) {
      if (names.group(1).equals("-")) {
        enabled.remove(names.group(2));
      } else {
        enabled.add(names.group(2));
      }
    }
    return enabled;
  }
}
