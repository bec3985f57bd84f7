package io.isaudit.collect.internal.startup;

import java.util.Optional;

/**
 * A piece of a word whose text is known, or a reference to something that is not.
 *
 * @param text literal text; for a reference the name of the variable, or empty for a command
 * @param offset where it stands in the script
 * @param quoted whether blanks in it are part of the word
 * @param gap for a reference: where the script sets it in a way that cannot be followed
 * @param undecided whether that place may or may not be reached; else it is reached and computes
 * @param overriddenBy the environment variable instead of which this text stands
 */
record Fragment(
    Kind kind,
    String text,
    int offset,
    boolean quoted,
    Optional<Integer> gap,
    boolean undecided,
    Optional<String> overriddenBy) {

  /** Whether the text is known. */
  enum Kind {
    LITERAL,
    REFERENCE,
    COMMAND
  }

  static Fragment literal(String text, int offset, boolean quoted) {
    return new Fragment(
        Kind.LITERAL, text, offset, quoted, Optional.empty(), false, Optional.empty());
  }

  static Fragment reference(String name, int offset, boolean quoted) {
    return new Fragment(
        Kind.REFERENCE, name, offset, quoted, Optional.empty(), false, Optional.empty());
  }

  static Fragment command(String source, int offset, boolean quoted) {
    return new Fragment(
        Kind.COMMAND, source, offset, quoted, Optional.of(offset), false, Optional.empty());
  }

  boolean isLiteral() {
    return kind == Kind.LITERAL;
  }

  Fragment quotedAs(boolean inQuotes) {
    return new Fragment(kind, text, offset, inQuotes, gap, undecided, overriddenBy);
  }

  Fragment part(int from, int to) {
    return new Fragment(
        kind, text.substring(from, to), offset + from, quoted, gap, undecided, overriddenBy);
  }

  Fragment overriddenBy(String variable) {
    return new Fragment(kind, text, offset, quoted, gap, undecided, Optional.of(variable));
  }

  Fragment unknown(int at, boolean notDecided) {
    return new Fragment(kind, text, offset, quoted, Optional.of(at), notDecided, overriddenBy);
  }

  /** How it shows inside a value: a reference stays one, a command never shows its source. */
  String shown() {
    return switch (kind) {
      case LITERAL -> text;
      case REFERENCE -> "$" + text;
      case COMMAND -> "$(...)";
    };
  }
}
