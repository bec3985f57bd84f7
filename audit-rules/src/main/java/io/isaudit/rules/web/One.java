package io.isaudit.rules.web;

import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * One character of a kind; the kind is a pattern that matches one character only. It remembers
 * which characters are of it, so it is for one thread.
 */
final class One implements LinearPattern.Single {

  private static final int REMEMBERED = 128;

  private final Pattern kind;
  private final BitSet asked = new BitSet(REMEMBERED);
  private final BitSet taken = new BitSet(REMEMBERED);

  One(Pattern kind) {
    this.kind = kind;
  }

  @Override
  public boolean takes(char character) {
    if (character >= REMEMBERED) {
      return isOfKind(character);
    }
    if (!asked.get(character)) {
      asked.set(character);
      taken.set(character, isOfKind(character));
    }
    return taken.get(character);
  }

  private boolean isOfKind(char character) {
    return kind.matcher(String.valueOf(character)).matches();
  }
}
