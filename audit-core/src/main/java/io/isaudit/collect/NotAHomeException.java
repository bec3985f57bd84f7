package io.isaudit.collect;

/** A folder or a file was given as a home and is none; the message says why. */
public final class NotAHomeException extends Exception {

  private static final long serialVersionUID = 1L;

  NotAHomeException(String message) {
    super(message);
  }

  /** The same with the id of the node before it. */
  public NotAHomeException of(String nodeId) {
    return new NotAHomeException(nodeId + " " + getMessage());
  }
}
