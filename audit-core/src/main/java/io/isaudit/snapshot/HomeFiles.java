package io.isaudit.snapshot;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Sorted;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a home that rules ask for, by relative path.
 *
 * @param complete false when the listing was cut at a limit: then an absent path proves nothing
 * @param applied files against the digests of when the product last applied its configuration;
 *     missing as absent when it never did
 */
public record HomeFiles(
    Map<String, FileFact> byPath, boolean complete, Evidence<Map<String, AppliedFile>> applied) {

  public HomeFiles {
    byPath = Sorted.map(byPath);
    applied = applied.map(Sorted::map);
  }

  public Optional<FileFact> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }
}
