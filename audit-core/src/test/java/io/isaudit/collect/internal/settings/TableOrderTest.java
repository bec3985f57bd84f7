package io.isaudit.collect.internal.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableOrderTest {

  private static final String FILE = "deployment.toml";

  private static List<Problem> problems(String text) {
    return TomlReader.read(text.getBytes(UTF_8), FILE).problems();
  }

  @Test
  void a_table_below_its_inner_table_is_named_with_both_lines() {
    assertThat(problems("\n[a.b]\nk = 1\n\n[a]\n"))
        .containsExactly(
            new Problem(
                "table-order",
                "a table below the inner table of line 2, on which the product crashes",
                new Place(FILE, 5, 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a.b.c]\n[a]\n",
        "[a.b.c]\n[a.b]\n",
        "[ a . b ]\n[ a ]\n",
        "[a.'x.y'.b]\n[a.\"x.y\"]\n",
        "[a.b] # one\r\nk = 'v' # [a]\r\n[a] # two\r\n",
        "[a.b]\nk = [\n  ['[a]'],\n]\n[a]",
        "[a.b]\nk = \"\\\"\"\n[a]",
        "[[x]]\n[x.b.c]\n[x.b]\n"
      })
  void blanks_quotes_comments_and_values_do_not_hide_it(String text) {
    assertThat(problems(text)).extracting(Problem::code).containsExactly("table-order");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a]\n[a.b]\n",
        "[a.b]\n[a.c]\n",
        "[a.b]\n[ab]\n",
        "[a.b]\n# [a]\n",
        "[a.b]\nk = '''\n[a]\n'''\n",
        "[a.b]\nk = \"\"\"\n[a]\n\\\"\"\"\n\"\"\"\n",
        "[a.b]\nk = [\n[1],\n]\n",
        "[[x]]\n[x.b.c]\n[[x]]\n[x.b]\n",
        "['a.b'.c]\n[a]\n"
      })
  void other_orders_are_fine(String text) {
    assertThat(problems(text)).isEmpty();
  }

  @Test
  void the_settings_of_such_a_file_are_missing() {
    assertThat(TomlReader.read("[a.b]\nk = 1\n[a]\n".getBytes(UTF_8), FILE).settings()).isEmpty();
  }

  @Test
  void a_second_definition_is_named_with_the_line_of_the_first() {
    assertThat(problems("\n[server]\na = 1\n[server]\n"))
        .extracting(Problem::message)
        .containsExactly("a key or table that is defined before, in line 2");
  }
}
