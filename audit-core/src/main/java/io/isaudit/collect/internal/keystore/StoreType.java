package io.isaudit.collect.internal.keystore;

/** What a store is by its first bytes; names of files lie. */
enum StoreType {
  JKS,
  JCEKS,
  PKCS12,
  BCFKS,
  /** Well-formed ASN.1 that is neither PKCS12 nor BCFKS. */
  OTHER,
  /** No bytes at all. */
  NONE,
  /** Nothing but printable characters at its beginning, as PEM has. */
  TEXT,
  GARBLED;

  private static final int JKS_MAGIC = 0xFEEDFEED;
  private static final int JCEKS_MAGIC = 0xCECECECE;
  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;
  private static final int OBJECT_IDENTIFIER = 0x06;
  private static final int FIRST_CHARACTERS = 64;

  static StoreType of(byte[] bytes) {
    if (bytes.length == 0) {
      return NONE;
    }
    if (isText(bytes)) {
      return TEXT;
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
    // A PKCS12 store begins with its version, 3.
    int first = content(bytes, 0);
    if (first + 2 < bytes.length && bytes[first] == INTEGER && bytes[first + 2] == 3) {
      return PKCS12;
    }
    return isEncryptedObjectStore(bytes, first) ? BCFKS : OTHER;
  }

  /** A BCFKS store begins with what was encrypted, and that with the name of its algorithm. */
  private static boolean isEncryptedObjectStore(byte[] bytes, int at) {
    int encrypted = sequence(bytes, at);
    int algorithm = sequence(bytes, encrypted);
    return algorithm < bytes.length && bytes[algorithm] == OBJECT_IDENTIFIER;
  }

  /** Where the content of a sequence begins; behind the end of the bytes when it is none. */
  private static int sequence(byte[] bytes, int at) {
    boolean is = at < bytes.length - 1 && (bytes[at] & 0xFF) == SEQUENCE;
    return is ? content(bytes, at) : bytes.length;
  }

  private static int content(byte[] bytes, int at) {
    int length = bytes[at + 1] & 0xFF;
    return at + (length > 0x80 ? 2 + (length & 0x7F) : 2);
  }

  private static boolean isText(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, FIRST_CHARACTERS); i++) {
      boolean blank = bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t';
      if (!blank && (bytes[i] < ' ' || bytes[i] > '~')) {
        return false;
      }
    }
    return true;
  }
}
