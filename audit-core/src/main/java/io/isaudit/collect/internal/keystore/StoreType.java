package io.isaudit.collect.internal.keystore;

/** What a store is by its first bytes; names of files lie. */
enum StoreType {
  JKS,
  JCEKS,
  PKCS12,
  /** Well-formed ASN.1 that is no PKCS12, as BCFKS is. */
  OTHER,
  /** No bytes at all. */
  NONE,
  GARBLED;

  private static final int JKS_MAGIC = 0xFEEDFEED;
  private static final int JCEKS_MAGIC = 0xCECECECE;
  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;

  static StoreType of(byte[] bytes) {
    if (bytes.length == 0) {
      return NONE;
    }
    if (bytes.length < 8) {
      return GARBLED;
    }
    int magic = 0;
    for (int i = 0; i < 4; i++) {
      magic = magic << 8 | (bytes[i] & 0xFF);
    }
    if (magic == JKS_MAGIC) {
      return JKS;
    }
    if (magic == JCEKS_MAGIC) {
      return JCEKS;
    }
    if ((bytes[0] & 0xFF) != SEQUENCE) {
      return GARBLED;
    }
    int length = bytes[1] & 0xFF;
    int first = length > 0x80 ? 2 + (length & 0x7F) : 2;
    // A PKCS12 store begins with its version, 3; a BCFKS store with another sequence.
    boolean version = first + 2 < bytes.length && bytes[first] == INTEGER && bytes[first + 2] == 3;
    return version ? PKCS12 : OTHER;
  }
}
