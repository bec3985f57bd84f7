package io.isaudit.collect.internal.live;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text of a server that may be kept. Paths and names of cookies can hold what identifies a session:
 * a long run of letters and digits mixed is left out of them.
 */
final class SafeText {

  static final String HIDDEN = "*";

  private static final int LONGEST_PATH = 200;
  private static final int LONGEST_NAME = 80;
  private static final Pattern PLAIN_SEGMENT = Pattern.compile("[A-Za-z0-9._~@!$'()+,:&=-]*");
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9._-]+");
  private static final Pattern RUN = Pattern.compile("[A-Za-z0-9_%+/=-]{16,}");
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
    return PLAIN_SEGMENT.matcher(segment).matches() && !looksRandom(segment) ? segment : HIDDEN;
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

  /** A domain of a cookie, or a host. */
  static String host(String raw) {
    String host = raw.strip().toLowerCase(Locale.ROOT);
    return HOST.matcher(host).matches() ? host : HIDDEN;
  }

  static boolean looksRandom(String text) {
    Optional<String> run = RUN.matcher(text).results().map(result -> result.group()).findFirst();
    return run.filter(
            found ->
                found.chars().filter(Character::isDigit).count() >= 3
                    || (found.length() >= 40 && found.indexOf('-') < 0))
        .isPresent();
  }
}
