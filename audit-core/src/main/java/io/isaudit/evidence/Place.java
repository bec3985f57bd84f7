package io.isaudit.evidence;

/**
 * A position in a file of the target, so that a person can act on a message.
 *
 * @param file path relative to the home, with forward slashes; never a path of the machine
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1; 0 when the whole line is meant
 */
public record Place(String file, int line, int column) {

  public Place {
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("line and column are counted from 1");
    }
  }

  /** The whole of a file. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
