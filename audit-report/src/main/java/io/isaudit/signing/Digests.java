package io.isaudit.signing;

import io.isaudit.evidence.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** SHA-256 of files, in lower-case hex. */
public final class Digests {

  private static final int BLOCK = 65_536;

  private Digests() {}

  public static String of(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        digest.update(block, 0, read);
      }
    }
    return Sha256.hex(digest);
  }
}
