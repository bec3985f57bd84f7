package io.isaudit.collect.internal.live;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text of a server that may be kept. Paths and names of cookies can hold what identifies a session:
 * a long run of letters and digits mixed is left out of them.
 */
final class SafeText {

  static final String HIDDEN = "*";

  /** In a list of sources a star would be one of them. */
  static final String HIDDEN_SOURCE = "(hidden)";

  private static final int LONGEST_PATH = 200;
  private static final int LONGEST_SEGMENT = 64;
  private static final int LONGEST_NAME = 80;
  private static final Pattern PLAIN_SEGMENT = Pattern.compile("[A-Za-z0-9._~!$'()+,:&=-]*");
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9._-]+");
  private static final Pattern RUN = Pattern.compile("[A-Za-z0-9_%+/=-]{16,}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]{16,}");
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]{16,}");
  private static final Pattern HOST = Pattern.compile("[a-z0-9.-]{1,255}|[0-9a-f:.]{2,45}");

  private SafeText() {}

  /** A path without query, path parameters and segments that could be tokens. */
  static String path(String raw) {
    String path = raw.split("[?#]", 2)[0];
    if (path.length() > LONGEST_PATH) {
      return "/" + HIDDEN;
    }
    String clean =
        Arrays.stream(path.split("/", -1)).map(SafeText::segment).collect(Collectors.joining("/"));
    return clean.startsWith("/") ? clean : "/" + clean;
  }

  private static String segment(String raw) {
    String segment = raw.split(";", 2)[0];
    return segment.length() <= LONGEST_SEGMENT
            && PLAIN_SEGMENT.matcher(segment).matches()
            && !looksRandom(segment)
        ? segment
        : HIDDEN;
  }

  /** The name of a cookie; a part that differs between sessions is left out. */
  static String cookieName(String raw) {
    if (raw.length() > LONGEST_NAME || !PLAIN_NAME.matcher(raw).matches()) {
      return HIDDEN;
    }
    String nonce = "sessionNonceCookie-";
    if (raw.startsWith(nonce)) {
      return nonce + HIDDEN;
    }
    return looksRandom(raw) ? HIDDEN : raw;
  }

  /** A domain of a cookie, or a host; a label that could be a token is left out. */
  static String host(String raw) {
    String host = raw.strip().toLowerCase(Locale.ROOT);
    return HOST.matcher(host).matches()
        ? Arrays.stream(host.split("\\.", -1))
            .map(label -> holdsRandom(LABEL, label) ? HIDDEN : label)
            .collect(Collectors.joining("."))
        : HIDDEN;
  }

  /** The sources of a policy, parted by blanks. */
  static String sources(String raw) {
    return Arrays.stream(raw.strip().split("\\s+"))
        .map(source -> looksRandom(source) ? HIDDEN_SOURCE : source.replaceAll("[^ -~]", "?"))
        .collect(Collectors.joining(" "));
  }

  /** Whether free text, a name or a part of a path holds what could be a token. */
  static boolean looksRandom(String text) {
    return holdsRandom(RUN, text);
  }

  /** The same for directives such as {@code max-age=31536000}, whose numbers are no tokens. */
  static boolean holdsRandomWord(String text) {
    return holdsRandom(WORD, text);
  }

  private static boolean holdsRandom(Pattern runs, String text) {
    return runs.matcher(text).results().map(MatchResult::group).anyMatch(SafeText::isRandom);
  }

  private static boolean isRandom(String run) {
    long digits = run.chars().filter(Character::isDigit).count();
    boolean oneWord = run.indexOf('-') < 0 && run.indexOf('/') < 0;
    boolean mixed =
        digits > 0
            && run.chars().anyMatch(Character::isLowerCase)
            && run.chars().anyMatch(Character::isUpperCase);
    return digits >= 3 || (oneWord && (mixed || run.length() >= 40));
  }
}
