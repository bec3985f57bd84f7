package io.isaudit.collect.internal.files;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.FolderMount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells on which file system folders lie. A link is followed for that alone: nothing behind it is
 * listed or read.
 */
final class Mounts {

  private static final String DEVICE = "unix:dev";

  private Mounts() {}

  static Map<String, FolderMount> of(Path root, List<String> folders, boolean copied, Instant now) {
    Map<String, FolderMount> mounts = new TreeMap<>();
    for (String folder : folders) {
      boolean link = isBehindLink(root, folder);
      if (link || Files.exists(root.resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
        mounts.put(folder, new FolderMount(link, elsewhere(root, folder, copied, now)));
      }
    }
    return mounts;
  }

  /** Whether the folder itself or one above it inside the home is a symbolic link. */
  static boolean isBehindLink(Path root, String folder) {
    Path at = root;
    for (Path segment : Path.of(folder)) {
      at = at.resolve(segment);
      if (Files.isSymbolicLink(at)) {
        return true;
      }
    }
    return false;
  }

  private static Evidence<Boolean> elsewhere(
      Path root, String folder, boolean copied, Instant now) {
    if (copied) {
      return Evidence.missing(MissingReason.COPIED, "");
    }
    if (!root.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return Evidence.missing(MissingReason.UNSUPPORTED, "");
    }
    try {
      Object home = Files.getAttribute(root, DEVICE);
      Object there = Files.getAttribute(root.resolve(folder), DEVICE);
      return Evidence.collected(!home.equals(there), "the file system", now);
    } catch (NoSuchFileException e) {
      return Evidence.missing(MissingReason.ABSENT, folder + " leads nowhere");
    } catch (IOException e) {
      return Evidence.missing(MissingReason.UNREADABLE, "");
    }
  }
}
