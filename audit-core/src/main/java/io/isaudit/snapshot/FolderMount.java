package io.isaudit.snapshot;

import io.isaudit.evidence.Evidence;

/**
 * Where a folder of the home really lies.
 *
 * @param link whether the folder, or one above it inside the home, is a symbolic link
 * @param elsewhere whether it lies on another file system than the home; of a link, where that
 *     leads. Another file system need not be one that nodes share
 */
public record FolderMount(boolean link, Evidence<Boolean> elsewhere) {}
