package io.isaudit.snapshot;

import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Sorted;
import java.util.Map;

/**
 * What a folder holds at any depth, so that the folders of two nodes can be compared. What the
 * server unpacks of a web application is left out where the archive itself is there.
 *
 * @param sha256 lower-case hex by path relative to the folder
 * @param unread files that are there without a digest, for example symbolic links
 */
public record FolderContent(Map<String, String> sha256, Map<String, MissingReason> unread) {

  public FolderContent {
    sha256 = Sorted.map(sha256);
    unread = Sorted.map(unread);
  }

  public boolean isEmpty() {
    return sha256.isEmpty() && unread.isEmpty();
  }
}
