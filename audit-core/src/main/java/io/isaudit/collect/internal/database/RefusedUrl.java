package io.isaudit.collect.internal.database;

/** A JDBC URL that no connection is made by; the message shows no value of it. */
public final class RefusedUrl extends Exception {

  private static final long serialVersionUID = 1L;

  RefusedUrl(String why) {
    super(why);
  }

  /** Why, as a predicate of the URL. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
