package io.isaudit.collect.internal.database;

import io.isaudit.snapshot.database.Index;
import io.isaudit.snapshot.database.ShippedIndexes;
import io.isaudit.snapshot.database.ShippedIndexes.MissingIndex;
import io.isaudit.snapshot.database.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Indexes as a database and the scripts of the product spell them, brought to one spelling. */
final class IndexRows {

  private static final Pattern CAST = Pattern.compile("::\\s*[a-z ]+(\\(\\d+\\))?");
  private static final Pattern DIRECTION = Pattern.compile("\\s+(asc|desc)$");
  private static final Pattern LENGTH = Pattern.compile("\\(\\s*\\d+\\s*\\)$");
  private static final Pattern BARE = Pattern.compile("\\(([\\w$]+)\\)");

  private IndexRows() {}

  /** One row for each column of an index, in their order. */
  static Map<String, List<Index>> indexes(List<Row> rows) {
    Map<String, Map<String, List<String>>> columns = new TreeMap<>();
    Map<String, Boolean> unique = new TreeMap<>();
    for (Row row : rows) {
      String table = DatabaseFacts.cut(row.name("table_name").orElse(""));
      String index = DatabaseFacts.cut(row.name("index_name").orElse(""));
      String column = row.text("expression").or(() -> row.text("column_name")).orElse("");
      columns
          .computeIfAbsent(table, first -> new TreeMap<>())
          .computeIfAbsent(index, first -> new ArrayList<>())
          .add(column(column));
      unique.put(table + "." + index, row.flag("is_unique"));
    }
    Map<String, List<Index>> indexes = new TreeMap<>();
    columns.forEach(
        (table, byName) -> {
          List<Index> all = new ArrayList<>();
          byName.forEach(
              (name, list) ->
                  all.add(new Index(name, unique.getOrDefault(table + "." + name, false), list)));
          indexes.put(table, all);
        });
    return indexes;
  }

  /** A column or expression without quotes, casts, lengths and needless parentheses. */
  static String column(String written) {
    String text = written.toLowerCase(Locale.ROOT).replaceAll("[\"`\\[\\]]", "").strip();
    text = CAST.matcher(text).replaceAll("");
    text = DIRECTION.matcher(text).replaceFirst("");
    text = LENGTH.matcher(text).replaceFirst("");
    text = text.replaceAll("\\s+", "");
    if (text.startsWith("(") && text.endsWith(")")) {
      text = text.substring(1, text.length() - 1);
    }
    int call = text.indexOf('(');
    if (call > 0) {
      String argument = text.substring(call);
      String inner = BARE.matcher(argument).replaceAll("$1");
      text = text.substring(0, call) + (inner.startsWith("(") ? inner : "(" + inner + ")");
    }
    return DatabaseFacts.cut(text);
  }

  /**
   * The indexes of scripts that a database lacks, by their columns: names differ and mean little.
   */
  static ShippedIndexes compare(
      Map<String, List<Index>> scripts, Map<String, Table> tables, Map<String, List<Index>> there) {
    int all = 0;
    List<MissingIndex> missing = new ArrayList<>();
    for (Map.Entry<String, List<Index>> table : new TreeMap<>(scripts).entrySet()) {
      if (!tables.containsKey(table.getKey())) {
        continue;
      }
      List<Index> found = there.getOrDefault(table.getKey(), List.of());
      for (Index wanted : table.getValue()) {
        all++;
        if (found.stream().noneMatch(index -> serves(index, wanted))) {
          missing.add(new MissingIndex(table.getKey(), wanted));
        }
      }
    }
    return new ShippedIndexes(all, missing);
  }

  private static boolean serves(Index index, Index wanted) {
    return index.columns().equals(wanted.columns()) && (index.unique() || !wanted.unique());
  }
}
