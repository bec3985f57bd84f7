package io.isaudit.render;

import io.isaudit.page.RulePages;
import io.isaudit.result.AuditResult;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Turns a result into one file. The same result and pages must give the same bytes, whatever the
 * machine, language and time zone. Found with {@link java.util.ServiceLoader}.
 */
public interface Renderer {

  /** The word that selects it, for example {@code html}. */
  String format();

  /** The name of the file it writes, for example {@code scorecard.html}. */
  String fileName();

  /** Writes the file; the stream is left open. */
  void render(AuditResult result, RulePages pages, OutputStream out) throws IOException;
}
