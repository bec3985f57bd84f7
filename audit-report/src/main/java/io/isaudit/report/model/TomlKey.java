package io.isaudit.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes dotted keys of TOML apart. */
final class TomlKey {

  private static final Pattern PART =
      Pattern.compile("(?:[A-Za-z0-9_-]+|'[^'\\p{Cntrl}]*'|\"[^\"\\\\\\p{Cntrl}]*\")(\\.|$)");

  private TomlKey() {}

  /** The parts of a key with their quotes; empty when the text is no key. */
  static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    Matcher part = PART.matcher(text);
    int at = 0;
    while (at < text.length() && part.find(at) && part.start() == at) {
      parts.add(text.substring(at, part.start(1)));
      at = part.end();
    }
    return at == text.length() && !text.endsWith(".") ? List.copyOf(parts) : List.of();
  }
}
