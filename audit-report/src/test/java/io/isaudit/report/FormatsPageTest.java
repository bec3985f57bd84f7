package io.isaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.render.Renderer;
import io.isaudit.report.model.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page on formats tells what the code does. */
class FormatsPageTest {

  private static final Path PAGE = Path.of("..", "docs", "formats.md");
  private static final String HEAD =
      "| outcome and decision | XCCDF | SARIF | OSCAL | HDF | JUnit XML |";

  @Test
  void the_table_of_the_page_is_that_of_the_code() throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    int first = lines.indexOf(HEAD) + 2;
    assertThat(first).as(HEAD).isGreaterThan(1);
    int end = first;
    while (end < lines.size() && lines.get(end).startsWith("|")) {
      end++;
    }
    if (Boolean.getBoolean("schemas.update")) {
      List<String> updated = new ArrayList<>(lines.subList(0, first));
      for (Standing standing : Standing.values()) {
        updated.add("| " + String.join(" | ", row(standing)) + " |");
      }
      updated.addAll(lines.subList(end, lines.size()));
      Files.writeString(PAGE, String.join("\n", updated) + "\n");
      return;
    }
    List<String> rows = lines.subList(first, end);
    assertThat(rows).hasSameSizeAs(Standing.values());
    for (Standing standing : Standing.values()) {
      String[] cells = rows.get(standing.ordinal()).split("\\|", -1);
      List<String> shown = Arrays.stream(cells).map(String::strip).toList();
      assertThat(shown.subList(1, shown.size() - 1))
          .as("%s of %s is stale: run this test with -Dschemas.update=true", standing, PAGE)
          .isEqualTo(row(standing));
    }
  }

  private static List<String> row(Standing standing) {
    return List.of(
        words(standing.name()),
        standing.xccdf().name().toLowerCase(Locale.ROOT),
        sarif(standing),
        words(standing.oscal().name()),
        words(standing.hdf().name()),
        words(standing.junit().name()));
  }

  private static String sarif(Standing standing) {
    return switch (standing.sarif()) {
      case OMITTED -> "omitted, listed in the run";
      case FAIL ->
          "fail, level by severity"
              + switch (standing) {
                case WAIVED, FALSE_POSITIVE -> ", suppressed";
                case BASELINED -> ", unchanged";
                default -> "";
              };
      default -> standing.sarif().word() + ", none";
    };
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Test
  void every_registered_format_has_its_row() throws IOException {
    String page = Files.readString(PAGE);

    for (Renderer renderer : Renderers.all()) {
      assertThat(page).contains("| `" + renderer.format() + "` | `" + renderer.fileName() + "` | ");
    }
  }
}
