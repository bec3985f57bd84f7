package io.isaudit.snapshot;

import java.util.List;

/**
 * The files and folders of a home that any account of the machine may write to. Symbolic links do
 * not count, nor do folders with the sticky bit.
 *
 * @param count all of them, also those that are not named
 * @param first the first of their relative paths in sorted order
 * @param complete false when a part of the home could not be listed: then none found proves nothing
 */
public record WritableByOthers(int count, List<String> first, boolean complete) {

  /** As many as are named at most. */
  public static final int MOST_NAMED = 200;

  public WritableByOthers {
    first = first.stream().sorted().limit(MOST_NAMED).toList();
  }
}
