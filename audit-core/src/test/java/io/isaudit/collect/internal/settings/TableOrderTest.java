package io.isaudit.collect.internal.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input.Problem;
import io.isaudit.toml.TomlSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
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
        "[[x]]\n[x.b.c]\n[x.b]\n",
        "[\"\\u0061\".b]\n[a]\n",
        "[a.b]\n[ \"\\U00000061\" ]\n",
        "[a.'\\'.b]\n[a.\"\\\\\"]\n",
        "[[a.b]]\nk = 1\n[a]\n",
        "[[a.b]]\n[[a.c]]\n[a]\n",
        "[[a.b.c]]\n[[a.b.c]]\n[a.b]\n"
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
        "['a.b'.c]\n[a]\n",
        "[\"\\u0062\".b]\n[a]\n",
        "['\\u0061'.b]\n[a]\n",
        "[[a.b]]\n[a.c]\n",
        "[[a]]\n[[a.b.c]]\n[[a]]\n[a.b]\n"
      })
  void other_orders_are_fine(String text) {
    assertThat(problems(text)).isEmpty();
  }

  @Test
  void a_table_below_an_array_of_its_own_is_named_with_both_lines() {
    assertThat(problems("[[oauth.custom_grant_type]]\nname = 'a'\n\n[oauth]\nexpiry = 1\n"))
        .containsExactly(
            new Problem(
                "table-order",
                "a table below the inner table of line 1, on which the product crashes",
                new Place(FILE, 4, 1)));
  }

  @Test
  @Timeout(value = 20, unit = SECONDS)
  void very_many_arrays_below_very_many_tables_are_no_work() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      text.append("[x").append(i).append(".y]\n");
    }
    text.append("[[z]]\n".repeat(60_000));

    assertThat(TableOrder.in(text.toString(), FILE)).isEmpty();
  }

  /** Random orders of a few tables: where the product's parser crashes, and only there. */
  @Test
  void we_find_the_order_that_the_product_crashes_on(@TempDir Path folder) throws IOException {
    List<String> names = List.of("a", "a.b", "a.b.c", "a.c", "a.b.d", "b.a", "b");
    Random random = new Random(7);
    Map<Boolean, Integer> crashes = new TreeMap<>(Map.of(true, 0, false, 0));
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int table = 0; table < 2 + i % 4; table++) {
        String name = names.get(random.nextInt(names.size()));
        text.append(random.nextInt(3) == 0 ? "[[" + name + "]]\n" : "[" + name + "]\n");
        text.append("k = ").append(table).append('\n');
      }
      byte[] bytes = text.toString().getBytes(UTF_8);
      if (TomlSource.parse(text.toString(), FILE).tree().isPresent()) {
        boolean crash = ProductPipeline.refusal(folder, bytes).isPresent();
        assertThat(problems(text.toString()).isEmpty()).as(text.toString()).isNotEqualTo(crash);
        crashes.merge(crash, 1, Integer::sum);
      }
    }

    assertThat(crashes.values()).allMatch(count -> count > 100);
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
