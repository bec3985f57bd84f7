package io.isaudit.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tables among the resources, as they are written: without what the code makes of them. */
final class DataFiles {

  private static final Path MAIN = Path.of("src/main/resources/io/isaudit/rules");

  private DataFiles() {}

  /** The columns of each line of a table that is part of the module. */
  static List<List<String>> rows(String name) {
    return lines(MAIN.resolve(name)).stream().map(line -> List.of(line.split("\t", -1))).toList();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isEmpty() && !line.startsWith("# "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
