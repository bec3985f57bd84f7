package io.isaudit.collect.internal.live;

/** A version of the protocol, with its standard name and its number on the wire. */
enum TlsVersion {
  SSL3("SSLv3", 0x0300),
  TLS10("TLSv1", 0x0301),
  TLS11("TLSv1.1", 0x0302),
  TLS12("TLSv1.2", 0x0303),
  TLS13("TLSv1.3", 0x0304);

  private final String word;
  private final int number;

  TlsVersion(String word, int number) {
    this.word = word;
    this.number = number;
  }

  String word() {
    return word;
  }

  int number() {
    return number;
  }

  /** From TLS 1.3 on the real version stands in an extension. */
  int legacyNumber() {
    return Math.min(number, TLS12.number);
  }
}
