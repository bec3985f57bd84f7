package io.isaudit.signing;

/** An envelope or statement that is none; the message holds nothing of its text. */
public final class MalformedEvidence extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedEvidence(String message) {
    super(message);
  }

  MalformedEvidence(String message, Throwable cause) {
    super(message, cause);
  }
}
