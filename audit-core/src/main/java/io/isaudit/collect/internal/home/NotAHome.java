package io.isaudit.collect.internal.home;

/** The folder that was given holds no Identity Server; the message says what was looked for. */
public final class NotAHome extends Exception {

  private static final long serialVersionUID = 1L;

  NotAHome(String message) {
    super(message);
  }
}
