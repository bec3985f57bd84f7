package io.isaudit.facts;

import java.util.List;

/** The passwords that key stores are published with, the vendor's own first. */
public final class ShippedStorePasswords {

  private ShippedStorePasswords() {}

  public static List<String> bundled() {
    return DataFile.lines("shipped-store-passwords.txt");
  }
}
