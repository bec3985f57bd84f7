package io.isaudit.report.diff;

import io.isaudit.report.model.VisibleText;
import io.isaudit.report.model.Words;
import io.isaudit.result.diff.Diff;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The comparison as Markdown with tables, for tickets and pull requests. Text of a target stays
 * text: it makes no link, image, markup or row, and mentions nobody.
 */
final class DiffMarkdown {

  private static final String SPECIAL = "\\`*_{}[]()#+!|~^$=";

  private final StringBuilder out = new StringBuilder(4096);

  private DiffMarkdown() {}

  static String of(Diff diff) {
    DiffMarkdown page = new DiffMarkdown();
    page.line("# What changed").line("");
    page.line("**" + page.cell(DiffTables.headline(diff)) + "**").line("");
    page.line(page.cell(span(diff))).line("");
    diff.audit().cautions().forEach(sentence -> page.line("- " + page.cell(sentence)));
    if (!diff.audit().cautions().isEmpty()) {
      page.line("");
    }
    DiffTables.of(diff).forEach(page::table);
    page.line(page.cell("Made by " + diff.tool()));
    return page.out.toString();
  }

  static String span(Diff diff) {
    return diff.before().name()
        + ", "
        + Words.time(diff.before().clock())
        + ", against "
        + diff.after().name()
        + ", "
        + Words.time(diff.after().clock());
  }

  private void table(Table table) {
    line("## " + table.title()).line("");
    if (!table.intro().isEmpty()) {
      line(table.intro()).line("");
    }
    row(table.head());
    line(table.head().stream().map(any -> "---").collect(Collectors.joining(" | ", "| ", " |")));
    table.rows().forEach(this::row);
    line("");
  }

  private void row(List<String> cells) {
    line(cells.stream().map(this::cell).collect(Collectors.joining(" | ", "| ", " |")));
  }

  /**
   * Text whose marks mean nothing in Markdown or HTML. Points and colons are escaped where a reader
   * would make a link of a bare address, or a list of a number.
   */
  private String cell(String text) {
    StringBuilder cell = new StringBuilder(text.length() + 16);
    String visible = VisibleText.of(text);
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      switch (c) {
        case '<' -> cell.append("&lt;");
        case '>' -> cell.append("&gt;");
        case '&' -> cell.append("&amp;");
        case '@' -> cell.append("&#64;");
        default -> cell.append(means(visible, i, c) ? "\\" : "").append(c);
      }
    }
    return cell.toString();
  }

  private static boolean means(String text, int at, char c) {
    return switch (c) {
      case ':' -> text.startsWith("/", at + 1);
      case '-' -> at == 0;
      case '.' -> text.substring(0, at).matches("(?s)\\d*|.*[wW]");
      default -> SPECIAL.indexOf(c) >= 0;
    };
  }

  private DiffMarkdown line(String text) {
    out.append(text).append('\n');
    return this;
  }
}
