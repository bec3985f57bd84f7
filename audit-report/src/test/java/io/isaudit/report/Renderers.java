package io.isaudit.report;

import io.isaudit.render.Renderer;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The registered formats, by name. */
public final class Renderers {

  private Renderers() {}

  public static List<Renderer> all() {
    return ServiceLoader.load(Renderer.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Renderer::format))
        .toList();
  }
}
