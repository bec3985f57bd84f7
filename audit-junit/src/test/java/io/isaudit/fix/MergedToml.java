package io.isaudit.fix;

import io.isaudit.facts.FlatKey;
import io.isaudit.page.Example;
import io.isaudit.page.Example.Block;
import io.isaudit.page.Example.BlockKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tomlj.Toml;

/** The deployment.toml that an example describes, as one text: stock with its blocks laid over. */
final class MergedToml {

  private final StringBuilder out = new StringBuilder();

  private MergedToml() {}

  static String of(Example example, String stock) {
    Map<String, Object> tree = tree(stock);
    for (Block block : example.blocks()) {
      if (block.kind() == BlockKind.TOML && block.whole()) {
        tree = tree(block.text());
      }
    }
    for (Block block : example.blocks()) {
      for (String gone : block.without()) {
        remove(tree, FlatKey.segments(gone));
      }
    }
    for (Block block : example.blocks()) {
      if (block.kind() == BlockKind.TOML && !block.whole()) {
        merge(tree, tree(block.text()));
      }
    }
    MergedToml text = new MergedToml();
    text.table("", tree);
    return text.out.toString();
  }

  private static Map<String, Object> tree(String text) {
    return plain(Toml.parse(text).toMap());
  }

  private static Map<String, Object> plain(Map<String, Object> table) {
    Map<String, Object> copy = new TreeMap<>();
    table.forEach((key, value) -> copy.put(key, plain(value)));
    return copy;
  }

  private static Object plain(Object value) {
    if (value instanceof org.tomlj.TomlTable table) {
      return plain(table.toMap());
    }
    return value instanceof org.tomlj.TomlArray array
        ? array.toList().stream().map(MergedToml::plain).toList()
        : value;
  }

  @SuppressWarnings("unchecked")
  private static void merge(Map<String, Object> base, Map<String, Object> over) {
    over.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> inner && base.get(key) instanceof Map<?, ?> mine) {
            merge((Map<String, Object>) mine, (Map<String, Object>) inner);
          } else {
            base.put(key, value);
          }
        });
  }

  @SuppressWarnings("unchecked")
  private static void remove(Map<String, Object> table, List<String> path) {
    Object inner = table.get(path.get(0));
    if (path.size() == 1) {
      table.remove(path.get(0));
    } else if (inner instanceof Map<?, ?> map) {
      remove((Map<String, Object>) map, path.subList(1, path.size()));
    }
  }

  @SuppressWarnings("unchecked")
  private void table(String prefix, Map<String, Object> table) {
    table.forEach(
        (key, value) -> {
          if (!(value instanceof Map) && !isTables(value)) {
            out.append(key(key)).append(" = ").append(literal(value)).append('\n');
          }
        });
    table.forEach(
        (key, value) -> {
          String name = prefix + key(key);
          if (value instanceof Map<?, ?> inner) {
            out.append("\n[").append(name).append("]\n");
            table(name + ".", (Map<String, Object>) inner);
          } else if (isTables(value)) {
            for (Object element : (List<?>) value) {
              out.append("\n[[").append(name).append("]]\n");
              table(name + ".", (Map<String, Object>) element);
            }
          }
        });
  }

  private static boolean isTables(Object value) {
    return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map;
  }

  private static String key(String key) {
    return key.matches("[A-Za-z0-9_-]+") ? key : quoted(key);
  }

  private static String literal(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(MergedToml::literal).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof String text ? quoted(text) : value.toString();
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }
}
