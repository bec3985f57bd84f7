package io.isaudit.collect.internal.keystore;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * What the outside of a PKCS12 store tells before anything is decrypted. It is checked first,
 * because a hostile store can ask for key derivations that take hours.
 *
 * @param rounds of key derivation that opening it with a password takes, at most
 * @param hasMac whether a password can be checked at all
 * @param hasEncryptedContent whether certificates are hidden without the password
 */
record Pkcs12Shape(long rounds, boolean hasMac, boolean hasEncryptedContent) {

  /** Rounds of key derivation in the whole file; stores in use ask for a few ten thousand. */
  private static final long MOST_ROUNDS = 5_000_000;

  private static final byte[] ENCRYPTED_DATA = HexFormat.of().parseHex("06092a864886f70d010706");

  static Pkcs12Shape of(byte[] bytes) throws Unreadable {
    DerWalk walk = DerWalk.over(bytes);
    if (walk.rounds() > MOST_ROUNDS) {
      throw Unreadable.unsupported(
          "asks for more than " + MOST_ROUNDS + " rounds of key derivation, and was not opened");
    }
    return new Pkcs12Shape(
        walk.rounds(), walk.topLevelElements() > 2, contains(bytes, ENCRYPTED_DATA));
  }

  private static boolean contains(byte[] bytes, byte[] part) {
    for (int i = 0; i + part.length <= bytes.length; i++) {
      if (bytes[i] == part[0] && Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }
}
