package io.isaudit.fix;

/** Why a change is not made, in words for the user. */
final class Refused extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;

  Refused(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
