package io.isaudit.rules.logging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pattern of a PatternLayout as far as it prints messages: {@code %m} in one of its spellings,
 * or the product's {@code %mm}, which masks; bare, or inside another converter.
 *
 * @param messages in the order of the pattern
 */
record LayoutPattern(List<Message> messages) {

  /**
   * One place that prints the message.
   *
   * @param masked whether masking patterns are applied to it
   * @param oneLine whether line breaks in it are encoded or replaced
   */
  record Message(String converter, boolean masked, boolean oneLine) {}

  private static final Pattern CONVERTER = Pattern.compile("%(?:%|[-0-9.]{0,12}([A-Za-z]{1,40}))");
  private static final Set<String> MESSAGE = Set.of("m", "msg", "message");
  private static final String MASKED = "mm";

  /** Words that begin like those of a message and are others. */
  private static final List<String> OTHERS =
      List.of("map", "markersimplename", "marker", "maxlength", "maxlen", "mdc", "method");

  /** Log4j prints the bare message where no pattern is written. */
  private static final LayoutPattern STANDARD = of("%m%n");

  static LayoutPattern standard() {
    return STANDARD;
  }

  static LayoutPattern of(String text) {
    List<Message> found = new ArrayList<>();
    List<int[]> safe = safeRanges(text);
    Matcher converter = CONVERTER.matcher(text);
    while (converter.find()) {
      String letters = converter.group(1);
      String word = letters == null ? "" : message(letters);
      if (!word.isEmpty()) {
        int at = converter.start();
        boolean oneLine = safe.stream().anyMatch(range -> range[0] <= at && at < range[1]);
        found.add(new Message("%" + word, word.equals(MASKED), oneLine));
      }
    }
    return new LayoutPattern(List.copyOf(found));
  }

  /** The longest converter of a message that a run of letters begins with, as Log4j reads it. */
  private static String message(String letters) {
    for (int end = letters.length(); end > 0; end--) {
      String word = letters.substring(0, end);
      if (word.equals(MASKED) || MESSAGE.contains(word)) {
        return word;
      }
      if (OTHERS.contains(word.toLowerCase(Locale.ROOT))) {
        return "";
      }
    }
    return "";
  }

  /** What stands in the first braces of a converter that leaves no line break. */
  private static List<int[]> safeRanges(String text) {
    List<int[]> ranges = new ArrayList<>();
    Matcher converter = CONVERTER.matcher(text);
    while (converter.find()) {
      String word = converter.group(1);
      if (word == null || !Set.of("enc", "encode", "replace").contains(word)) {
        continue;
      }
      int end = closing(text, converter.end());
      String options = end < 0 ? "" : text.substring(end, closingOrEnd(text, end));
      if (end >= 0 && (word.equals("replace") ? replaces(options) : encodes(options))) {
        ranges.add(new int[] {converter.end(), end});
      }
    }
    return ranges;
  }

  /** HTML is what Log4j takes without an option, and encodes line breaks too. */
  private static boolean encodes(String options) {
    return options.isEmpty()
        || Set.of("{CRLF}", "{HTML}", "{JSON}").contains(options.toUpperCase(Locale.ROOT));
  }

  private static boolean replaces(String options) {
    return options.contains("\\n")
        || options.contains("\\r")
        || options.contains("\\R")
        || options.contains("\\s")
        || options.contains("\n");
  }

  private static int closingOrEnd(String text, int from) {
    return Math.max(closing(text, from), from);
  }

  /** The position behind the group of braces that begins here; -1 when none does. */
  private static int closing(String text, int from) {
    if (from >= text.length() || text.charAt(from) != '{') {
      return -1;
    }
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }
}
