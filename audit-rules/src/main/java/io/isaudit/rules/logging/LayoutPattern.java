package io.isaudit.rules.logging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

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

  /** A converter in a pattern: its letters, and where it begins and they end. */
  private record Converter(int start, String letters, int end) {}

  /** The longest that is taken before the letters, and of them. */
  private static final int MODIFIERS = 12;

  private static final int LETTERS = 40;

  private static final Set<String> MESSAGE = Set.of("m", "msg", "message");
  private static final String MASKED = "mm";

  /** Converters of what stands in their braces that can take line breaks away. */
  private static final Set<String> SAFE = Set.of("enc", "encode", "replace");

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
    List<Converter> converters = converters(text);
    List<int[]> safe = safeRanges(text, converters);
    for (Converter converter : converters) {
      String word = message(converter.letters());
      if (!word.isEmpty()) {
        int at = converter.start();
        boolean oneLine = safe.stream().anyMatch(range -> range[0] <= at && at < range[1]);
        found.add(new Message("%" + word, word.equals(MASKED), oneLine));
      }
    }
    return new LayoutPattern(List.copyOf(found));
  }

  /**
   * A percent sign, modifiers such as {@code -5.10}, letters; a doubled sign is one of the text.
   */
  private static List<Converter> converters(String text) {
    List<Converter> found = new ArrayList<>();
    int at = text.indexOf('%');
    while (at >= 0) {
      int next = at + 1;
      if (text.startsWith("%", next)) {
        next++;
      } else {
        int first = endOf(text, next, MODIFIERS, LayoutPattern::isModifier);
        int end = endOf(text, first, LETTERS, LayoutPattern::isLetter);
        if (end > first) {
          found.add(new Converter(at, text.substring(first, end), end));
          next = end;
        }
      }
      at = text.indexOf('%', next);
    }
    return found;
  }

  /** Where characters of a kind end that begin here, or so many of them. */
  private static int endOf(String text, int from, int most, IntPredicate kind) {
    int limit = Math.min(text.length(), from + most);
    int end = from;
    while (end < limit && kind.test(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isModifier(int letter) {
    return letter == '-' || letter == '.' || (letter >= '0' && letter <= '9');
  }

  private static boolean isLetter(int letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  }

  /** The longest converter of a message that a run of letters begins with, as Log4j reads it. */
  private static String message(String letters) {
    if (letters.charAt(0) != 'm' && letters.charAt(0) != 'M') {
      return ""; // as all of these words do
    }
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
  private static List<int[]> safeRanges(String text, List<Converter> converters) {
    List<int[]> ranges = new ArrayList<>();
    for (Converter converter : converters) {
      String word = converter.letters();
      if (!SAFE.contains(word)) {
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
