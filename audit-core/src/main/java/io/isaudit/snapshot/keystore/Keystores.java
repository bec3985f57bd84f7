package io.isaudit.snapshot.keystore;

import io.isaudit.evidence.Sorted;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The key stores and trust stores of a node by path relative to the home. */
public record Keystores(Map<String, StoreFile> byPath) {

  /** The folder in which the product has its stores, relative to the home. */
  public static final String FOLDER = "repository/resources/security";

  private static final Set<String> ENDINGS =
      Set.of("jks", "p12", "pfx", "pkcs12", "bcfks", "jceks", "keystore");

  public Keystores {
    byPath = Sorted.map(byPath);
  }

  /** Whether a file is a store by its name, whatever names it. */
  public static boolean isStore(String name) {
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }
}
