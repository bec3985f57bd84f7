package io.isaudit.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
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
  private static final ClassValue<Map<RuleId, List<Reference>>> OF_BOOK =
      new ClassValue<>() {
        @Override
        protected Map<RuleId, List<Reference>> computeValue(Class<?> book) {
          return find(book, STANDARDS).map(file -> shared(book, file)).orElse(Map.of());
        }
      };

  /**
   * The chapters of a catalogue share one file: each reading it again would take 20 times as long.
   */
  private static final Map<Module, Map<String, Map<RuleId, List<Reference>>>> BY_FILE =
      Collections.synchronizedMap(new WeakHashMap<>());

  private ReferenceFiles() {}

  static List<Reference> of(Class<?> book, RuleId rule) {
    return OF_BOOK.get(book).getOrDefault(rule, List.of());
  }

  private static Map<RuleId, List<Reference>> shared(Class<?> book, String file) {
    return BY_FILE
        .computeIfAbsent(book.getModule(), module -> new ConcurrentHashMap<>())
        .computeIfAbsent(file, name -> read(book));
  }

  private static Map<RuleId, List<Reference>> read(Class<?> book) {
    Map<String, Reference> known = new HashMap<>();
    for (String line : lines(book, TITLES)) {
      String[] columns = columns(line, 3);
      known.put(columns[1], new Reference(columns[0], columns[1], columns[2]));
    }
    Map<RuleId, List<Reference>> references = new HashMap<>();
    for (String line : lines(book, STANDARDS)) {
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

  private static List<String> lines(Class<?> book, String name) {
    Optional<String> file = find(book, name);
    InputStream stream = file.isEmpty() ? null : book.getResourceAsStream(file.get());
    if (stream == null) {
      return List.of();
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isEmpty() && !line.startsWith("# ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The full name of a resource beside a book or in the package above. */
  private static Optional<String> find(Class<?> book, String name) {
    String folder = "/" + book.getPackageName().replace('.', '/');
    return Stream.of(folder, folder.substring(0, folder.lastIndexOf('/')))
        .map(place -> place + "/" + name)
        .filter(file -> book.getResource(file) != null)
        .findFirst();
  }
}
