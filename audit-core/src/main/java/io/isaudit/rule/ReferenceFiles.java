package io.isaudit.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The references of the rules of a book, from two data files beside it or, for a catalogue that
 * keeps all its chapters in one file, in the package above. A book without them has none.
 */
final class ReferenceFiles {

  /** A line for each rule: its id and columns of ids by comma, {@code -} where there is none. */
  static final String STANDARDS = "standards.tsv";

  /** A line for each id used there: standard, id, title. */
  static final String TITLES = "standard-titles.tsv";

  private static final String NONE = "-";

  /** An audit that prints no references never comes here, and so reads no file. */
  private static final ClassValue<Map<RuleId, List<Reference>>> READ =
      new ClassValue<>() {
        @Override
        protected Map<RuleId, List<Reference>> computeValue(Class<?> book) {
          return read(book);
        }
      };

  private ReferenceFiles() {}

  static List<Reference> of(Class<?> book, RuleId rule) {
    return READ.get(book).getOrDefault(rule, List.of());
  }

  private static Map<RuleId, List<Reference>> read(Class<?> book) {
    Optional<List<String>> standards = lines(book, STANDARDS);
    if (standards.isEmpty()) {
      return Map.of();
    }
    Map<String, Reference> known = new HashMap<>();
    for (String line : lines(book, TITLES).orElse(List.of())) {
      String[] columns = columns(line, 3);
      known.put(columns[1], new Reference(columns[0], columns[1], columns[2]));
    }
    Map<RuleId, List<Reference>> references = new HashMap<>();
    for (String line : standards.get()) {
      String[] columns = columns(line, 2);
      references.put(
          RuleId.of(columns[0]),
          Arrays.stream(columns)
              .skip(1)
              .flatMap(cell -> NONE.equals(cell) ? Stream.empty() : Arrays.stream(cell.split(",")))
              .map(id -> titled(id, known))
              .toList());
    }
    return Map.copyOf(references);
  }

  private static Reference titled(String id, Map<String, Reference> known) {
    Reference reference = known.get(id);
    if (reference == null) {
      throw new IllegalStateException(TITLES + " has no title of " + id);
    }
    return reference;
  }

  private static String[] columns(String line, int fewest) {
    String[] columns = line.split("\t", -1);
    if (columns.length < fewest) {
      throw new IllegalStateException("not " + fewest + " columns: " + line);
    }
    return columns;
  }

  private static Optional<List<String>> lines(Class<?> book, String name) {
    Optional<InputStream> file = find(book, name);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file.get(), StandardCharsets.UTF_8))) {
      return Optional.of(
          reader.lines().filter(line -> !line.isEmpty() && !line.startsWith("# ")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static Optional<InputStream> find(Class<?> book, String name) {
    InputStream beside = book.getResourceAsStream(name);
    String packageName = book.getPackageName();
    int dot = packageName.lastIndexOf('.');
    if (beside != null || dot < 0) {
      return Optional.ofNullable(beside);
    }
    String above = "/" + packageName.substring(0, dot).replace('.', '/') + "/" + name;
    return Optional.ofNullable(book.getResourceAsStream(above));
  }
}
