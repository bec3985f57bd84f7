package io.isaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A copy of a file of H2, so that a server that has it open is not disturbed. */
record H2Copy(String url, Path folder) implements AutoCloseable {

  private static final Pattern FILE = Pattern.compile("(?i)(jdbc:h2:(?:file:)?)([^;:?]+)(;.*)?");
  private static final Path NONE = Path.of("");

  /** The URL of a copy; any other URL as it is. */
  static H2Copy of(String url) throws IOException {
    Matcher file = FILE.matcher(url.strip());
    if (!file.matches()) {
      return new H2Copy(url, NONE);
    }
    Path original = Path.of(file.group(2) + ".mv.db");
    if (!Files.isRegularFile(original)) {
      throw new IOException("no such file");
    }
    Path folder = Files.createTempDirectory("is-audit");
    H2Copy copy =
        new H2Copy(
            file.group(1) + folder.resolve("copy") + (file.group(3) == null ? "" : file.group(3)),
            folder);
    Files.copy(original, folder.resolve("copy.mv.db"));
    return copy;
  }

  @Override
  public void close() throws IOException {
    if (!folder.equals(NONE)) {
      for (String name : new String[] {"copy.mv.db", "copy.trace.db", "copy.lock.db"}) {
        Files.deleteIfExists(folder.resolve(name));
      }
      Files.deleteIfExists(folder);
    }
  }
}
