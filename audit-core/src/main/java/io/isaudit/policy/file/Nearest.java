package io.isaudit.policy.file;

import io.isaudit.facts.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a person may have meant. */
final class Nearest {

  private Nearest() {}

  /** The nearest one, the first of several; empty when none is near. */
  static Optional<String> to(String word, Collection<String> known) {
    String plain = plain(word);
    int limit = Math.max(1, plain.length() / 3);
    return known.stream()
        .filter(candidate -> Math.abs(candidate.length() - plain.length()) <= limit)
        .filter(candidate -> EditDistance.between(plain, plain(candidate), limit) <= limit)
        .min(
            Comparator.<String>comparingInt(
                    candidate -> EditDistance.between(plain, plain(candidate), limit))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The end of a message about a word that is not known: the nearest one, else all. */
  static String hint(String word, Collection<String> known) {
    return to(word, known)
        .map(nearest -> "; did you mean " + nearest + "?")
        .orElseGet(() -> known.isEmpty() ? "" : "; there are " + String.join(", ", known));
  }

  /** A word of a message, cut so that a mistaken text does not fill it. */
  static String quoted(String word) {
    int longest = 60;
    return "\"" + (word.length() > longest ? word.substring(0, longest) + "..." : word) + "\"";
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_');
  }
}
