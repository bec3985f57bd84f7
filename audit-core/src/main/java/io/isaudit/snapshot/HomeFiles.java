package io.isaudit.snapshot;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Sorted;
import io.isaudit.snapshot.FileFact.FileType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The files of a home that rules ask for, by relative path.
 *
 * @param complete false when the listing was cut at a limit: then an absent path proves nothing.
 *     Where a link was not followed, the same holds for what lies behind it; see {@link #doubt}
 * @param applied files against the digests of when the product last applied its configuration;
 *     missing as absent when it never did
 * @param secrets what stands under the name of a secret in the files that were looked into for it:
 *     rendered configuration and its copies, files of passwords, the record of the update tool
 * @param writableByOthers over the whole home; missing for copies and on Windows
 * @param folders the contents of folders that nodes have in common, by path; missing as absent
 *     where there is no such folder
 * @param mounts where those of the folders lie that are there, by path
 */
public record HomeFiles(
    Map<String, FileFact> byPath,
    boolean complete,
    Evidence<Map<String, AppliedFile>> applied,
    Evidence<Map<String, Evidence<List<FileSecret>>>> secrets,
    Evidence<WritableByOthers> writableByOthers,
    Evidence<Map<String, Evidence<FolderContent>>> folders,
    Evidence<Map<String, FolderMount>> mounts) {

  public HomeFiles {
    byPath = Sorted.map(byPath);
    applied = applied.map(Sorted::map);
    secrets = secrets.map(Sorted::map);
    folders = folders.map(Sorted::map);
    mounts = mounts.map(Sorted::map);
  }

  /** Files that were listed and compared with nothing. */
  public HomeFiles(
      Map<String, FileFact> byPath,
      boolean complete,
      Evidence<Map<String, AppliedFile>> applied,
      Evidence<Map<String, Evidence<List<FileSecret>>>> secrets) {
    this(
        byPath,
        complete,
        applied,
        secrets,
        Evidence.notAsked(),
        Evidence.notAsked(),
        Evidence.notAsked());
  }

  /** Files that nobody looked into. */
  public HomeFiles(Map<String, FileFact> byPath, boolean complete) {
    this(byPath, complete, Evidence.notAsked(), Evidence.notAsked());
  }

  public HomeFiles with(Evidence<Map<String, Evidence<List<FileSecret>>>> found) {
    return new HomeFiles(byPath, complete, applied, found, writableByOthers, folders, mounts);
  }

  /** The files inside a folder at any depth, by their whole paths. */
  public SortedMap<String, FileFact> below(String folder) {
    return ((SortedMap<String, FileFact>) byPath).subMap(folder + "/", folder + "0");
  }

  public Optional<FileFact> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** The folders that a path leads through, and the path itself; none for the home. */
  public static List<String> leadingTo(String path) {
    if (path.isEmpty()) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      all.add(path.substring(0, end));
    }
    all.add(path);
    return all;
  }

  /**
   * Why a file that is not here may be in a folder all the same, in words; empty where the folder
   * was listed, or is known not to be there.
   *
   * @param folder a path, empty for the home itself
   */
  public Optional<String> doubt(String folder) {
    for (String path : leadingTo(folder)) {
      // One that was followed inside the home has its files below it.
      if (at(path).filter(fact -> fact.type() == FileType.LINK).isPresent()
          && below(path).isEmpty()) {
        return Optional.of(path + " is a link, and what lies behind it was not listed");
      }
    }
    return complete ? Optional.empty() : Optional.of("not all files of the home were listed");
  }
}
