package io.isaudit.report.oscal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * UUIDs that say the same thing the same way in every run: version 5 of RFC 9562, over the kind of
 * object and what identifies it.
 */
final class Uuids {

  /** The UUID of {@code https://isaudit.io/ns/oscal} in the name space of URLs. */
  private static final UUID NAMESPACE =
      version5(UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), Props.NAMESPACE);

  private Uuids() {}

  static String of(String kind, Object... identity) {
    StringBuilder name = new StringBuilder(kind);
    for (Object part : identity) {
      name.append('|').append(part);
    }
    return version5(NAMESPACE, name.toString()).toString();
  }

  private static UUID version5(UUID namespace, String name) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(
          ByteBuffer.allocate(16)
              .putLong(namespace.getMostSignificantBits())
              .putLong(namespace.getLeastSignificantBits())
              .array());
      ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
      long high = (hash.getLong() & ~0xF000L) | 0x5000L;
      long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
      return new UUID(high, low);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
