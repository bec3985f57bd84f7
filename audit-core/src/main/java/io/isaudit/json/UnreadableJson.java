package io.isaudit.json;

/**
 * A document that is no snapshot or no result that this program reads.
 *
 * <p>The message is made from the position and the class of the error. It quotes nothing of the
 * document, which may hold what nobody should see in a log.
 */
public final class UnreadableJson extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  UnreadableJson(String problem) {
    super(problem);
    this.line = 0;
    this.column = 0;
  }

  UnreadableJson(String problem, int line, int column) {
    super("line " + line + ", column " + column + ": " + problem);
    this.line = line;
    this.column = column;
  }

  /** The line of the error from 1; 0 when the document as a whole is meant. */
  public int line() {
    return line;
  }

  /** The column of the error from 1; 0 when there is no line. */
  public int column() {
    return column;
  }
}
