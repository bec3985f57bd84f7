package io.isaudit.rules.keystores;

import io.isaudit.snapshot.keystore.CertificateFact;
import io.isaudit.snapshot.keystore.StoreContent.StoreEntry;
import java.util.Optional;

/** A private-key entry of a store, with its own certificate where one stands with it. */
record StoreKey(String alias, Optional<CertificateFact> certificate) {

  static StoreKey of(StoreEntry entry) {
    return new StoreKey(entry.alias(), entry.chain().stream().findFirst());
  }
}
