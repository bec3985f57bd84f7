package io.isaudit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"web/cors-any-origin", "a/b", "tls12/no-3des", "0/0", "a-1/b-2-c"})
  void chapter_and_slug_are_lower_kebab(String text) {
    RuleId id = RuleId.of(text);

    assertThat(id).hasToString(text);
    assertThat(id.chapter() + "/" + id.slug()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "web",
        "web/",
        "/cors",
        "web/cors/any",
        "Web/cors",
        "web/Cors",
        "web/cors_any",
        "web/-cors",
        "web/cors-",
        "web/cors--any",
        " web/cors",
        "web/cors ",
        "web/cors\n",
        "wéb/cors",
        "web/c٣rs",
        "../x",
        "web/*"
      })
  void any_other_form_is_refused(String text) {
    assertThatThrownBy(() -> RuleId.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a rule id");
  }

  @Test
  void ids_are_ordered_by_chapter_then_slug() {
    List<String> ordered = List.of("a/z", "a-b/a", "ab/a", "b/a", "b/a-b", "b/ab");

    assertThat(Stream.of("b/ab", "a-b/a", "b/a-b", "ab/a", "b/a", "a/z").map(RuleId::of).sorted())
        .extracting(RuleId::toString)
        .isEqualTo(ordered);
  }
}
