package io.isaudit.collect;

/** A database that nobody connects to; the message is for the user and shows no value of a URL. */
public final class RefusedDatabaseException extends Exception {

  private static final long serialVersionUID = 1L;

  RefusedDatabaseException(String message) {
    super(message);
  }
}
