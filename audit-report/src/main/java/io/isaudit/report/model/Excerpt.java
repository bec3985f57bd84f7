package io.isaudit.report.model;

import io.isaudit.result.ItemResult;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines of a file that an item is about, put together from the item alone. The file is never
 * read for it: a value that the item only describes stays described, in angle brackets.
 */
public record Excerpt(List<Line> lines) {

  private static final Pattern LITERAL =
      Pattern.compile("(?s)\".*\"|'.*'|\\[.*]|\\{.*}|true|false|[+-]?\\d[\\d_.eE:TZ+-]*");
  private static final Pattern OPTION = Pattern.compile("-\\S+");
  private static final Pattern REFERENCE = Pattern.compile("an? (\\$\\w+)\\{} \\w+");
  private static final String CLEAR_TEXT = SecretKind.PLAIN.words() + " of ";

  public Excerpt {
    lines = List.copyOf(lines);
  }

  /**
   * One line.
   *
   * @param number empty for a line whose place is not known, such as the header of a table
   * @param found whether it holds what was judged
   */
  public record Line(Optional<Integer> number, String text, boolean found) {}

  /** The lines of an item; empty when they can't be told from it. */
  public static Optional<Excerpt> of(ItemResult item) {
    if (item.actual().isEmpty()) {
      return Optional.empty();
    }
    String actual = item.actual().get();
    if (item.origin().isEmpty()) {
      boolean script = item.file().filter(file -> file.endsWith(".sh")).isPresent();
      return script && item.line().isPresent() && OPTION.matcher(actual).matches()
          ? Optional.of(
              new Excerpt(List.of(new Line(item.line(), "\u2026 " + actual + " \u2026", true))))
          : Optional.empty();
    }
    List<String> key = TomlKey.split(item.item());
    if (key.isEmpty()) {
      return Optional.empty();
    }
    return switch (item.origin().get()) {
      case "explicit" ->
          item.line().isPresent() && item.file().filter(file -> file.endsWith(".toml")).isPresent()
              ? Optional.of(setting(key, item.line(), " = " + value(actual), ""))
              : Optional.empty();
      case "absent" -> Optional.of(setting(key, Optional.empty(), " is not set", "# "));
      default -> Optional.of(setting(key, Optional.empty(), " = " + value(actual), "# "));
    };
  }

  private static Excerpt setting(
      List<String> key, Optional<Integer> line, String after, String before) {
    List<Line> lines = new ArrayList<>();
    int last = key.size() - 1;
    if (last > 0) {
      String table = "[" + String.join(".", key.subList(0, last)) + "]";
      lines.add(new Line(Optional.empty(), table, false));
    }
    lines.add(new Line(line, before + key.get(last) + after, true));
    return new Excerpt(lines);
  }

  private static String value(String actual) {
    if (LITERAL.matcher(actual).matches()) {
      return actual;
    }
    if (actual.equals(SecretKind.EMPTY.words())) {
      return "\"\"";
    }
    var reference = REFERENCE.matcher(actual);
    if (reference.matches()) {
      return "\"" + reference.group(1) + "{\u2026}\"";
    }
    return actual.startsWith(CLEAR_TEXT)
        ? "<redacted, " + actual.substring(CLEAR_TEXT.length()) + ">"
        : "<" + actual + ">";
  }
}
