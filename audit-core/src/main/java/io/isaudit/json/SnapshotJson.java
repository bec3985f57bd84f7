package io.isaudit.json;

import io.isaudit.snapshot.Snapshot;

/**
 * Snapshots as JSON. Equal snapshots give equal bytes, and what was written reads as an equal
 * snapshot, but for text that is no Unicode. The form is that of {@code
 * docs/schema/snapshot-1.0.schema.json}.
 */
public final class SnapshotJson {

  static final Document<Snapshot> DOCUMENT = new Document<>(new Shapes().ofRecord(Snapshot.class));

  private SnapshotJson() {}

  /**
   * The canonical form, in UTF-8.
   *
   * @throws IllegalArgumentException when a value is nested so deep that nobody could read it back
   */
  public static byte[] write(Snapshot snapshot) {
    return DOCUMENT.write(snapshot);
  }

  /**
   * Reads a document of the same major version. Members that are not known are ignored; evidence
   * that is not there was not known to the collector and is missing for that reason.
   */
  public static Snapshot read(byte[] json) throws UnreadableJson {
    return DOCUMENT.read(json);
  }

  /**
   * The snapshot with a merge patch (RFC 7396) laid over it, for examples and tests. The patch may
   * be short: evidence with a {@code value} needs no {@code source} and no {@code collectedAt} and
   * replaces missing evidence, an empty list may be left out, and a new node needs no {@code id}.
   */
  public static Snapshot patch(Snapshot snapshot, String mergePatch) throws UnreadableJson {
    return MergePatch.of(mergePatch).applyTo(snapshot);
  }
}
