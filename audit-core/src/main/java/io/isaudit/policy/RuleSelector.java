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
    String text = id.toString();
    int at = 0;
    int in = 0;
    int star = -1;
    int resume = 0;
    // The last star alone is tried again: it can take over all that an earlier one could.
    while (at < text.length()) {
      if (in < glob.length() && glob.charAt(in) == '*') {
        star = in++;
        resume = at;
      } else if (in < glob.length() && glob.charAt(in) == text.charAt(at)) {
        in++;
        at++;
      } else if (star >= 0) {
        in = star + 1;
        at = ++resume;
      } else {
        return false;
      }
    }
    return glob.substring(in).chars().allMatch(c -> c == '*');
  }
}
