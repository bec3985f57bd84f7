package io.isaudit.facts;

import io.isaudit.snapshot.ProductVersion;
import java.util.List;

/** The keys of which a version of the product takes a real boolean only, and no text. */
public final class StrictBooleans {

  private StrictBooleans() {}

  public static KeyPatterns of(ProductVersion version) {
    List<String> patterns =
        DataFile.lines("strict-booleans.tsv").stream()
            .map(line -> DataFile.columns(line, 2))
            .filter(columns -> !version.isBefore(ProductVersion.of(columns[1])))
            .map(columns -> columns[0])
            .toList();
    return KeyPatterns.of(patterns);
  }
}
