package io.isaudit.snapshot;

/**
 * How a file compares with the digest that the product stored when it last applied its
 * configuration.
 */
public enum AppliedFile {
  SAME,
  CHANGED,
  /** The digest is there and the file is not. */
  GONE,
  /** The file could not be read, or the stored digest is none. */
  UNREADABLE
}
