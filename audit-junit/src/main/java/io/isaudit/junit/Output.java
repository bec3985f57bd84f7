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

  Output {
    // Kotlin lets a method have a name that no file system takes.
    folder = folder.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
  }

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
      write(into, renderer.fileName(), stream -> audit.render(renderer, stream));
      companions(renderer)
          .forEach((name, bytes) -> write(into, name, stream -> stream.write(bytes)));
    }
    return Optional.of(into);
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static Map<String, byte[]> companions(Renderer renderer) {
    try {
      return renderer.companions();
    } catch (IOException e) {
      throw unwritten("the report " + renderer.format() + " is not complete", e);
    }
  }

  private static void write(Path into, String name, Writing writing) {
    Path file = into.resolve(name);
    if (!absolute(file).startsWith(absolute(into))) {
      throw new AuditProblem("a report would lie outside of " + into);
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
        writing.to(stream);
      }
    } catch (IOException e) {
      throw unwritten("the report " + file + " cannot be written", e);
    }
  }

  private static AuditProblem unwritten(String what, IOException cause) {
    AuditProblem problem = new AuditProblem(what);
    problem.initCause(cause);
    return problem;
  }

  /** Writes one file. */
  @FunctionalInterface
  private interface Writing {
    void to(OutputStream stream) throws IOException;
  }
}
