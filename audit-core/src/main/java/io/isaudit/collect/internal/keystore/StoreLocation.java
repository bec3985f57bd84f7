package io.isaudit.collect.internal.keystore;

import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.keystore.Keystores;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a store lies.
 *
 * @param path relative to the home with forward slashes; for a store outside it only the file name
 *     behind a word, because no path of the machine may stand in a result
 * @param problem why it can't be read from there
 */
record StoreLocation(String path, Optional<MissingReason> problem) {

  static final String FOLDER = Keystores.FOLDER;

  private static final Pattern HOME = Pattern.compile("^(\\$\\{carbon\\.home}|\\$CARBON_HOME)/+");
  private static final Path IN_MEMORY = Path.of("/home").toAbsolutePath();
  private static final String OUTSIDE = "(outside)/";

  /**
   * Finds the place that a setting means.
   *
   * @param home empty for a home in memory, below which every relative path lies
   */
  static StoreLocation of(Optional<Path> home, String fileName) {
    Path root = home.orElse(IN_MEMORY);
    String name = HOME.matcher(fileName.strip()).replaceFirst("");
    boolean belowHome = !name.equals(fileName.strip()) || name.startsWith("repository/");
    if (name.isEmpty() || name.contains("{")) {
      // A reference is resolved when the server runs; what it names then is not known here.
      return new StoreLocation("(unresolved)", Optional.of(MissingReason.UNSUPPORTED));
    }
    try {
      Path base = belowHome ? root : root.resolve(FOLDER);
      Path file = base.resolve(name).normalize();
      Path last = file.getFileName();
      if (!file.startsWith(root) || file.equals(root) || last == null) {
        String shown = OUTSIDE + (last == null ? "" : last.toString());
        return new StoreLocation(shown, Optional.of(MissingReason.OUTSIDE));
      }
      String relative = root.relativize(file).toString();
      String separator = root.getFileSystem().getSeparator();
      return new StoreLocation(relative.replace(separator, "/"), Optional.empty());
    } catch (InvalidPathException e) {
      return new StoreLocation("(unresolved)", Optional.of(MissingReason.UNSUPPORTED));
    }
  }
}
