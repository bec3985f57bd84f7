package io.isaudit.snapshot.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which secrets of separate collections can be compared. Whoever holds it and a
 * snapshot can test guesses of a secret, so it is to be kept like the secrets themselves and thrown
 * away after the comparison.
 */
public final class CompareKey {

  /** Fewer bytes could be guessed. */
  public static final int FEWEST_BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int TAG_BYTES = 8;
  private static final int ID_BYTES = 4;

  private final byte[] key;

  private CompareKey(byte[] key) {
    this.key = key;
  }

  /**
   * A key of random bytes.
   *
   * @param key at least {@value #FEWEST_BYTES} random bytes, used as they are
   * @throws IllegalArgumentException when there are fewer
   */
  public static CompareKey of(byte[] key) {
    if (key.length < FEWEST_BYTES) {
      throw new IllegalArgumentException("has fewer than " + FEWEST_BYTES + " bytes");
    }
    return new CompareKey(key.clone());
  }

  /** 8 hex digits that tell which key was used, and nothing about it. */
  public String id() {
    return hex("key id", "", ID_BYTES);
  }

  /** HMAC-SHA-256 of a secret, cut to 64 bits, as 16 hex digits. */
  public String tagOf(String secret) {
    return hex("secret", secret, TAG_BYTES);
  }

  /** The purpose keeps the id from being the tag of some secret. */
  private String hex(String purpose, String text, int bytes) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "CompareKey[" + id() + "]";
  }
}
