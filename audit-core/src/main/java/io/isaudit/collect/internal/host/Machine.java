package io.isaudit.collect.internal.host;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The files by which a machine tells of itself: below {@code /proc}, {@code /sys} and {@code /etc}.
 * Read only, at most so many bytes.
 *
 * @param root of the file system
 */
record Machine(Path root, Instant now) {

  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_ENTRIES = 100_000;

  /** Whether the machine tells of itself in this way at all. */
  boolean isLinux() {
    return exists("/proc/sys/kernel/ostype");
  }

  boolean exists(String path) {
    return resolve(path).filter(Files::exists).isPresent();
  }

  /** The text of a file, without the white space at its end. */
  Evidence<String> text(String path) {
    Optional<Path> file = resolve(path);
    if (file.isEmpty() || Files.notExists(file.get())) {
      return Evidence.missing(MissingReason.ABSENT, path + " is not there");
    }
    if (!Files.isRegularFile(file.get())) {
      return Evidence.missing(MissingReason.UNREADABLE, path + " is not a file to read");
    }
    try (InputStream in = Files.newInputStream(file.get())) {
      String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      return found(text.stripTrailing(), path);
    } catch (IOException | SecurityException e) {
      return Evidence.missing(MissingReason.UNREADABLE, path + " cannot be read by this account");
    }
  }

  /** The lines of a file; none when it cannot be read. */
  List<String> lines(String path) {
    return text(path).found().map(text -> text.lines().toList()).orElse(List.of());
  }

  /** The lines of a configuration file, without its comments. */
  List<String> settings(String path) {
    return lines(path).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith(";"))
        .toList();
  }

  /** The names in a folder, sorted; of very many some; none when it cannot be read. */
  List<String> names(String path) {
    TreeSet<String> names = new TreeSet<>();
    Optional<Path> folder = resolve(path);
    if (folder.isPresent()) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.get())) {
        for (Path entry : entries) {
          if (names.size() < MOST_ENTRIES) {
            names.add(String.valueOf(entry.getFileName()));
          }
        }
      } catch (IOException | RuntimeException e) {
        return List.copyOf(names);
      }
    }
    return List.copyOf(names);
  }

  /** Where a link leads. */
  Optional<String> link(String path) {
    try {
      Optional<Path> link = resolve(path);
      return link.isEmpty()
          ? Optional.empty()
          : Optional.of(Files.readSymbolicLink(link.get()).toString());
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  Optional<Path> resolve(String path) {
    try {
      Path inside = root.resolve(path.replaceFirst("^/+", "")).normalize();
      return inside.startsWith(root) ? Optional.of(inside) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  <T> Evidence<T> found(T value, String source) {
    return Evidence.collected(value, source, now);
  }

  static <T> Evidence<T> unsupported(String why) {
    return Evidence.missing(MissingReason.UNSUPPORTED, why);
  }
}
