package io.isaudit.report.diff;

import io.isaudit.json.DiffJson;
import io.isaudit.result.diff.Diff;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats a comparison is written in; equal comparisons give equal bytes. */
public enum DiffFormat {
  HTML("diff.html"),
  MARKDOWN("diff.md"),
  JSON("diff.json"),
  TEXT("diff.txt");

  private final String fileName;

  DiffFormat(String fileName) {
    this.fileName = fileName;
  }

  public static Optional<DiffFormat> parse(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** All of them, for messages. */
  public static String words() {
    return Arrays.stream(values()).map(DiffFormat::word).collect(Collectors.joining(", "));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String fileName() {
    return fileName;
  }

  public byte[] write(Diff diff) {
    return switch (this) {
      case HTML -> DiffPage.of(diff).getBytes(StandardCharsets.UTF_8);
      case MARKDOWN -> DiffMarkdown.of(diff).getBytes(StandardCharsets.UTF_8);
      case JSON -> DiffJson.write(diff);
      case TEXT -> DiffText.complete(diff).getBytes(StandardCharsets.UTF_8);
    };
  }
}
