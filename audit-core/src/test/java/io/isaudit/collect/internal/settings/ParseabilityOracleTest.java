package io.isaudit.collect.internal.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.consensys.cava.toml.Toml;
import net.consensys.cava.toml.TomlParseResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * We have settings exactly where the product has: its parser finds no error in a text, and the step
 * behind the parser does not crash on what it found.
 */
class ParseabilityOracleTest {

  private static final String CORPUS = "isaudit.corpus";

  /** What the product says to a table below its own inner table. */
  private static final String TABLE_ORDER = "StackOverflowError";

  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.replace('¶', '\n')
        .replace('␍', '\r')
        .replace('→', '\t')
        .replace('⇤', '\uFEFF')
        .replace('␀', '\0')
        .replace('␈', '\b')
        .replace('␌', '\f')
        .replace('␡', '\u007f')
        .getBytes(UTF_8);
  }

  private static boolean weRead(byte[] text) {
    return TomlReader.read(text, "f").problems().isEmpty();
  }

  /** The parser alone: no error, and no endless depth. */
  private boolean parserReads(byte[] text) throws IOException {
    try {
      TomlParseResult result = Toml.parse(Files.write(folder.resolve("t.toml"), text));
      return !result.hasErrors() && result.dottedKeySet() != null;
    } catch (StackOverflowError e) {
      return false;
    }
  }

  private Optional<String> refusal(byte[] text) throws IOException {
    Optional<String> refusal = ProductPipeline.refusal(folder, text);
    assertThat(parserReads(text) || refusal.isPresent()).as("what the parser refuses").isTrue();
    return refusal;
  }

  private static List<String> texts() throws IOException {
    try (InputStream in = ParseabilityOracleTest.class.getResourceAsStream("parseable.txt")) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> line.startsWith("| "))
          .map(line -> line.substring(2))
          .toList();
    }
  }

  @Test
  void we_read_what_the_product_reads() throws IOException {
    List<String> differences = new ArrayList<>();
    int read = 0;
    for (String text : texts()) {
      Optional<String> refusal = refusal(bytes(text));
      read += refusal.isEmpty() ? 1 : 0;
      if (weRead(bytes(text)) != refusal.isEmpty()) {
        differences.add(text + ": " + refusal.orElse("read"));
      }
    }

    assertThat(differences).isEmpty();
    assertThat(read).isBetween(100, texts().size() - 100);
    System.out.printf("%d texts, of which the product reads %d%n", texts().size(), read);
  }

  /** The product reads the same tables in another order. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [a.b]¶c = 1¶[a]¶d = 2                   | [a]¶d = 2¶[a.b]¶c = 1
          [a.b.c]¶x = 1¶[a.b]¶y = 1               | [a.b]¶y = 1¶[a.b.c]¶x = 1
          [a.b.c]¶x = 1¶[a]¶y = 1                 | [a]¶y = 1¶[a.b.c]¶x = 1
          [[a.b]]¶c = 1¶[a]¶d = 1                 | [a]¶d = 1¶[[a.b]]¶c = 1
          [[a]]¶[a.b.c]¶x = 1¶[a.b]¶y = 2         | [[a]]¶[a.b]¶y = 2¶[a.b.c]¶x = 1
          [x.y.z.w]¶a = 1¶[x]                     | [x]¶[x.y.z.w]¶a = 1
          [[a.b]]¶x = 1¶[[a.c]]¶y = 1¶[a]         | [a]¶[[a.b]]¶x = 1¶[[a.c]]¶y = 1
          ["\\u0061".b]¶x = 1¶[a]                 | [a]¶["\\u0061".b]¶x = 1
          [a.b]¶x = 1¶["\\u0061"]¶y = 1           | ["\\u0061"]¶y = 1¶[a.b]¶x = 1
          """)
  void a_table_below_its_own_inner_table_crashes_the_product(String text, String inOrder)
      throws IOException {
    assertThat(refusal(bytes(text)).orElseThrow()).startsWith(TABLE_ORDER);
    assertThat(weRead(bytes(text))).isFalse();
    assertThat(refusal(bytes(inOrder))).isEmpty();
    assertThat(weRead(bytes(inOrder))).isTrue();
  }

  /** Where our own parser keeps to the letter of TOML and the product does not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a = 1 # c␍b = 2                         | a control character in a comment
          a = 1 # x␈y                             | a control character in a comment
          a = {b = 1}¶[a.c]¶d = 1                 | a table in braces is complete
          a = {b = 1}¶a.c = 2                     | a table in braces is complete
          [a]¶b = {c = 1}¶b.d = 2                 | a table in braces is complete
          [a]¶b = {c = 1}¶[a.b.e]¶d = 2           | a table in braces is complete
          a = "\\uD83D"                           | half a character
          a = "\\U0000D800"                       | half a character
          a = 1979-05-27T07:32:00+1:00            | an offset of one digit
          a = [[],[¶]¶]                           | the product refuses it as soon as a line follows
          """)
  void we_refuse_some_texts_that_the_product_reads(String text, String reason) throws IOException {
    assertThat(refusal(bytes(text))).as(reason).isEmpty();
    assertThat(weRead(bytes(text))).as(reason).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ¶a = "→"            | newer-toml   | 2:6
          ¶a = 1e05¶          | newer-toml   | 2:8
          ¶a = 07:32:00z      | syntax       | 2:13
          a = 1 # "¶b = [07:32:00] | newer-toml | 2:14
          a = [1¶,2]          | newer-toml   | 2:1
          a = {b = []}        | newer-toml   | 1:11
          a = 'x'¶"it's" = 1  | quote-in-key | 2:1
          [secrets]¶a = 1     | secret-type  | 2:1
          """)
  void a_problem_has_its_place(String text, String code, String place) {
    assertThat(TomlReader.read(bytes(text), "f").problems())
        .extracting(problem -> problem.code() + " " + problem.place())
        .containsExactly(code + " f:" + place);
  }

  /** By hand: {@code -DexcludedGroups= -Disaudit.corpus=DIR}. */
  @Test
  @Tag("by-hand")
  void we_read_the_files_of_a_folder_that_the_product_reads() throws IOException {
    String corpus = System.getProperty(CORPUS);
    List<String> differences = new ArrayList<>();
    try (Stream<Path> all = Files.walk(Path.of(corpus))) {
      for (Path file : all.filter(path -> path.toString().endsWith(".toml")).toList()) {
        byte[] text = Files.readAllBytes(file);
        Optional<String> refusal = refusal(text);
        boolean badOrder = refusal.filter(why -> why.startsWith(TABLE_ORDER)).isPresent();
        if (!badOrder && weRead(text) != refusal.isEmpty()) {
          differences.add(file + ": " + refusal.orElse("read"));
        }
      }
    }

    assertThat(differences).isEmpty();
  }
}
