package io.isaudit.cli;

import io.isaudit.render.Renderer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The formats of reports: those whose renderers are there, whoever brings them. */
final class Formats {

  private static final String PART = "formats";

  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("csv", "a table for spreadsheets"),
          Map.entry("hdf", "for MITRE Heimdall (HDF)"),
          Map.entry("html", "the scorecard, one page that opens anywhere"),
          Map.entry("html-csp", "the same for Jenkins and other strict pages"),
          Map.entry("json", "the result, for programs and later runs"),
          Map.entry("junit", "JUnit XML, for build servers"),
          Map.entry("markdown", "a summary that fits a pull request"),
          Map.entry("oscal", "OSCAL assessment results"),
          Map.entry("pdf", "the scorecard to print and sign"),
          Map.entry("sarif", "SARIF 2.1.0 of all that was looked at"),
          Map.entry("sarif-github", "SARIF of what GitHub shows as alerts"),
          Map.entry("xccdf", "XCCDF 1.2 results"));

  private Formats() {}

  static Map<String, Renderer> all() {
    Map<String, Renderer> all = new TreeMap<>();
    ServiceLoader.load(Renderer.class, Formats.class.getClassLoader())
        .forEach(renderer -> all.put(renderer.format(), renderer));
    return all;
  }

  /** The formats for completion in a shell. */
  static final class Names implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return all().keySet().iterator();
    }
  }

  /**
   * Adds a part to the help of every command that writes reports of an audit; nothing is loaded
   * before. Comparisons have formats of their own.
   */
  static void explainIn(CommandLine line) {
    List<String> parts = new ArrayList<>(line.getHelpSectionKeys());
    parts.add(parts.indexOf(UsageMessageSpec.SECTION_KEY_FOOTER_HEADING), PART);
    line.setHelpSectionKeys(parts);
    Stream.concat(Stream.of(line), line.getSubcommands().values().stream())
        .filter(command -> command.getCommandSpec().findOption("--format") != null)
        .filter(command -> !(command.getCommand() instanceof DiffCommand))
        .forEach(command -> command.getHelpSectionMap().put(PART, help -> explanation()));
  }

  private static String explanation() {
    StringBuilder lines = new StringBuilder(String.format(Locale.ROOT, "%nFormats:%n"));
    all()
        .forEach(
            (format, renderer) ->
                lines.append(
                    String.format(
                        Locale.ROOT,
                        "  %-13s %-27s %s%n",
                        format,
                        renderer.fileName(),
                        MEANINGS.getOrDefault(format, ""))));
    return lines.toString();
  }
}
