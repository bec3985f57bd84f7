package io.isaudit.junit;

/** A password that was looked up by the name of what holds it; it is never printed. */
record Password(String value) {

  @Override
  public String toString() {
    return "Password";
  }
}
