package io.isaudit.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The form that pages of our own are kept in, so that a run loads no Markdown parser: a line count
 * before each part, then its lines.
 */
final class PreparedPage {

  /** Ending of the resource beside the page. */
  static final String ENDING = ".page";

  private PreparedPage() {}

  static String write(RulePage page) {
    StringBuilder text = new StringBuilder();
    part(text, page.title());
    part(text, page.why());
    part(text, page.howToFix());
    page.references().ifPresent(references -> part(text, references));
    return text.toString();
  }

  /**
   * Reads a prepared page.
   *
   * @throws IOException also when the text was not written by {@link #write}
   */
  static RulePage read(InputStream stream) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<String> parts = new ArrayList<>();
      for (String count = reader.readLine(); count != null; count = reader.readLine()) {
        parts.add(part(reader, count));
      }
      if (parts.size() != 5 && parts.size() != 7) {
        throw new IOException("a prepared page has 5 or 7 parts, not " + parts.size());
      }
      Optional<Prose> references =
          parts.size() == 7 ? Optional.of(new Prose(parts.get(5), parts.get(6))) : Optional.empty();
      return new RulePage(
          parts.get(0),
          new Prose(parts.get(1), parts.get(2)),
          new Prose(parts.get(3), parts.get(4)),
          references);
    }
  }

  private static void part(StringBuilder text, Prose prose) {
    part(text, prose.markdown());
    part(text, prose.html());
  }

  private static void part(StringBuilder text, String part) {
    String plain = part.replace("\r\n", "\n").replace('\r', '\n');
    text.append(plain.split("\n", -1).length).append('\n').append(plain).append('\n');
  }

  private static String part(BufferedReader reader, String count) throws IOException {
    int lines;
    try {
      lines = Integer.parseInt(count);
    } catch (NumberFormatException e) {
      throw new IOException("a prepared page counts the lines of its parts", e);
    }
    List<String> part = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      String line = reader.readLine();
      if (line == null) {
        throw new IOException("a prepared page ends too early");
      }
      part.add(line);
    }
    return String.join("\n", part);
  }
}
