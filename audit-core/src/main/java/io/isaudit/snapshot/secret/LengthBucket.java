package io.isaudit.snapshot.secret;

/** Length of a secret in characters, as coarse as rules can live with. Limits stand on edges. */
public enum LengthBucket {
  NONE(0, 0),
  FROM_1(1, 7),
  FROM_8(8, 11),
  FROM_12(12, 15),
  FROM_16(16, 31),
  FROM_32(32, Integer.MAX_VALUE);

  private final int least;
  private final int most;

  LengthBucket(int least, int most) {
    this.least = least;
    this.most = most;
  }

  public static LengthBucket of(int length) {
    for (LengthBucket bucket : values()) {
      if (length <= bucket.most) {
        return bucket;
      }
    }
    return FROM_32;
  }

  /**
   * Whether every text of this bucket has at least so many characters.
   *
   * @throws IllegalArgumentException when the limit is not the lower edge of a bucket: then the
   *     answer could not be known
   */
  public boolean isAtLeast(int limit) {
    for (LengthBucket bucket : values()) {
      if (bucket.least == limit) {
        return least >= limit;
      }
    }
    throw new IllegalArgumentException(
        limit + " is no bucket edge; lengths of secrets are known as 0, 1, 8, 12, 16 or 32");
  }

  String words() {
    return this == FROM_32 ? "32 or more" : least + " to " + most;
  }
}
