package io.isaudit.declaration;

import static io.isaudit.declaration.DeclarationKey.BEHIND_PROXY;
import static io.isaudit.declaration.DeclarationKey.MUTUAL_TLS;
import static io.isaudit.declaration.DeclarationKey.NODES;
import static io.isaudit.declaration.DeclarationKey.PLATFORM;
import static io.isaudit.declaration.DeclarationKey.PUBLIC_ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.isaudit.declaration.Declarations.Declared;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeclarationsTest {

  private static Declarations declaring(DeclarationKey key, String text) {
    return new Declarations(Map.of(key, Declared.of(text)));
  }

  @Test
  void a_declared_fact_is_read_by_its_form() {
    assertThat(declaring(NODES, "3").count(NODES)).contains(3);
    assertThat(declaring(BEHIND_PROXY, "true").flag(BEHIND_PROXY)).contains(true);
    assertThat(declaring(PLATFORM, "azure").text(PLATFORM)).contains("azure");
  }

  @Test
  void what_is_not_declared_has_its_default_or_none() {
    assertThat(Declarations.none().text(PLATFORM)).contains("vm");
    assertThat(Declarations.none().flag(MUTUAL_TLS)).contains(false);
    assertThat(Declarations.none().count(NODES)).isEmpty();
    assertThat(Declarations.none().flag(BEHIND_PROXY)).isEmpty();
    assertThat(declaring(MUTUAL_TLS, "true").flag(MUTUAL_TLS)).contains(true);
  }

  @ParameterizedTest
  @CsvSource({
    "NODES, 0",
    "NODES, -1",
    "NODES, two",
    "NODES, 1.0",
    "NODES, 9999999999",
    "NODES, ''",
    "BEHIND_PROXY, yes",
    "BEHIND_PROXY, TRUE",
    "PLATFORM, openshift",
    "PLATFORM, ''",
    "PLATFORM, 'azure, aws'",
    "PUBLIC_ORIGIN, ' '",
    "NODES, ٣"
  })
  void a_text_of_another_form_is_refused_and_not_repeated(DeclarationKey key, String text) {
    assertThat(key.problemWith(text)).isPresent();
    assertThatThrownBy(() -> declaring(key, text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(key.key() + " is ");
  }

  @ParameterizedTest
  @EnumSource
  void the_line_to_add_is_valid_itself(DeclarationKey key) {
    String[] parts = key.lineToAdd().split(" = ", 2);

    assertThat(DeclarationKey.of(parts[0])).contains(key);
    assertThat(key.problemWith(parts[1].replace("\"", ""))).isEmpty();
    assertThat(key.defaultText().flatMap(key::problemWith)).isEmpty();
  }

  @Test
  void a_key_that_does_not_exist_is_not_found() {
    assertThat(DeclarationKey.of("node")).isEmpty();
    assertThat(DeclarationKey.of("NODES")).isEmpty();
    assertThat(DeclarationKey.allKeys()).startsWith("nodes, platform, ");
    assertThat(PUBLIC_ORIGIN.key()).isEqualTo("public_origin");
  }

  @ParameterizedTest
  @EnumSource
  void an_environment_is_read_by_its_word_in_any_language(Environment environment) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(Environment.parse(environment.word())).contains(environment);
      assertThat(environment.word()).matches("[a-z]+");
      assertThat(Environment.parse(environment.name())).isEmpty();
    } finally {
      Locale.setDefault(before);
    }
  }
}
