package io.isaudit.collect.internal.settings;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Place;
import io.isaudit.facts.InstalledFacts;
import io.isaudit.facts.ProductFacts;
import io.isaudit.snapshot.Input.Problem;
import io.isaudit.snapshot.ProductVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * Finds the tables by which a node resolves its settings: its own, which are of exactly its update
 * level, else the bundled ones of its version. Own tables that cannot be read leave none: the
 * product would not use the bundled ones either.
 */
final class InstallationTables {

  private static final int MOST_BYTES = 4 << 20;
  private static final String DEFAULTS = InstalledFacts.FOLDER + "/default.json";
  private static final String INFERENCE = InstalledFacts.FOLDER + "/infer.json";
  private static final String MAPPINGS = InstalledFacts.FOLDER + "/key-mappings.json";
  private static final String UNITS = InstalledFacts.FOLDER + "/unit-resolve.json";

  private InstallationTables() {}

  static Optional<ProductFacts> of(HomeFolder home, Optional<ProductVersion> version) {
    boolean installed = home.locate(DEFAULTS).filter(Files::exists).isPresent();
    return installed ? read(home, version) : version.flatMap(ProductFacts::of);
  }

  private static Optional<ProductFacts> read(HomeFolder home, Optional<ProductVersion> version) {
    Evidence<byte[]> defaults = home.read(DEFAULTS, "json", MOST_BYTES);
    Evidence<byte[]> inference = home.read(INFERENCE, "json", MOST_BYTES);
    Evidence<byte[]> mappings = home.read(MAPPINGS, "json", MOST_BYTES);
    Evidence<byte[]> units = home.read(UNITS, "json", MOST_BYTES);
    if (List.of(defaults, inference, mappings, units).stream().anyMatch(Evidence::isMissing)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          InstalledFacts.read(
              version,
              defaults.found().orElseThrow(),
              inference.found().orElseThrow(),
              mappings.found().orElseThrow(),
              units.found().orElseThrow()));
    } catch (IOException e) {
      // Its message may quote the file.
      String message = "one of the tables of this installation is not JSON of the expected shape";
      home.unparsable(DEFAULTS, List.of(new Problem("json", message, Place.of(DEFAULTS))));
      return Optional.empty();
    }
  }
}
