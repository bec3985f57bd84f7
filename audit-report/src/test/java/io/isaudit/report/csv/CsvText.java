package io.isaudit.report.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads CSV by the grammar of RFC 4180; anything else is an error. */
public final class CsvText {

  private final String text;
  private int at;

  private CsvText(String text) {
    this.text = text;
  }

  /** The rows by the names of the columns. */
  public static List<Map<String, String>> read(byte[] file) {
    String text = new String(file, UTF_8);
    if (text.charAt(0) != '\uFEFF') {
      throw new AssertionError("no byte order mark");
    }
    List<List<String>> lines = new CsvText(text.substring(1)).lines();
    List<String> header = lines.get(0);
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      if (line.size() != header.size()) {
        throw new AssertionError(line.size() + " cells: " + line);
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < line.size(); i++) {
        row.put(header.get(i), line.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    while (at < text.length()) {
      List<String> cells = new ArrayList<>();
      cells.add(cell());
      while (text.charAt(at) == ',') {
        at++;
        cells.add(cell());
      }
      expect('\r');
      expect('\n');
      lines.add(cells);
    }
    return lines;
  }

  private String cell() {
    expect('"');
    StringBuilder cell = new StringBuilder();
    while (true) {
      char c = text.charAt(at++);
      if (c != '"') {
        cell.append(c);
      } else if (text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        return cell.toString();
      }
    }
  }

  private void expect(char c) {
    if (text.charAt(at++) != c) {
      throw new AssertionError("no " + (int) c + " at " + (at - 1));
    }
  }
}
