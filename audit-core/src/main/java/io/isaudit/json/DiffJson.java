package io.isaudit.json;

import io.isaudit.result.diff.Diff;

/**
 * What changed between results as JSON, for other programs. Equal comparisons give equal bytes. The
 * form is that of {@code docs/schema/diff-1.0.schema.json}.
 */
public final class DiffJson {

  static final Document<Diff> DOCUMENT = new Document<>(new Shapes().ofRecord(Diff.class));

  private DiffJson() {}

  /** The canonical form, in UTF-8. */
  public static byte[] write(Diff diff) {
    return DOCUMENT.write(diff);
  }

  /** Reads a document of the same major version; members that are not known are ignored. */
  public static Diff read(byte[] json) throws UnreadableJson {
    return DOCUMENT.read(json);
  }
}
