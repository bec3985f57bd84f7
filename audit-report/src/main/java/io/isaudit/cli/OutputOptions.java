package io.isaudit.cli;

import io.isaudit.IsAudit;
import io.isaudit.render.Renderer;
import io.isaudit.report.pdf.PdfRenderer;
import io.isaudit.result.AuditResult;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which reports to write, and where. */
final class OutputOptions {

  /** Where reports go unless another folder is named. */
  static final Path STANDARD_FOLDER = Path.of("is-audit-report");

  private static final List<String> STANDARD = List.of("html", "json");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      completionCandidates = Formats.Names.class,
      description = "Reports to write, see below; default: html,json.")
  List<String> formats = List.of();

  @Option(
      names = {"--output", "-o"},
      paramLabel = "DIR",
      description = "Folder for the reports; default: is-audit-report.")
  Path output = STANDARD_FOLDER;

  @Mixin final HistoryOptions history = new HistoryOptions();

  @Option(
      names = "--pdf-font",
      paramLabel = "FILE",
      description = "Font for characters of the PDF that its own fonts lack (.ttf, .otf, .ttc).")
  Optional<Path> pdfFont = Optional.empty();

  /** A home is only read: whoever stands in one has to say where the reports are to go. */
  static void requireOutside(Path output, Collection<Path> homes) throws Stop {
    for (Path home : homes) {
      if (output.equals(STANDARD_FOLDER) && absolute(output).startsWith(absolute(home))) {
        throw new Stop(
            Exit.UNUSABLE, "the reports would lie in the home that is audited: name a folder, -o");
      }
    }
  }

  /** The renderers that the formats name, so that a wrong one is found before any work is done. */
  Map<String, Renderer> renderers() throws Stop {
    return renderers(formats.isEmpty() ? STANDARD : formats, history.results());
  }

  /** Those that were asked for by name, for each of many deployments. */
  Map<String, Renderer> renderersOfEach() throws Stop {
    return renderers(formats, List.of());
  }

  private Map<String, Renderer> renderers(List<String> formats, List<AuditResult> earlier)
      throws Stop {
    Map<String, Renderer> all = Formats.all();
    if (pdfFont.isPresent()) {
      PdfRenderer withFont = pdfRenderer(pdfFont.get());
      all.put(withFont.format(), withFont);
    }
    Map<String, Renderer> chosen = new LinkedHashMap<>();
    for (String format : formats) {
      Renderer renderer = all.get(format);
      if (renderer == null) {
        throw new Stop(
            Exit.UNUSABLE, "--format knows " + String.join(", ", all.keySet()) + ", not " + format);
      }
      chosen.put(format, renderer.withHistory(earlier));
    }
    return chosen;
  }

  private static PdfRenderer pdfRenderer(Path font) throws Stop {
    try {
      return PdfRenderer.with(font);
    } catch (IOException e) {
      throw new Stop(
          Exit.UNUSABLE,
          "--pdf-font " + font + " is no font that can be embedded; give a .ttf, .otf or .ttc file",
          e);
    }
  }

  /** The same for a folder inside this one. */
  OutputOptions inside(String folder) {
    OutputOptions inside = new OutputOptions();
    inside.output = output.resolve(folder);
    return inside;
  }

  /** Writes the reports and returns the files. */
  List<Path> write(IsAudit audit, AuditResult result, Map<String, Renderer> renderers) throws Stop {
    List<Path> files = new ArrayList<>();
    for (Renderer renderer : renderers.values()) {
      files.add(write(renderer.fileName(), stream -> audit.render(result, renderer, stream)));
      for (Map.Entry<String, byte[]> companion : companions(renderer).entrySet()) {
        write(companion.getKey(), stream -> stream.write(companion.getValue()));
      }
    }
    return files;
  }

  Path write(String name, Writing writing) throws Stop {
    Path file = output.resolve(name);
    if (!absolute(file).startsWith(absolute(output))) {
      throw new Stop(Exit.UNUSABLE, "a report would lie outside of " + output);
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
        writing.to(stream);
      }
      return file;
    } catch (IOException e) {
      throw new Stop(Exit.UNUSABLE, file + " cannot be written", e);
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static Map<String, byte[]> companions(Renderer renderer) throws Stop {
    try {
      return new TreeMap<>(renderer.companions());
    } catch (IOException e) {
      throw new Stop(Exit.UNUSABLE, "the report " + renderer.format() + " is not complete", e);
    }
  }

  /** Writes one file. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream stream) throws IOException;
  }
}
