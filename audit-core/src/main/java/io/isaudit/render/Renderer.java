package io.isaudit.render;

import io.isaudit.page.RulePages;
import io.isaudit.result.AuditResult;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Turns a result into one file, with companions where the format needs them. The same result and
 * pages must give the same bytes, whatever the machine, language and time zone. Found with {@link
 * java.util.ServiceLoader}.
 */
public interface Renderer {

  /** The word that selects it, for example {@code html}. */
  String format();

  /**
   * The name of the file it writes, for example {@code scorecard.html}. It may lie in a folder: the
   * parts are divided by {@code /}, and none is {@code ..}.
   */
  String fileName();

  /**
   * Files that the written one refers to and that are the same for every result, such as a style
   * sheet; their names are like those of {@link #fileName()}.
   *
   * @throws IOException when one cannot be read
   */
  default Map<String, byte[]> companions() throws IOException {
    return Map.of();
  }

  /**
   * The renderer that also shows how a result compares with earlier ones of the same deployment;
   * this one where the format has no place for it.
   *
   * @param earlier in any order; those that are not earlier than the rendered one are left out
   */
  default Renderer withHistory(List<AuditResult> earlier) {
    return this;
  }

  /** Writes the file; the stream is left open. */
  void render(AuditResult result, RulePages pages, OutputStream out) throws IOException;
}
