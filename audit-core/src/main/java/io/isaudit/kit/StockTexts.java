package io.isaudit.kit;

import io.isaudit.snapshot.ProductVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The texts of an untouched deployment, which examples are laid over. */
final class StockTexts {

  /** Versions that have stock texts, oldest first. */
  static final List<ProductVersion> VERSIONS =
      Stream.of("5.9.0", "5.10.0", "5.11.0", "6.0.0", "6.1.0", "7.0.0", "7.1.0", "7.2.0", "7.3.0")
          .map(ProductVersion::of)
          .toList();

  /**
   * Not the newest: from 7.2.0 on a table {@code [datasource.AgentIdentity]} is shipped, on which
   * no example could lay an array {@code [[datasource]]}. Staying here also keeps the outcomes of
   * examples when a version is added.
   */
  private static final ProductVersion STANDARD = ProductVersion.of("7.1.0");

  private StockTexts() {}

  /** The version of an example that names none. */
  static ProductVersion standard() {
    return STANDARD;
  }

  /**
   * One text of a version.
   *
   * @throws IllegalArgumentException when there are no stock texts of the version
   */
  static String read(ProductVersion version, String name) {
    String resource = "stock/" + version.release() + "/" + name;
    try (InputStream stream = StockTexts.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalArgumentException(
            "no stock deployment of version " + version + "; there are " + VERSIONS);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
