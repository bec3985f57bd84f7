package io.isaudit.collect.internal.database;

import io.isaudit.snapshot.database.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the indexes out of a script that creates tables: those that it creates as such, and unique
 * constraints inside tables. Anything else of the script is passed over.
 */
final class ScriptIndexes {

  private static final String NAME = "[\"`\\[]?([\\w$#.]+)[\"`\\]]?";
  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern CREATE_INDEX =
      Pattern.compile(
          "(?i)CREATE\\s+(UNIQUE\\s+)?(?:NONCLUSTERED\\s+)?INDEX\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?"
              + NAME
              + "\\s+ON\\s+"
              + NAME
              + "\\s*\\(");
  private static final Pattern CREATE_TABLE =
      Pattern.compile("(?i)CREATE\\s+TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?" + NAME + "\\s*\\(");
  private static final Pattern UNIQUE =
      Pattern.compile("(?i)\\bUNIQUE(?:\\s+(?:KEY|INDEX))?(?:\\s+" + NAME + ")?\\s*\\(");

  private ScriptIndexes() {}

  /** By table, in lower case. */
  static Map<String, List<Index>> of(String script) {
    String text = COMMENT.matcher(script).replaceAll(" ");
    Map<String, List<Index>> indexes = new TreeMap<>();
    Matcher created = CREATE_INDEX.matcher(text);
    while (created.find()) {
      List<String> columns = columns(text, created.end());
      boolean unique = created.group(1) != null;
      add(indexes, created.group(3), new Index(bare(created.group(2)), unique, columns));
    }
    Matcher tables = CREATE_TABLE.matcher(text);
    while (tables.find()) {
      String inside = text.substring(tables.end(), end(text, tables.end()));
      Matcher unique = UNIQUE.matcher(inside);
      while (unique.find()) {
        String name = unique.group(1) == null ? "" : bare(unique.group(1));
        List<String> columns = columns(inside, unique.end());
        add(indexes, tables.group(1), new Index(name, true, columns));
      }
    }
    return indexes;
  }

  private static void add(Map<String, List<Index>> indexes, String table, Index index) {
    if (!index.columns().isEmpty()) {
      indexes.computeIfAbsent(bare(table), first -> new ArrayList<>()).add(index);
    }
  }

  /** Without the owner that may stand before it. */
  private static String bare(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static List<String> columns(String text, int begin) {
    List<String> columns = new ArrayList<>();
    int end = end(text, begin);
    int depth = 0;
    int from = begin;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        columns.add(IndexRows.column(text.substring(from, i)));
        from = i + 1;
      }
    }
    columns.add(IndexRows.column(text.substring(from, end)));
    columns.removeIf(String::isEmpty);
    return columns;
  }

  /** Where the parenthesis closes that was open before a place. */
  private static int end(String text, int begin) {
    int depth = 1;
    for (int i = begin; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }
}
