package io.isaudit.collect.internal.settings;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input.Problem;
import io.isaudit.toml.TomlSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomlj.TomlTable;

/**
 * Reads a TOML file into flat settings with their places. A file with any error gives no setting at
 * all: after an error the parser's tree has keys in wrong tables.
 */
final class TomlReader {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int MOST_PROBLEMS = 20;

  private TomlReader() {}

  /** What reading gave: settings, or problems. */
  record TomlText(List<RawSetting> settings, List<Problem> problems) {}

  static TomlText read(byte[] bytes, String file) {
    Optional<String> text = Utf8.decode(bytes);
    if (text.isEmpty()) {
      Place place = new Place(file, Utf8.lineOfFirstDefect(bytes), 0);
      return refused("encoding", "a byte that is not UTF-8; save the file as UTF-8", place);
    }
    if (text.get().indexOf(BYTE_ORDER_MARK) == 0) {
      String message = "begins with a byte order mark, which the product refuses";
      return refused("byte-order-mark", message, new Place(file, 1, 1));
    }
    TomlSource source = TomlSource.parse(text.get(), file);
    if (source.tree().isEmpty()) {
      return refused(source.problems().stream());
    }
    try {
      return flattened(source.tree().get(), text.get(), file);
    } catch (StackOverflowError e) {
      return refused("nesting", TomlSource.TOO_DEEP, Place.of(file));
    } catch (RuntimeException | AssertionError e) {
      // A defect of the parser's tree; its message may quote the file.
      return refused("syntax", "text that the TOML parser cannot read", Place.of(file));
    }
  }

  private static TomlText flattened(TomlTable result, String text, String file) {
    Optional<List<RawSetting>> flat = new TomlFlattener(file).flatten(result);
    if (flat.isEmpty()) {
      return refused("long-keys", "keys that are too long altogether", Place.of(file));
    }
    List<RawSetting> settings = flat.get();
    List<Problem> problems = new ArrayList<>(MixedArrays.in(result, file));
    problems.addAll(TableOrder.in(text, file));
    problems.addAll(NewerToml.in(text, file));
    problems.addAll(UnusableKeys.in(settings));
    return problems.isEmpty() ? new TomlText(settings, List.of()) : refused(problems.stream());
  }

  private static TomlText refused(String code, String message, Place place) {
    return refused(Stream.of(new Problem(code, message, place)));
  }

  private static TomlText refused(Stream<Problem> problems) {
    return new TomlText(List.of(), problems.limit(MOST_PROBLEMS).toList());
  }
}
