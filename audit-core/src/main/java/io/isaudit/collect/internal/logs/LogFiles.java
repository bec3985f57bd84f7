package io.isaudit.collect.internal.logs;

import io.isaudit.snapshot.log.LogScan;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists the log files of a folder that can hold lines of a window of time. */
final class LogFiles {

  private static final int MOST_FILES = 5_000;

  private static final Pattern NAME =
      Pattern.compile(
          "[\\w@+. -]{0,150}\\.(?:log|out)(?:[\\w@+. -]{0,60})", Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR_FIRST = Pattern.compile("(20\\d\\d)-(\\d\\d)-(\\d\\d)");
  private static final Pattern YEAR_LAST = Pattern.compile("(\\d\\d)-(\\d\\d)-(20\\d\\d)");

  private LogFiles() {}

  /** Those found, by name; and whether these are all. */
  record Listed(Map<String, Path> files, boolean complete) {

    /**
     * In the order of reading: what is met again by another name counts by the first. A name that
     * tells of the server comes first, for more is looked for in it, and a file before links to it.
     */
    List<Map.Entry<String, Path>> inOrder() {
      return files.entrySet().stream()
          .sorted(
              Comparator.comparing(
                      (Map.Entry<String, Path> file) -> !LogScan.tellsOfServer(file.getKey()))
                  .thenComparing(file -> Files.isSymbolicLink(file.getValue()))
                  .thenComparing(Map.Entry::getKey))
          .toList();
    }
  }

  static Listed of(Path folder, int days, Instant now) throws IOException {
    Instant oldest = now.minus(Duration.ofDays(days));
    Map<String, Path> files = new TreeMap<>();
    boolean complete = true;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (NAME.matcher(name).matches() && isInWindow(entry, name, oldest)) {
          if (files.size() < MOST_FILES) {
            files.put(name, entry);
          } else {
            complete = false;
          }
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return new Listed(files, complete);
  }

  private static boolean isInWindow(Path file, String name, Instant oldest) {
    if (Files.isSymbolicLink(file)) {
      // Neither its date nor its name is that of the file behind it.
      return true;
    }
    Optional<LocalDate> named = dateIn(name);
    if (named.isPresent()) {
      return !named.get().isBefore(LocalDate.ofInstant(oldest, ZoneOffset.UTC));
    }
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return !attributes.isDirectory()
          && !attributes.lastModifiedTime().toInstant().isBefore(oldest);
    } catch (IOException e) {
      return true;
    }
  }

  /** The day that a rotated file is named after. */
  static Optional<LocalDate> dateIn(String name) {
    Matcher first = YEAR_FIRST.matcher(name);
    if (first.find()) {
      return date(first.group(1), first.group(2), first.group(3));
    }
    Matcher last = YEAR_LAST.matcher(name);
    return last.find() ? date(last.group(3), last.group(1), last.group(2)) : Optional.empty();
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether a name tells of a packing that is not read. */
  static boolean isPackedOtherwise(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(?:zip|bz2|xz|zst|lz4|7z|rar|z)");
  }

  static boolean isGzip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".gz");
  }
}
