package io.isaudit.report.pdf.tagged;

import io.isaudit.report.pdf.tagged.Style.Face;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fonts of a document: for each face those that are tried in turn for a character. */
public final class Fonts {

  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

  private final Map<Face, List<Glyphs>> faces = new EnumMap<>(Face.class);

  private Fonts(Glyphs plain, Glyphs bold, Glyphs code, List<Glyphs> more) {
    faces.put(Face.PLAIN, joined(List.of(plain), more));
    faces.put(Face.BOLD, joined(List.of(bold, plain), more));
    faces.put(Face.CODE, joined(List.of(code, plain), more));
  }

  /**
   * Loads DejaVu, and a font for characters that it lacks.
   *
   * @param more a .ttf, .otf or .ttc file
   */
  public static Fonts load(Optional<Path> more) throws IOException {
    List<Glyphs> others = more.isPresent() ? List.of(read(more.get())) : List.of();
    return new Fonts(
        bundled("DejaVuSansCondensed.ttf"),
        bundled("DejaVuSansCondensed-Bold.ttf"),
        bundled("DejaVuSansMono.ttf"),
        others);
  }

  /** Reads a font, so that a wrong one is found before any work is done. */
  public static void check(Path font) throws IOException {
    read(font);
  }

  private static Glyphs bundled(String name) throws IOException {
    try (InputStream stream = Fonts.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IOException("the font " + name + " is not on the class path");
      }
      return Glyphs.of(name, stream.readAllBytes());
    }
  }

  private static Glyphs read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    boolean collection = name.toLowerCase(Locale.ROOT).endsWith(".ttc");
    return Glyphs.of(collection ? name + ",0" : name, Files.readAllBytes(file));
  }

  private static List<Glyphs> joined(List<Glyphs> first, List<Glyphs> more) {
    List<Glyphs> all = new ArrayList<>(first);
    all.addAll(more);
    return List.copyOf(all);
  }

  /** The font that draws a character in this face; empty when none has it. */
  Optional<Glyphs> of(int point, Face face) {
    for (Glyphs glyphs : all(face)) {
      if (glyphs.has(point)) {
        return Optional.of(glyphs);
      }
    }
    return Optional.empty();
  }

  Glyphs main(Face face) {
    return all(face).get(0);
  }

  private List<Glyphs> all(Face face) {
    return faces.getOrDefault(face, List.of());
  }
}
