package io.isaudit.json;

import io.isaudit.result.AuditResult;

/**
 * Results as JSON. Equal results give equal bytes, and what was written reads as an equal result,
 * but for text that is no Unicode. The form is that of {@code docs/schema/result-1.0.schema.json}.
 */
public final class ResultJson {

  static final Document<AuditResult> DOCUMENT =
      new Document<>(new Shapes().ofRecord(AuditResult.class));

  private ResultJson() {}

  /** The canonical form, in UTF-8. */
  public static byte[] write(AuditResult result) {
    return DOCUMENT.write(result);
  }

  /** Reads a document of the same major version; members that are not known are ignored. */
  public static AuditResult read(byte[] json) throws UnreadableJson {
    return DOCUMENT.read(json);
  }
}
