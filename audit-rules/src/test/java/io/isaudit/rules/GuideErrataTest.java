package io.isaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.facts.GuideHeadings;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuideErrataTest {

  private static final List<List<String>> ROWS = DataFiles.rows("guide-errata.tsv");

  @Test
  void they_say_what_is_wrong_and_what_is_right() {
    assertThat(ROWS)
        .doesNotHaveDuplicates()
        .allSatisfy(
            row -> assertThat(row).hasSize(4).allSatisfy(cell -> assertThat(cell).isNotBlank()));
    assertThat(ROWS)
        .allSatisfy(
            row -> {
              assertThat(row.get(1)).endsWith(".").doesNotContain("|");
              assertThat(row.get(2)).endsWith(".").doesNotContain("|");
            });
  }

  @Test
  void they_stand_in_the_order_of_the_guide() {
    assertThat(ROWS)
        .extracting(row -> row.get(0))
        .allSatisfy(heading -> assertThat(GuideHeadings.has(heading)).as(heading).isTrue());
    assertThat(ROWS).extracting(row -> GuideHeadings.all().indexOf(row.get(0))).isSorted();
  }

  @Test
  void they_name_rules_that_are_there() {
    Set<String> known =
        Books.rules().stream().map(rule -> rule.id().toString()).collect(Collectors.toSet());

    assertThat(ROWS.stream().flatMap(row -> Stream.of(row.get(3).split(",", -1))))
        .isSubsetOf(known);
  }
}
