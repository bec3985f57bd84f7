package io.isaudit.collect.internal.settings;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlVersion;

/**
 * Reads a TOML file into flat settings with their places. A file with any error gives no setting at
 * all: after an error the parser's tree has keys in wrong tables.
 */
final class TomlReader {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int FIRST_PART = 16 * 1024;

  /** A file that is cut in the middle has some errors for that alone. */
  private static final int MOST_ERRORS = 100;

  private static final int MOST_PROBLEMS = 20;
  private static final String TOO_DEEP = "is nested too deeply";

  private static final Pattern EARLIER = Pattern.compile("previously defined at line (\\d{1,9})");

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
    Optional<Problem> tooMuch = TomlDepth.exceeded(text.get(), file);
    if (tooMuch.isPresent()) {
      return refused(tooMuch.stream());
    }
    try {
      return parsed(text.get(), file);
    } catch (StackOverflowError e) {
      return refused("nesting", TOO_DEEP, Place.of(file));
    } catch (RuntimeException | AssertionError e) {
      // A defect of the parser; its message may quote the file.
      return refused("syntax", "text that the TOML parser cannot read", Place.of(file));
    }
  }

  private static TomlText parsed(String text, String file) {
    TomlParseResult result = parse(text);
    if (result.hasErrors()) {
      return refused(result.errors().stream().map(error -> problem(error, file)));
    }
    List<RawSetting> settings = new TomlFlattener(file).flatten(result);
    List<Problem> problems = new ArrayList<>(MixedArrays.in(result, file));
    problems.addAll(TableOrder.in(text, file));
    problems.addAll(NewerToml.in(text, file));
    problems.addAll(UnusableKeys.in(settings));
    return problems.isEmpty() ? new TomlText(settings, List.of()) : refused(problems.stream());
  }

  /** The parser takes its time over every error, so garbage must not reach it as a whole. */
  private static TomlParseResult parse(String text) {
    for (int end = FIRST_PART; end < text.length(); end *= 2) {
      TomlParseResult part =
          Toml.parse(text.substring(0, text.lastIndexOf('\n', end) + 1), TomlVersion.V1_0_0);
      if (part.errors().size() > MOST_ERRORS) {
        return part;
      }
    }
    return Toml.parse(text, TomlVersion.V1_0_0);
  }

  private static TomlText refused(String code, String message, Place place) {
    return refused(Stream.of(new Problem(code, message, place)));
  }

  private static TomlText refused(Stream<Problem> problems) {
    return new TomlText(List.of(), problems.limit(MOST_PROBLEMS).toList());
  }

  /** The parser's messages quote the file, which may hold a secret there; ours name the class. */
  private static Problem problem(TomlParseError error, String file) {
    String theirs = String.valueOf(error.getMessage());
    Place place = new Place(file, error.position().line(), error.position().column());
    if (theirs.contains("previously defined")) {
      Matcher earlier = EARLIER.matcher(theirs);
      String where = earlier.find() ? ", in line " + earlier.group(1) : "";
      String words = "a key or table that is defined before" + where;
      return new Problem("duplicate-definition", words, place);
    }
    if (theirs.startsWith("Invalid escape")) {
      return new Problem("escape", "an escape that TOML does not have", place);
    }
    if (theirs.startsWith("Unexpected end")) {
      return new Problem("unfinished", "a line or a file that ends too early", place);
    }
    if (theirs.startsWith("Unexpected '\\u201c'") || theirs.startsWith("Unexpected '\\u201d'")) {
      return new Problem("typographic-quote", "a typographic quote where TOML needs \"", place);
    }
    return new Problem("syntax", "text that TOML does not allow here", place);
  }
}
