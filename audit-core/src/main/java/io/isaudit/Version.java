package io.isaudit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this library, written into a resource by the build. */
final class Version {

  private Version() {}

  static String text() {
    try (InputStream stream = Version.class.getResourceAsStream("version.txt")) {
      if (stream == null) {
        throw new IllegalStateException("the build left out version.txt");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
