package io.isaudit.junit;

import io.isaudit.render.Renderer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * Where the reports of an audit go.
 *
 * @param reports the folder for all of them
 * @param folder the name of the folder in it for this audit
 */
record Output(Optional<String> reports, List<String> formats, String folder) {

  private static final String NONE = "none";
  private static final Path USUAL = Path.of("target", "is-audit");

  /** Writes the reports and returns their folder; empty when none are wanted. */
  Optional<Path> write(Audit audit) {
    if (reports.filter(NONE::equals).isPresent()) {
      return Optional.empty();
    }
    Path into = reports.map(Values::path).orElse(USUAL).resolve(folder);
    Map<String, Renderer> known = new TreeMap<>();
    ServiceLoader.load(Renderer.class, audit.request().loader())
        .forEach(renderer -> known.put(renderer.format(), renderer));
    for (String format : formats.isEmpty() ? List.of("html", "json") : formats) {
      Renderer renderer = known.get(format);
      if (renderer == null) {
        throw new AuditProblem(
            "formats knows " + String.join(", ", known.keySet()) + ", not \"" + format + "\"");
      }
      write(audit, renderer, into.resolve(renderer.fileName()));
    }
    return Optional.of(into);
  }

  private static void write(Audit audit, Renderer renderer, Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
        audit.render(renderer, stream);
      }
    } catch (IOException e) {
      AuditProblem problem = new AuditProblem("the report " + file + " cannot be written");
      problem.initCause(e);
      throw problem;
    }
  }
}
