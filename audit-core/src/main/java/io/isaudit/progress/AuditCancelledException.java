package io.isaudit.progress;

/** An audit was stopped by its {@link Cancellation}. There is no partial snapshot or result. */
public final class AuditCancelledException extends RuntimeException {

  private static final long serialVersionUID = 1;

  AuditCancelledException() {
    super("the audit was cancelled");
  }
}
