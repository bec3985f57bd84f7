package io.isaudit.snapshot.settings;

/** How numbers stand in texts. */
final class Numbers {

  /** So many digits always fit into a long. */
  private static final int MOST_DIGITS = 18;

  private static final double FIRST_INEXACT = 1e15;

  private Numbers() {}

  /** Whether a text is a sign, if any, and digits of a number that is not too large. */
  static boolean isWhole(String text) {
    int first = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    int digits = text.length() - first;
    if (digits < 1 || digits > MOST_DIGITS) {
      return false;
    }
    for (int i = first; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** A number without a fraction where it has none. */
  static String text(double number) {
    if (number != Math.rint(number) || Math.abs(number) >= FIRST_INEXACT) {
      return Double.toString(number);
    }
    String whole = Long.toString((long) number);
    boolean negativeZero = Double.compare(number, -0.0) == 0;
    return negativeZero ? "-" + whole : whole;
  }
}
