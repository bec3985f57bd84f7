package io.isaudit.collect.internal.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key of the table of inferences in which a variable stands for one name. The product compiles
 * such a key into a regular expression as it stands, so that a dot of it meets any character; here
 * it is matched by hand, for the table may be anybody's, and an expression can run for ever.
 *
 * @param before what stands before the variable, up to a dot
 * @param after what stands after it, from a dot on
 */
record KeyTemplate(String before, String variable, String after) {

  private static final Pattern VARIABLE = Pattern.compile("\\$[0-9]+");
  private static final String EXPRESSION = "\\^$|?*+()[]{}";

  static boolean isOne(String key) {
    return VARIABLE.matcher(key).find();
  }

  /** Empty for a key with more of an expression than dots and one variable between them. */
  static Optional<KeyTemplate> of(String key) {
    Matcher variable = VARIABLE.matcher(key);
    if (!variable.find()) {
      return Optional.empty();
    }
    String before = key.substring(0, variable.start());
    String after = key.substring(variable.end());
    boolean whole =
        (before.isEmpty() || before.endsWith(".")) && (after.isEmpty() || after.startsWith("."));
    return whole && (before + after).chars().allMatch(c -> EXPRESSION.indexOf(c) < 0)
        ? Optional.of(new KeyTemplate(before, variable.group(), after))
        : Optional.empty();
  }

  /**
   * The name that the variable stands for in a key; empty when the key is another one. The product
   * takes it from between the dots of the key, wherever the expression has met it.
   */
  Optional<String> nameIn(String key) {
    int end = key.length() - after.length();
    if (end <= before.length() || !meets(before, key, 0) || !meets(after, key, end)) {
      return Optional.empty();
    }
    if (!key.substring(before.length(), end).chars().allMatch(KeyTemplate::isOfName)) {
      return Optional.empty();
    }
    List<String> names = List.of(key.split("\\."));
    int at = (int) before.chars().filter(c -> c == '.').count();
    return at < names.size() ? Optional.of(names.get(at)) : Optional.empty();
  }

  private static boolean meets(String part, String key, int offset) {
    for (int i = 0; i < part.length(); i++) {
      if (part.charAt(i) != '.' && part.charAt(i) != key.charAt(offset + i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfName(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
