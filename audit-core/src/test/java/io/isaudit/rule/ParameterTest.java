package io.isaudit.rule;

import static io.isaudit.rule.lang.Sentences.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.isaudit.declaration.Environment;
import io.isaudit.policy.Policy;
import io.isaudit.policy.Profile;
import io.isaudit.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTest {

  private static final Parameter<Integer> DAYS = new Parameter.Count("days", 30, "days", 1, 90);
  private static final Parameter<List<String>> WORDS =
      new Parameter.Words("words", List.of("a", "b"));

  private static final Rule RULE =
      rule("test/parameters", Severity.HIGH)
          .parameters(DAYS)
          .checkedBy(
              "the limit is there",
              subject -> List.of(Verdict.pass("limit", "limit " + subject.parameter(DAYS))));

  private static final Snapshot SNAPSHOT = Bench.snapshot(Bench.node("node1", Map.of()));

  private static Policy changing(String value) {
    Profile standard = Profile.of(Environment.PRODUCTION);
    return Policy.standard()
        .with(
            new Profile(
                standard.name(),
                standard.environment(),
                List.of(),
                List.of(),
                Map.of(RULE.id(), new ParameterValues(Map.of("days", value))),
                Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "90, 90", "+7, 7", "007, 7"})
  void a_count_takes_whole_numbers_within_its_bounds(String text, int value) {
    assertThat(DAYS.parse(text)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "91", "-1", "7.0", " 7", "seven", "4294967297", "٧", "1e1"})
  void a_count_refuses_all_else(String text) {
    assertThat(DAYS.parse(text)).isEmpty();
  }

  @Test
  void a_flag_takes_true_and_false_only() {
    Parameter<Boolean> flag = new Parameter.Flag("required", true);

    assertThat(flag.parse(" True")).contains(true);
    assertThat(flag.parse("false")).contains(false);
    assertThat(flag.parse("yes")).isEmpty();
    assertThat(flag.display(true)).isEqualTo("true");
  }

  @Test
  void a_default_out_of_bounds_is_refused() {
    assertThatThrownBy(() -> new Parameter.Count("x", 0, "", 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Parameter.Count("x", 3, "", 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_choice_takes_one_of_its_words() {
    Parameter<String> choice = new Parameter.Choice("x", "a", List.of("a", "b"));

    assertThat(choice.parse(" b ")).contains("b");
    assertThat(choice.parse("c")).isEmpty();
    assertThat(choice.bounds()).isEqualTo("one of a, b");
    assertThat(choice.display("a")).isEqualTo("a");
    assertThatThrownBy(() -> new Parameter.Choice("x", "c", List.of("a")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void words_are_parted_by_commas_and_stripped() {
    assertThat(WORDS.parse(" x , y,, z ")).contains(List.of("x", "y", "z"));
    assertThat(WORDS.parse("")).contains(List.of());
  }

  @Test
  void values_are_shown_with_their_unit() {
    assertThat(DAYS.bounds()).isEqualTo("1 to 90 days");
    assertThat(DAYS.display(30)).isEqualTo("30 days");
    assertThat(new Parameter.Count("x", 1, "", 1, 2).display(1)).isEqualTo("1");
    assertThat(WORDS.display(List.of("a", "b"))).isEqualTo("a, b");
    assertThat(WORDS.display(List.of())).isEqualTo("none");
  }

  @Test
  void a_flag_is_true_or_false_and_nothing_else() {
    Parameter.Flag flag = new Parameter.Flag("needed", false);

    assertThat(flag.parse("true")).contains(true);
    assertThat(flag.parse("false")).contains(false);
    assertThat(flag.parse("yes")).isEmpty();
    assertThat(flag.bounds()).isEqualTo("true or false");
    assertThat(flag.display(true)).isEqualTo("true");
  }

  @Test
  void a_rule_reads_its_default_and_the_result_shows_it() {
    var entry = Bench.entry(SNAPSHOT, RULE);

    assertThat(entry.reason()).isEqualTo("limit 30");
    assertThat(entry.parameters()).containsExactly(Map.entry("days", "30 days"));
  }

  @Test
  void a_profile_changes_the_value_and_the_result_shows_it() {
    var entry = Bench.entry(SNAPSHOT, changing("7"), RULE);

    assertThat(entry.reason()).isEqualTo("limit 7");
    assertThat(entry.parameters()).containsExactly(Map.entry("days", "7 days"));
  }

  @Test
  void a_value_that_no_reader_refused_stops_the_evaluation_and_is_not_repeated() {
    assertThatThrownBy(() -> Bench.entry(SNAPSHOT, changing("999"), RULE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("parameter days takes 1 to 90 days");
  }
}
