package io.isaudit.policy;

import io.isaudit.rule.RuleId;
import java.util.regex.Pattern;

/**
 * Selects rules by id; {@code *} stands for any characters, so {@code web/*} is a chapter.
 *
 * @param glob the pattern over the whole id
 */
public record RuleSelector(String glob) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9/*-]+");

  public RuleSelector {
    if (!isValid(glob)) {
      throw new IllegalArgumentException("not a rule pattern: " + glob);
    }
  }

  /** Whether a text has the form of a pattern. */
  public static boolean isValid(String glob) {
    return FORM.matcher(glob).matches();
  }

  public boolean matches(RuleId id) {
    return matches(id.toString(), glob);
  }

  private static boolean matches(String text, String pattern) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return text.equals(pattern);
    }
    if (!text.startsWith(pattern.substring(0, star))) {
      return false;
    }
    String rest = pattern.substring(star + 1);
    for (int from = star; from <= text.length(); from++) {
      if (matches(text.substring(from), rest)) {
        return true;
      }
    }
    return false;
  }
}
