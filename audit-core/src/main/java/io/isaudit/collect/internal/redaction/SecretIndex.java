package io.isaudit.collect.internal.redaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Tells whether a text holds one of many secrets, at a cost that hardly grows with their number. It
 * knows the secrets of the time when it was made.
 */
final class SecretIndex {

  /**
   * No one of them begins with another one, so the last one before a text is the only candidate.
   */
  private final TreeSet<String> secrets = new TreeSet<>();

  private final Map<String, Boolean> answers = new HashMap<>();

  SecretIndex(Collection<String> all) {
    String last = "";
    for (String secret : new TreeSet<>(all)) {
      // What holds the longer one holds the shorter one as well.
      if (last.isEmpty() || !secret.startsWith(last)) {
        secrets.add(secret);
        last = secret;
      }
    }
  }

  /**
   * Whether one of them stands anywhere in a text. Names of files are asked for again and again.
   */
  boolean isIn(String text) {
    return answers.computeIfAbsent(text, this::search);
  }

  private boolean search(String text) {
    for (int start = 0; start < text.length(); start++) {
      String rest = text.substring(start);
      String candidate = secrets.floor(rest);
      if (candidate != null && rest.startsWith(candidate)) {
        return true;
      }
    }
    return false;
  }
}
