package io.isaudit.signing;

/** A key file that cannot be used; the message says why and holds nothing of it. */
public final class UnusableKey extends Exception {

  private static final long serialVersionUID = 1L;

  UnusableKey(String message) {
    super(message);
  }

  UnusableKey(String message, Throwable cause) {
    super(message, cause);
  }
}
