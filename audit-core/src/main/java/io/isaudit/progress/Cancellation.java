package io.isaudit.progress;

/**
 * A request to stop, which any thread may make; an interrupt of the thread that audits is one too
 * and stays set. An audit looks at it between rules and between the parts of a node, so one that
 * waits for a server or a database ends when its own time limit does.
 */
public final class Cancellation {

  private volatile boolean requested;

  /** Asks to stop; there is no way back. */
  public void cancel() {
    requested = true;
  }

  public boolean isRequested() {
    return requested || Thread.currentThread().isInterrupted();
  }
}
