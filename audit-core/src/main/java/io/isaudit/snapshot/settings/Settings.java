package io.isaudit.snapshot.settings;

import io.isaudit.evidence.Evidence;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The settings of a node by flat key: {@code a.b.c}, a segment with dots in single quotes, the n-th
 * element of an array of tables as {@code x[n].key}.
 *
 * @param given what is written in deployment.toml or inferred from it
 * @param defaults missing when the version's tables are not known: then only given keys can be
 *     judged
 * @param unknownKeys given keys that the version does not know; missing without its tables
 * @param findings what else the given keys show; missing without the version's tables
 */
public record Settings(
    Map<String, Setting> given,
    Evidence<Defaults> defaults,
    Evidence<List<UnknownKey>> unknownKeys,
    Evidence<KeyFindings> findings) {

  /** The only file by which the product is configured, relative to the home. */
  public static final String FILE = "repository/conf/deployment.toml";

  public Settings {
    given = Indexed.copyOf(given);
    unknownKeys = unknownKeys.map(List::copyOf);
  }

  /**
   * The effective setting of a key, absent ones included; empty when it rests on defaults that are
   * not known, which {@link #defaults} explains.
   */
  public Optional<Setting> find(String key) {
    Setting stated = given.get(key);
    if (stated != null) {
      return Optional.of(stated);
    }
    return defaults instanceof Evidence.Collected<Defaults> found
        ? Optional.of(found.value().get(key))
        : Optional.empty();
  }

  /** What is written for a key, without regard to defaults. */
  public Setting stated(String key) {
    Setting stated = given.get(key);
    return stated == null ? Setting.absent() : stated;
  }

  /**
   * The names of the tables written directly below a key: {@code [x.Name]} gives {@code x.Name} and
   * the elements of {@code [[x]]} give {@code x[0]}, {@code x[1]}; the product treats both alike.
   */
  public Set<String> tablesBelow(String key) {
    Set<String> tables = new TreeSet<>();
    for (String given : keysFrom(key).keySet()) {
      int end = endOfNextSegment(given, key.length());
      if (end < given.length()) {
        tables.add(given.substring(0, end));
      }
    }
    return tables;
  }

  /** Whether anything is written at or below a key. */
  public boolean mentions(String key) {
    return given.containsKey(key) || writesFrom(key + ".") || writesFrom(key + "[");
  }

  /** Everything written below a table, by the rest of the key; an index begins with its bracket. */
  public Map<String, Setting> below(String table) {
    Map<String, Setting> inside = new LinkedHashMap<>();
    keysFrom(table)
        .forEach(
            (key, setting) -> {
              String rest = key.substring(table.length());
              inside.put(rest.startsWith(".") ? rest.substring(1) : rest, setting);
            });
    return inside;
  }

  private SortedMap<String, Setting> keysFrom(String table) {
    boolean dotted = writesFrom(table + ".");
    if (!writesFrom(table + "[")) {
      return dotted ? dotted(table) : Collections.emptySortedMap();
    }
    SortedMap<String, Setting> both = new TreeMap<>(dotted(table));
    both.putAll(indexed(table));
    return both;
  }

  /** Mostly nothing is written, which a single look tells. */
  private boolean writesFrom(String beginning) {
    return ((Indexed<Setting>) given).hasKeyFrom(beginning);
  }

  private SortedMap<String, Setting> dotted(String table) {
    return ((Indexed<Setting>) given).between(table + ".", table + "/");
  }

  private SortedMap<String, Setting> indexed(String table) {
    return ((Indexed<Setting>) given).between(table + "[", table + "\\");
  }

  private static int endOfNextSegment(String key, int from) {
    if (key.charAt(from) == '[') {
      return key.indexOf(']', from) + 1;
    }
    int start = from + 1;
    if (key.startsWith("'", start)) {
      int closing = key.indexOf('\'', start + 1);
      return closing < 0 ? key.length() : closing + 1;
    }
    int at = start;
    while (at < key.length() && key.charAt(at) != '.' && key.charAt(at) != '[') {
      at++;
    }
    return at;
  }
}
