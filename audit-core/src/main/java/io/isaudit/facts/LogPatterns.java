package io.isaudit.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The texts that a scan of log files looks for. */
public final class LogPatterns {

  private LogPatterns() {}

  /**
   * One text to look for.
   *
   * @param literals one of which every line has that the expression can match, in whatever case
   * @param expression to be run on lines with a literal only; it takes time in proportion to a line
   */
  public record LogPattern(String id, List<String> literals, Pattern expression) {

    public LogPattern {
      literals = List.copyOf(literals);
    }
  }

  /** What the guide wants an alert for. What one of them matches may be shown. */
  public static List<LogPattern> alerts() {
    return read("log-alerts.tsv");
  }

  /** What looks like a secret, and may not be shown. */
  public static List<LogPattern> secrets() {
    return read("log-secrets.tsv");
  }

  private static List<LogPattern> read(String file) {
    List<LogPattern> patterns = new ArrayList<>();
    for (String line : DataFile.lines(file)) {
      String[] columns = DataFile.columns(line, 4);
      patterns.add(
          new LogPattern(
              columns[0], List.of(columns[1].split("\\|", -1)), Pattern.compile(columns[2])));
    }
    return patterns;
  }
}
