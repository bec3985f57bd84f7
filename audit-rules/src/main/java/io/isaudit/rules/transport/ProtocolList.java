package io.isaudit.rules.transport;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The protocols attribute of a Tomcat connector: names that a comma, a plus or a minus begins, each
 * added, or removed by the minus. Blanks around a name do not count and part no names.
 */
final class ProtocolList {

  private static final Pattern NAME = Pattern.compile("([+-]?)\\s*([^,+-]+)");

  private ProtocolList() {}

  /** The protocols that remain; names such as {@code all} stay what they are. */
  static Set<String> enabledBy(String attribute) {
    Set<String> enabled = new TreeSet<>();
    Matcher names = NAME.matcher(attribute);
    while (names.find()) {
      String name = names.group(2).strip();
      if (names.group(1).equals("-")) {
        enabled.remove(name);
      } else if (!name.isEmpty()) {
        enabled.add(name);
      }
    }
    return enabled;
  }
}
