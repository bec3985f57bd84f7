package io.isaudit.collect.internal.redaction;

import io.isaudit.facts.FlatKey;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by its name whether a setting looks like a secret: then not even a number is shown. */
final class SecretNames {

  private static final Pattern LAST_SEGMENT =
      Pattern.compile(
          ".*(password|passwd|passphrase|pwd|secret|token|credential|salt|pin|apikey|api_key"
              + "|private|_key|\\.key|^key|otp|cookie|hash|signature|auth).*");

  private SecretNames() {}

  static boolean looksSecret(String key) {
    List<String> segments = FlatKey.segments(key);
    String last = segments.get(segments.size() - 1).toLowerCase(Locale.ROOT);
    return LAST_SEGMENT.matcher(last).matches();
  }
}
