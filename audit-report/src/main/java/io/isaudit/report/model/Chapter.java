package io.isaudit.report.model;

import io.isaudit.evidence.Sorted;
import io.isaudit.rule.Outcome;
import java.util.Locale;
import java.util.Map;

/**
 * A chapter of the catalogue.
 *
 * @param title its name with a capital letter
 * @param rules number of its rules by effective outcome
 */
public record Chapter(String id, String title, Map<Outcome, Integer> rules) {

  public Chapter {
    rules = Sorted.map(rules);
  }

  public int count(Outcome outcome) {
    return rules.getOrDefault(outcome, 0);
  }

  /** Abbreviations, which have no vowel, are written in capitals. */
  static String titleOf(String id) {
    String words = id.replace('-', ' ');
    for (int i = 0; i < words.length(); i++) {
      if ("aeiou".indexOf(words.charAt(i)) >= 0) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
      }
    }
    return words.toUpperCase(Locale.ROOT);
  }
}
