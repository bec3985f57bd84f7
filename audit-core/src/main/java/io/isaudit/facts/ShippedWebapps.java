package io.isaudit.facts;

import io.isaudit.snapshot.ProductVersion;
import java.util.List;
import java.util.Optional;

/** The web applications that a version of the product ships. */
public final class ShippedWebapps {

  private ShippedWebapps() {}

  /** Their names without {@code .war}, sorted; empty when the list of the version is not known. */
  public static Optional<List<String>> of(ProductVersion version) {
    List<String> names =
        DataFile.lines("shipped-webapps.tsv").stream()
            .map(line -> DataFile.columns(line, 2))
            .filter(columns -> columns[0].equals(version.release()))
            .map(columns -> columns[1])
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }
}
