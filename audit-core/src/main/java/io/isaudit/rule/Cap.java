package io.isaudit.rule;

/** A finding so grave that it caps the grade, whatever the score is. */
public enum Cap {
  /** A private key that everybody can download. */
  SHIPPED_PRIVATE_KEY("a private key that ships with the product is in use"),
  /** The super admin can be logged in to with the shipped password. */
  SHIPPED_ADMIN_PASSWORD("the super admin has a password that ships with the product");

  private final String words;

  Cap(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
