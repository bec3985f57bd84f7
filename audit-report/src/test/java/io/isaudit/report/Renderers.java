package io.isaudit.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.isaudit.page.RulePages;
import io.isaudit.render.Renderer;
import io.isaudit.result.AuditResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The registered formats, and what they write. */
public final class Renderers {

  private Renderers() {}

  public static List<Renderer> all() {
    return ServiceLoader.load(Renderer.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Renderer::format))
        .toList();
  }

  public static byte[] bytes(Renderer renderer, AuditResult result, RulePages pages) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      renderer.render(result, pages, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(Renderer renderer, AuditResult result, RulePages pages) {
    return new String(bytes(renderer, result, pages), UTF_8);
  }
}
