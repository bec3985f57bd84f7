package io.isaudit.collect.internal.files;

import io.isaudit.evidence.MissingReason;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/** The files of one compared folder as the walk came by them, before any of them is read. */
final class Candidates {

  static final String WEB_APPLICATIONS = "repository/deployment/server/webapps";
  static final String ARCHIVE = ".war";
  static final int MOST_FILES = 10_000;

  private final Map<String, Path> files = new TreeMap<>();
  private final Map<String, MissingReason> unread = new TreeMap<>();
  private long bytes;
  private boolean readable = true;

  /**
   * Adds what is no folder.
   *
   * @param name relative to the folder, as text; names that are no text of this machine's encoding
   *     can become equal
   */
  synchronized void add(String name, Path file, BasicFileAttributes attributes) {
    if (isTooMany()) {
      return;
    }
    if (!attributes.isRegularFile()) {
      boolean link = attributes.isSymbolicLink();
      unread.put(name, link ? MissingReason.OUTSIDE : MissingReason.UNSUPPORTED);
    } else if (files.putIfAbsent(name, file) != null) {
      unread.put(name, MissingReason.UNSUPPORTED);
    } else {
      bytes += attributes.size();
    }
  }

  synchronized void broken() {
    readable = false;
  }

  synchronized boolean isReadable() {
    return readable;
  }

  synchronized boolean isTooMany() {
    return files.size() + unread.size() > MOST_FILES;
  }

  synchronized long bytes() {
    return bytes;
  }

  synchronized Map<String, Path> files() {
    Map<String, Path> readable = new TreeMap<>(files);
    readable.keySet().removeAll(unread.keySet());
    return readable;
  }

  synchronized Map<String, MissingReason> unread() {
    return new TreeMap<>(unread);
  }
}
