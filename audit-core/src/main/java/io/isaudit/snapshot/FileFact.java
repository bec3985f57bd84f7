package io.isaudit.snapshot;

import io.isaudit.evidence.Evidence;
import java.util.Optional;

/**
 * What is known of a file or folder of the home without looking into it.
 *
 * @param size in bytes; 0 for a folder
 * @param mode POSIX permission bits, for example 0644; missing for copies and on Windows. That of a
 *     link is the one of what it leads to, missing where that is not in the home
 * @param sha256 lower-case hex, where a rule compares contents
 */
public record FileFact(
    FileType type,
    long size,
    Evidence<Integer> mode,
    Evidence<String> owner,
    Optional<String> sha256) {

  /** A symbolic link is never followed out of the home. */
  public enum FileType {
    FILE,
    DIRECTORY,
    LINK,
    OTHER
  }
}
