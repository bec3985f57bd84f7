package io.isaudit.facts;

import io.isaudit.snapshot.ProductVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys that look official and that a version of the product never acts on. */
public final class IneffectiveKeys {

  private static final String NEWEST_TOO = "-";

  private final List<Row> rows;

  private IneffectiveKeys(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  private record Row(KeyPatterns keys, String reason) {}

  public static IneffectiveKeys of(ProductVersion version) {
    List<Row> rows = new ArrayList<>();
    for (String line : DataFile.lines("ineffective-keys.tsv")) {
      String[] columns = DataFile.columns(line, 4);
      boolean begun = !version.isBefore(ProductVersion.of(columns[1]));
      boolean over =
          !columns[2].equals(NEWEST_TOO) && ProductVersion.of(columns[2]).isBefore(version);
      if (begun && !over) {
        rows.add(new Row(KeyPatterns.of(List.of(columns[0])), columns[3]));
      }
    }
    return new IneffectiveKeys(rows);
  }

  /** Why the version does not act on this flat key; empty when it may. */
  public Optional<String> reason(String key) {
    return rows.stream().filter(row -> row.keys().matches(key)).map(Row::reason).findFirst();
  }
}
