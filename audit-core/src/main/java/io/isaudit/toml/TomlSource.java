package io.isaudit.toml;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;
import org.tomlj.TomlVersion;

/**
 * What parsing a text gave: a tree or problems, never both. After an error the parser's tree has
 * keys in wrong tables, so it is not given out.
 *
 * @param problems sorted as in the text; they quote nothing of it
 */
public record TomlSource(Optional<TomlTable> tree, List<Problem> problems) {

  public static final String TOO_DEEP = "is nested too deeply";

  private static final int FIRST_PART = 16 * 1024;

  /** A file that is cut in the middle has some errors for that alone. */
  private static final int MOST_ERRORS = 100;

  private static final Pattern EARLIER = Pattern.compile("previously defined at line (\\d{1,9})");

  public TomlSource {
    problems = List.copyOf(problems);
  }

  /** Parses a text of TOML 1.0; never throws. */
  public static TomlSource parse(String text, String file) {
    Optional<Problem> tooMuch = TomlDepth.exceeded(text, file);
    if (tooMuch.isPresent()) {
      return new TomlSource(Optional.empty(), List.of(tooMuch.get()));
    }
    try {
      TomlParseResult result = parseInParts(text);
      return result.hasErrors()
          ? new TomlSource(
              Optional.empty(),
              result.errors().stream().map(error -> problem(error, file)).toList())
          : new TomlSource(Optional.of(result), List.of());
    } catch (StackOverflowError e) {
      return refused("nesting", TOO_DEEP, file);
    } catch (RuntimeException | AssertionError e) {
      // A defect of the parser; its message may quote the file.
      return refused("syntax", "text that the TOML parser cannot read", file);
    }
  }

  private static TomlSource refused(String code, String message, String file) {
    return new TomlSource(Optional.empty(), List.of(new Problem(code, message, Place.of(file))));
  }

  /** The parser takes its time over every error, so garbage must not reach it as a whole. */
  private static TomlParseResult parseInParts(String text) {
    for (int end = FIRST_PART; end < text.length(); end *= 2) {
      TomlParseResult part =
          Toml.parse(text.substring(0, text.lastIndexOf('\n', end) + 1), TomlVersion.V1_0_0);
      if (part.errors().size() > MOST_ERRORS) {
        return part;
      }
    }
    return Toml.parse(text, TomlVersion.V1_0_0);
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
