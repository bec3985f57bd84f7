package io.isaudit.snapshot.keystore;

import io.isaudit.evidence.Sorted;
import java.util.Map;

/** The key stores and trust stores of a node by path relative to the home. */
public record Keystores(Map<String, StoreFile> byPath) {

  public Keystores {
    byPath = Sorted.map(byPath);
  }
}
