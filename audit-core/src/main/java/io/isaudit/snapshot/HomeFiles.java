package io.isaudit.snapshot;

import io.isaudit.evidence.Sorted;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a home that rules ask for, by relative path.
 *
 * @param complete false when the listing was cut at a limit: then an absent path proves nothing
 */
public record HomeFiles(Map<String, FileFact> byPath, boolean complete) {

  public HomeFiles {
    byPath = Sorted.map(byPath);
  }

  public Optional<FileFact> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }
}
