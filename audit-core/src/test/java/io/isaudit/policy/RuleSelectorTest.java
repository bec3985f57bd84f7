package io.isaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.isaudit.rule.RuleId;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSelectorTest {

  @ParameterizedTest
  @CsvSource({
    "web/cors, true",
    "web/*, true",
    "*, true",
    "**, true",
    "*cors, true",
    "w*/c*s, true",
    "*/*, true",
    "web/cors*, true",
    "*web/cors, true",
    "web/cor, false",
    "web, false",
    "eb/cors, false",
    "web/c, false",
    "*/cor, false",
    "webs/*, false",
    "*x*, false"
  })
  void a_star_stands_for_any_characters_of_the_whole_id(String glob, boolean matches) {
    assertThat(new RuleSelector(glob).matches(RuleId.of("web/cors"))).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Web/*", "web/?", "web/[a]", "web.*", "web/*\n"})
  void another_form_is_no_pattern(String glob) {
    assertThat(RuleSelector.isValid(glob)).isFalse();
    assertThatThrownBy(() -> new RuleSelector(glob)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void many_stars_are_answered_at_once() {
    RuleSelector selector = new RuleSelector("*a".repeat(24) + "b");
    RuleId id = RuleId.of("a/" + "a".repeat(60));

    Assertions.assertThatNoException()
        .isThrownBy(
            () ->
                org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> selector.matches(id)));
  }

  @Test
  void a_policy_without_selectors_selects_all_else_what_one_of_them_selects() {
    Policy some =
        Policy.standard().selecting(List.of(new RuleSelector("web/*"), new RuleSelector("a/b")));

    assertThat(Policy.standard().profile().leavesOut(RuleId.of("any/rule"))).isEmpty();
    assertThat(some.profile().leavesOut(RuleId.of("web/cors"))).isEmpty();
    assertThat(some.profile().leavesOut(RuleId.of("a/b"))).isEmpty();
    assertThat(some.profile().leavesOut(RuleId.of("a/c"))).isPresent();
  }
}
