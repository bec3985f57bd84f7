package io.isaudit.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One of our own data files: lines of text, with comment lines that begin with {@code #}. */
final class DataFile {

  private DataFile() {}

  static List<String> lines(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("no data file " + name));
  }

  static Optional<List<String>> find(String name) {
    InputStream stream = DataFile.class.getResourceAsStream(name);
    if (stream == null) {
      return Optional.empty();
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return Optional.of(reader.lines().filter(DataFile::isData).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("data file " + name, e);
    }
  }

  /**
   * The columns of a line.
   *
   * @throws IllegalStateException when there are not so many
   */
  static String[] columns(String line, int count) {
    String[] columns = line.split("\t", -1);
    if (columns.length != count) {
      throw new IllegalStateException("not " + count + " columns: " + line);
    }
    return columns;
  }

  private static boolean isData(String line) {
    return !line.isEmpty() && !line.startsWith("# ");
  }
}
