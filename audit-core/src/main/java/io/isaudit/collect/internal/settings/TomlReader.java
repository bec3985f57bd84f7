package io.isaudit.collect.internal.settings;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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

  private TomlReader() {}

  /** What reading gave: settings, or problems. */
  record TomlText(List<RawSetting> settings, List<Problem> problems) {}

  static TomlText read(byte[] bytes, String file) {
    Optional<String> text = decode(bytes);
    if (text.isEmpty()) {
      int line = Utf8.lineOfFirstDefect(bytes);
      String message = "a byte that is not UTF-8; save the file as UTF-8";
      return refused(new Problem("encoding", message, new Place(file, line, 0)));
    }
    if (text.get().indexOf(BYTE_ORDER_MARK) == 0) {
      String message = "begins with a byte order mark, which the product refuses";
      return refused(new Problem("byte-order-mark", message, new Place(file, 1, 1)));
    }
    return parse(text.get(), file);
  }

  private static TomlText parse(String text, String file) {
    Optional<Place> tooDeep = TomlDepth.exceeded(text, file);
    if (tooDeep.isPresent()) {
      return refused(new Problem("nesting", "is nested too deeply", tooDeep.get()));
    }
    try {
      // The parser takes its time over every error, so garbage must not reach it as a whole.
      for (int end = FIRST_PART; end < text.length(); end *= 2) {
        String part = text.substring(0, text.lastIndexOf('\n', end) + 1);
        List<TomlParseError> errors = Toml.parse(part, TomlVersion.V1_0_0).errors();
        if (errors.size() > MOST_ERRORS) {
          return refused(errors, file);
        }
      }
      TomlParseResult result = Toml.parse(text, TomlVersion.V1_0_0);
      if (result.hasErrors()) {
        return refused(result.errors(), file);
      }
      List<Problem> mixed = MixedArrays.in(result, file);
      return mixed.isEmpty()
          ? new TomlText(new TomlFlattener(file).flatten(result), List.of())
          : new TomlText(List.of(), mixed);
    } catch (StackOverflowError e) {
      return refused(new Problem("nesting", "is nested too deeply", Place.of(file)));
    } catch (RuntimeException | AssertionError e) {
      // A defect of the parser; its message may quote the file.
      return refused(
          new Problem("syntax", "text that the TOML parser cannot read", Place.of(file)));
    }
  }

  private static TomlText refused(List<TomlParseError> errors, String file) {
    List<Problem> problems =
        errors.stream().limit(MOST_PROBLEMS).map(error -> problem(error, file)).toList();
    return new TomlText(List.of(), problems);
  }

  private static TomlText refused(Problem problem) {
    return new TomlText(List.of(), List.of(problem));
  }

  private static Optional<String> decode(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The parser's messages quote the file, which may hold a secret there; ours name the class. */
  private static Problem problem(TomlParseError error, String file) {
    String theirs = String.valueOf(error.getMessage());
    Place place = new Place(file, error.position().line(), error.position().column());
    if (theirs.contains("previously defined")) {
      return new Problem("duplicate-definition", "a key or table that is defined before", place);
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
