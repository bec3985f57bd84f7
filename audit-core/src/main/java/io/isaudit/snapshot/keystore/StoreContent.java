package io.isaudit.snapshot.keystore;

import java.util.List;

/**
 * What a store holds.
 *
 * @param type JKS or PKCS12, by its content and not by its name
 * @param integrityChecked false when it was listed without its password
 * @param opensWithShippedPassword whether a password that everybody knows opens it
 */
public record StoreContent(
    String type,
    boolean integrityChecked,
    boolean opensWithShippedPassword,
    List<StoreEntry> entries) {

  public StoreContent {
    entries = List.copyOf(entries);
  }

  /**
   * One entry; a trusted certificate when it is neither kind of key.
   *
   * @param privateKey whether a private key stands behind it; the key itself is never read
   * @param secretKey whether a symmetric key stands behind it; it is never read either
   * @param chain its own certificate first; empty for a secret key
   */
  public record StoreEntry(
      String alias, boolean privateKey, boolean secretKey, List<CertificateFact> chain) {

    public StoreEntry {
      chain = List.copyOf(chain);
    }
  }
}
