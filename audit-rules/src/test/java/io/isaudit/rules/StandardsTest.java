package io.isaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.rule.Reference;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.RuleId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandardsTest {

  private static final List<List<String>> ROWS = DataFiles.rows("standards.tsv");
  private static final List<List<String>> TITLES = DataFiles.rows("standard-titles.tsv");

  /** Grows with every new rule; ids of rules never go away without a successor. */
  private static final int CATALOGUE = 361;

  private static final Map<String, String> FORM_OF_IDS =
      Map.of(
          "CWE 4.15", "CWE-[1-9]\\d*",
          "NIST SP 800-53 Rev. 5", "[A-Z]{2}-[1-9]\\d*(\\([1-9]\\d*\\))?",
          "OWASP ASVS 4.0.3", "V\\d+\\.\\d+\\.\\d+");

  private static final List<String> COLUMNS =
      List.of("CWE 4.15", "NIST SP 800-53 Rev. 5", "OWASP ASVS 4.0.3");

  @Test
  void every_rule_stands_once_in_the_order_of_ids() {
    assertThat(ROWS).allSatisfy(row -> assertThat(row).hasSize(1 + COLUMNS.size()));
    assertThat(ROWS).extracting(row -> RuleId.of(row.get(0))).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void ids_have_the_form_of_the_standard_of_their_column() {
    for (List<String> row : ROWS) {
      for (int column = 1; column < row.size(); column++) {
        String form = FORM_OF_IDS.get(COLUMNS.get(column - 1));
        assertThat(ids(row.get(column)))
            .as(row.get(0))
            .allSatisfy(id -> assertThat(id).matches(form))
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void titles_name_a_standard_and_its_version_and_ids_of_its_form() {
    assertThat(TITLES)
        .allSatisfy(
            title -> {
              assertThat(title).hasSize(3).allSatisfy(cell -> assertThat(cell).isNotBlank());
              assertThat(FORM_OF_IDS).containsKey(title.get(0));
              assertThat(title.get(1)).matches(FORM_OF_IDS.get(title.get(0)));
            });
  }

  @Test
  void every_id_has_one_title_and_every_title_is_used() {
    Set<String> used =
        ROWS.stream()
            .flatMap(row -> row.stream().skip(1))
            .flatMap(StandardsTest::ids)
            .collect(Collectors.toSet());

    assertThat(TITLES)
        .extracting(title -> title.get(1))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void every_book_answers_with_the_line_of_its_rule() {
    Map<String, List<String>> lines = new TreeMap<>();
    ROWS.forEach(row -> lines.put(row.get(0), row.subList(1, row.size())));

    for (RuleBook book : Books.all()) {
      for (Rule rule : book.rules()) {
        List<String> line = lines.getOrDefault(rule.id().toString(), List.of());
        assertThat(book.references(rule.id()))
            .as(rule.id().toString())
            .extracting(Reference::id)
            .containsExactlyElementsOf(line.stream().flatMap(StandardsTest::ids).toList());
      }
    }
  }

  @Test
  void the_rules_are_those_of_the_table_one_line_each() {
    assertThat(Books.rules())
        .as("the ids of standards.tsv are the catalogue: a rule, a page and a line go together")
        .hasSize(CATALOGUE)
        .extracting(rule -> rule.id().toString())
        .containsExactlyInAnyOrderElementsOf(ROWS.stream().map(row -> row.get(0)).toList());
  }

  private static Stream<String> ids(String cell) {
    return cell.equals("-") ? Stream.empty() : Arrays.stream(cell.split(",", -1));
  }
}
