package io.isaudit.junit;

/** An audit that could not be made; the message says why and what to change. */
class AuditProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AuditProblem(String message) {
    super(message);
  }

  /** The source could not be read: said once, however many tests wanted it. */
  static final class Unreadable extends AuditProblem {

    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }
}
