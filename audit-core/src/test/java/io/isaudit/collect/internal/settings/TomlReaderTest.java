package io.isaudit.collect.internal.settings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.internal.settings.TomlReader.TomlText;
import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input.Problem;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TomlReaderTest {

  private static final String FILE = "deployment.toml";
  private static final String MARKER = "Zq7fXw9Lk2";
  private static final Duration SOON = Duration.ofSeconds(30);

  private static TomlText read(String text) {
    return TomlReader.read(text.getBytes(UTF_8), FILE);
  }

  private static Problem problem(String text) {
    TomlText read = read(text);
    assertThat(read.settings()).isEmpty();
    assertThat(read.problems()).isNotEmpty();
    assertThat(read.toString()).doesNotContain(MARKER);
    return read.problems().get(0);
  }

  @Test
  void windows_line_ends_are_line_ends() {
    assertThat(read("[server]\r\nhostname = \"a\"\r\n").settings())
        .containsExactly(new RawSetting("server.hostname", "a", new Place(FILE, 2, 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing\n# at all", "[server]\n"})
  void a_file_without_settings_is_not_a_broken_file(String text) {
    assertThat(read(text)).isEqualTo(new TomlText(List.of(), List.of()));
  }

  @Test
  void a_byte_order_mark_is_a_problem_at_the_start() {
    assertThat(problem("\uFEFF[server]\nhostname = \"" + MARKER + "\""))
        .isEqualTo(
            new Problem(
                "byte-order-mark",
                "begins with a byte order mark, which the product refuses",
                new Place(FILE, 1, 1)));
  }

  @Test
  void a_byte_that_is_no_utf_8_has_its_line() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("# Grüße\r\n[server]\r\nhostname = \"M".getBytes(UTF_8));
    bytes.write(0xFC);
    bytes.writeBytes("nchen\"\r\n".getBytes(UTF_8));

    TomlText read = TomlReader.read(bytes.toByteArray(), FILE);

    assertThat(read.problems()).extracting(Problem::code).containsExactly("encoding");
    assertThat(read.problems().get(0).place()).isEqualTo(new Place(FILE, 3, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"# ü", "a = 1 # \"ü\"", "a = '#' # ü", "a = \"\\\"#\" # ü"})
  void another_encoding_does_no_harm_in_a_comment(String line) {
    TomlText read = TomlReader.read((line + "\n[b]\nc = 2\n").getBytes(ISO_8859_1), FILE);

    assertThat(read.problems()).isEmpty();
    assertThat(read.settings()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a = '#ü'", "a = \"\\\"#ü\"", "a = \"'#ü\"", "ü = 1"})
  void another_encoding_is_refused_in_keys_and_values(String line) {
    TomlText read = TomlReader.read(("# ü\n" + line + "\n").getBytes(ISO_8859_1), FILE);

    assertThat(read.problems()).extracting(problem -> problem.place().line()).containsExactly(2);
  }

  @Test
  void another_encoding_is_refused_where_a_text_has_several_lines() {
    String text = "a = \"\"\"\nb # ü\n\"\"\"\n";
    TomlText read = TomlReader.read(text.getBytes(ISO_8859_1), FILE);

    assertThat(read.problems()).extracting(problem -> problem.place().line()).containsExactly(2);
  }

  @Test
  void a_character_cut_off_at_the_end_has_its_line() {
    TomlText read = TomlReader.read(new byte[] {'\n', '\n', (byte) 0xC3}, FILE);

    assertThat(read.problems().get(0).place()).isEqualTo(new Place(FILE, 3, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a = 1¶a = 'M'                        | duplicate-definition | 2
          [a]¶b = 'M'¶[c]¶[a]¶d = 1            | duplicate-definition | 4
          a = “M”                              | typographic-quote    | 1
          a = "M\\/"                           | escape               | 1
          ¶a = "M                              | unfinished           | 2
          a = 'M                               | unfinished           | 1
          [a]¶port = "3306""                   | syntax               | 2
          password = M                         | syntax               | 1
          M                                    | unfinished           | 1
          a = \"""M                            | unfinished           | 1
          a = 1 M                              | syntax               | 1
          [M                                   | unfinished           | 1
          a = { b = 'M'¶}                      | syntax               | 1
          a = 2020-13-45T99:99:99Z # M         | syntax               | 1
          a = 99999999999999999999 # M         | syntax               | 1
          """)
  void a_broken_line_is_named_by_class_and_place_without_its_text(
      String text, String code, int line) {
    Problem problem = problem(text.replace('¶', '\n').replace("M", MARKER));

    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.place().line()).isEqualTo(line);
  }

  @Test
  void the_quote_too_many_is_found_at_its_column() {
    assertThat(problem("[database]\nhostname = \"h\"\nport = \"3306\"\"\n").place())
        .isEqualTo(new Place(FILE, 3, 14));
  }

  /** The mark stands before the element that is refused. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = ['M', ^1]",
        "a = [1, ^2.5, 'M']",
        "a = [true, ^'M']",
        "a = [2024-02-29, ^2024-02-29T07:32:00Z] # M",
        "a = [['M'], ^'M']",
        "a = [{ b = 'M' }, ^'M']",
        "a = [[1], [2, ^'M']]",
        "a = { b = [{ c = ['M', ^true] }] }",
        "[[a]]\nb = 'M'\n[[a]]\nb = [\n'M',\n^1\n]"
      })
  void an_array_of_several_types_is_refused_at_the_first_of_another_type(String marked) {
    String[] halves = marked.replace("M", MARKER).split("\\^");
    long line = 1 + halves[0].chars().filter(c -> c == '\n').count();
    int column = halves[0].length() - halves[0].lastIndexOf('\n');

    Problem problem = problem(halves[0] + halves[1]);

    assertThat(problem.code()).isEqualTo("mixed-array");
    assertThat(problem.place()).isEqualTo(new Place(FILE, (int) line, column));
  }

  @Test
  void of_many_problems_some_are_named() {
    assertThat(read("[[a]]\nb = [1, 'x']\n".repeat(500)).problems()).hasSize(20);
    assertThat(read("= 1\n".repeat(50)).problems()).hasSize(20);
  }

  @Test
  void a_nul_byte_is_refused() {
    assertThat(problem("a = \"x\0y\"\n").place().line()).isEqualTo(1);
    assertThat(problem("a = 1\n# \0\n").place().line()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a = [", "a = {b = ", "a = [{b = ", "[", "[["})
  void nesting_without_end_is_refused_at_its_place(String opening) {
    String deep = opening + opening.replace("a = ", "").repeat(100_000);

    Problem problem =
        Assertions.assertTimeoutPreemptively(SOON, () -> problem(deep + "'" + MARKER + "'"));

    assertThat(problem.code()).isEqualTo("nesting");
    assertThat(problem.place().line()).isEqualTo(1);
    assertThat(problem.place().column()).isBetween(100, 1000);
  }

  @Test
  void a_key_without_end_is_refused() {
    String key = "a.".repeat(100_000) + "b = 1";

    assertThat(problem(key).code()).isEqualTo("nesting");
    assertThat(problem("[" + "a.".repeat(100_000) + "b]").code()).isEqualTo("nesting");
  }

  @Test
  void brackets_and_dots_in_strings_and_comments_are_no_nesting() {
    String many = "[{.".repeat(200);

    assertThat(
            read("# %1$s\na = '%1$s'\nb = \"\\\"%1$s\"\nc = '''\n%1$s'''\nd = \"\"\"%1$s\"\"\"\n"
                    .formatted(many))
                .settings())
        .hasSize(4);
  }

  @Test
  void a_hundred_levels_are_allowed() {
    assertThat(read("a = " + "[".repeat(100) + "]".repeat(100)).problems()).isEmpty();
  }

  @Test
  void lines_without_a_setting_and_without_end_are_refused_at_once() {
    String text = "a = [1," + "\n# x".repeat(5_000) + "\n2]\n";

    assertThat(TomlReader.read(text.getBytes(UTF_8), "f").problems())
        .extracting(problem -> problem.code() + " " + problem.place())
        .containsExactly("empty-lines f:502");
  }

  @Test
  void as_many_lines_without_a_setting_as_people_write_are_read() {
    String text = "a = [\n\n1,\n\n2]\n" + "# x\n".repeat(400) + "b = 1\n";

    assertThat(TomlReader.read(text.getBytes(UTF_8), "f").settings()).hasSize(2);
  }

  @Test
  void a_file_of_many_lists_is_not_deep() {
    String text = "[[a]]\nb = [[1], [2, 3]]\nc = {d = {e = 1.5}}\nf.g = 1.25\n".repeat(200);

    assertThat(read(text).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]{}\"'=.\n#\\ab1 ", "\"'\n", "=", "[a]\n=", "\\\"", "a=1\n"})
  void a_megabyte_of_garbage_is_read_soon(String alphabet) {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    while (text.length() < 1 << 20) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }

    Assertions.assertTimeoutPreemptively(
        SOON, () -> assertThat(read(text.toString()).problems()).hasSizeBetween(1, 20));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"a = \"S\",\\t", "a = 0S,_1", "a = [S],`1e05,`"})
  void a_megabyte_of_one_thing_is_read_soon(String text, String many) {
    String thing = many.translateEscapes();
    String all = text.replace("S", thing.repeat((1 << 20) / thing.length()));

    Assertions.assertTimeoutPreemptively(SOON, () -> read(all));
  }

  @Test
  void a_large_file_is_read_in_full() {
    StringBuilder text = new StringBuilder("first = \"\"\"");
    text.append("a line of text = \"\n".repeat(3_000)).append("\"\"\"\n");
    for (int i = 0; i < 3_000; i++) {
      text.append("key").append(i).append(" = [\n  1,\n]\n");
    }

    TomlText read = read(text.toString());

    assertThat(read.problems()).isEmpty();
    assertThat(read.settings()).hasSize(3_001);
  }

  @Test
  void random_text_gives_settings_or_problems_and_never_an_exception() {
    Random random = new Random(1);
    String[] words = {
      "a",
      "b.c",
      "\"q\"",
      "'l'",
      "=",
      " ",
      "\n",
      "[",
      "]",
      "[[",
      "]]",
      "{",
      "}",
      ",",
      "1",
      "1e5",
      "true",
      "\"s\"",
      "\"\"\"",
      "'''",
      "#",
      "\\",
      "2020-01-01",
      "07:32:00",
      "inf",
      "-nan",
      "0x1F",
      "\\u00e9",
      "\0",
      "\u2028",
      "\uD83D\uDE00",
      "."
    };
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        text.append(words[random.nextInt(words.length)]);
      }

      TomlText read = read(text.toString());

      assertThat(read.problems().isEmpty() || read.settings().isEmpty())
          .as(text::toString)
          .isTrue();
    }
  }
}
