package io.isaudit.cli;

import io.isaudit.collect.DatabaseCollector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A copy of a file of H2, so that a server that has it open is not disturbed.
 *
 * @param url of the copy; of anything else the URL that was given
 * @param folder that goes with the copy
 * @param tell hears what is left behind
 */
record H2Copy(String url, Optional<Path> folder, Consumer<String> tell) implements AutoCloseable {

  /** The URL of a copy; any other URL as it is. */
  static H2Copy of(String url, Consumer<String> tell) throws IOException {
    return of(url, Path.of(System.getProperty("java.io.tmpdir")), tell);
  }

  static H2Copy of(String url, Path temporary, Consumer<String> tell) throws IOException {
    Optional<String> file = DatabaseCollector.fileOfH2(url);
    if (file.isEmpty()) {
      return new H2Copy(url, Optional.empty(), tell);
    }
    try {
      return copy(Path.of(file.get()), temporary, tell);
    } catch (InvalidPathException e) {
      throw new IOException("no path of a file", e);
    }
  }

  private static H2Copy copy(Path original, Path temporary, Consumer<String> tell)
      throws IOException {
    if (!Files.isRegularFile(original)) {
      throw new IOException("no such file");
    }
    Path folder = Files.createTempDirectory(temporary, "is-audit");
    H2Copy copy = new H2Copy("jdbc:h2:file:" + folder.resolve("copy"), Optional.of(folder), tell);
    try {
      Files.copy(original, folder.resolve("copy.mv.db"));
      return copy;
    } catch (IOException e) {
      copy.close();
      throw e;
    }
  }

  /** Never fails: the audit is done. */
  @Override
  public void close() {
    folder.ifPresent(this::delete);
  }

  private void delete(Path made) {
    try (Stream<Path> files = Files.walk(made)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      tell.accept("the copy of the database stays in " + made);
    }
  }
}
