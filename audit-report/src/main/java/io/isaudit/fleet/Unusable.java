package io.isaudit.fleet;

/** A deployment that cannot be judged; the message is in words of our own. */
public final class Unusable extends Exception {

  private static final long serialVersionUID = 1L;

  public Unusable(String reason) {
    super(reason);
  }
}
