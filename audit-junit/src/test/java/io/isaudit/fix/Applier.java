package io.isaudit.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Applies a unified diff without context, and refuses one that does not fit its file. */
final class Applier {

  private static final Pattern HUNK =
      Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@\n");

  private Applier() {}

  static String apply(String text, String diff) {
    List<String> old = lines(text);
    List<String> result = new ArrayList<>();
    int read = 0;
    for (String line : lines(diff)) {
      Matcher hunk = HUNK.matcher(line);
      if (hunk.matches()) {
        int count = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
        int first = Integer.parseInt(hunk.group(1)) - (count == 0 ? 0 : 1);
        while (read < first) {
          result.add(old.get(read++));
        }
        int now = Integer.parseInt(hunk.group(3)) - ("0".equals(hunk.group(4)) ? 0 : 1);
        require(result.size() == now, "a hunk says another line than it stands at");
      } else if (line.startsWith("-") && !line.startsWith("--- a/")) {
        require(old.get(read++).equals(line.substring(1)), "a line that is not in the file");
      } else if (line.startsWith("+") && !line.startsWith("+++ b/")) {
        result.add(line.substring(1));
      } else {
        require(line.startsWith("--- a/") || line.startsWith("+++ b/"), "no line of a diff");
      }
    }
    while (read < old.size()) {
      result.add(old.get(read++));
    }
    return String.join("", result);
  }

  private static void require(boolean is, String otherwise) {
    if (!is) {
      throw new IllegalStateException(otherwise);
    }
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    Matcher line = Pattern.compile("[^\n]*\n|[^\n]+").matcher(text);
    while (line.find()) {
      lines.add(line.group());
    }
    return lines;
  }
}
