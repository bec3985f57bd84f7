package io.isaudit.facts;

import io.isaudit.snapshot.ProductVersion;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The loggers that a version's own log4j2.properties defines and does not list: they are silent in
 * every stock home, and nobody chose that.
 */
public final class UnlistedLoggers {

  public static final String SOURCE = "bundled table of shipped loggers";

  private static final String NONE = "-";

  private UnlistedLoggers() {}

  /** Their levels by id; empty when the version's file is not known. */
  public static Optional<Map<String, String>> of(ProductVersion version) {
    Map<String, String> levels = new TreeMap<>();
    boolean known = false;
    for (String line : DataFile.lines("shipped-loggers.tsv")) {
      String[] columns = DataFile.columns(line, 3);
      if (columns[0].equals(version.release())) {
        known = true;
        if (!columns[1].equals(NONE)) {
          levels.put(columns[1], columns[2]);
        }
      }
    }
    return known ? Optional.of(levels) : Optional.empty();
  }
}
