package io.isaudit.collect.internal.keystore;

/** A password in clear that opens a store; it lives in memory only and never shows itself. */
public final class StorePassword {

  private final char[] characters;

  public StorePassword(char[] characters) {
    this.characters = characters.clone();
  }

  char[] characters() {
    return characters.clone();
  }

  @Override
  public String toString() {
    return "StorePassword[***]";
  }
}
