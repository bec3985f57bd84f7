package io.isaudit.collect.internal.settings;

import io.isaudit.facts.FlatKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which the product's parser gives settings. It is not that of the file: the parser
 * keeps tables and keys in hash maps, whose order is the same on every machine. Which of two
 * settings stays when both stand for one key depends on it.
 */
final class ProductOrder {

  /** By name: a table of the same kind, or nothing for a setting. */
  private final Map<String, ProductOrder> names = new HashMap<>();

  private ProductOrder() {}

  /**
   * A path that stands in a hash set where the product's list of the same names does. A set does
   * not find its way among very many lists of one hash, but does among what can be compared.
   */
  private record Path(List<String> names) implements Comparable<Path> {

    @Override
    public int hashCode() {
      return names.hashCode();
    }

    @Override
    public int compareTo(Path other) {
      int shorter = Math.min(names.size(), other.names.size());
      for (int i = 0; i < shorter; i++) {
        int order = names.get(i).compareTo(other.names.get(i));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(names.size(), other.names.size());
    }
  }

  /** The settings by key in that order; those of an array of tables stand under its key. */
  static Map<String, List<RawSetting>> of(List<RawSetting> written) {
    Map<String, List<RawSetting>> byKey = new LinkedHashMap<>();
    ProductOrder root = new ProductOrder();
    for (RawSetting setting : written) {
      String key = FlatKey.array(setting.key()).orElse(setting.key());
      byKey.computeIfAbsent(key, first -> new ArrayList<>()).add(setting);
      root.add(FlatKey.segments(key));
    }
    Set<String> dotted = new HashSet<>();
    root.paths().forEach(path -> dotted.add(key(path.names()).replace('\'', '"')));
    Map<String, List<RawSetting>> ordered = new LinkedHashMap<>();
    for (String key : dotted) {
      String flat = key.replace('"', '\'');
      ordered.put(flat, byKey.getOrDefault(flat, List.of()));
    }
    return ordered;
  }

  private void add(List<String> path) {
    ProductOrder table = this;
    for (String name : path) {
      table = table.names.computeIfAbsent(name, first -> new ProductOrder());
    }
  }

  private Collection<Path> paths() {
    Set<Path> paths = new HashSet<>();
    names.forEach(
        (name, table) -> {
          if (table.names.isEmpty()) {
            paths.add(new Path(List.of(name)));
          }
          for (Path path : table.paths()) {
            List<String> longer = new ArrayList<>(List.of(name));
            longer.addAll(path.names());
            paths.add(new Path(longer));
          }
        });
    return paths;
  }

  private static String key(List<String> path) {
    String key = "";
    for (String name : path) {
      key = FlatKey.child(key, name);
    }
    return key;
  }
}
