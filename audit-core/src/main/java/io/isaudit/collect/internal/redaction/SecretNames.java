package io.isaudit.collect.internal.redaction;

import io.isaudit.facts.FlatKey;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by its name whether a setting looks like a secret: then not even a number is shown. */
final class SecretNames {

  private static final Pattern LAST_SEGMENT =
      Pattern.compile(
          "pass|pwd|secret|token|credential|salt|pin|key|psk|private|otp|cookie|hash|signature"
              + "|auth|seed");

  /** A table whose every value is a secret, whatever the name of the value is. */
  private static final Pattern TABLE =
      Pattern.compile("(?:.*[_.-])?(?:secrets?|passwords?|credentials?|pins?|tokens?)");

  private SecretNames() {}

  static boolean looksSecret(String key) {
    List<String> segments = FlatKey.segments(key.toLowerCase(Locale.ROOT));
    int last = segments.size() - 1;
    return LAST_SEGMENT.matcher(segments.get(last)).find()
        || segments.subList(0, last).stream().anyMatch(table -> TABLE.matcher(table).matches());
  }
}
