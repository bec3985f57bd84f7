package io.isaudit.collect.internal.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.internal.logging.PropertiesReader.Content;
import io.isaudit.collect.internal.logging.PropertiesReader.Property;
import io.isaudit.snapshot.Input.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PropertiesReaderTest {

  private static Content read(String text) {
    return PropertiesReader.read("f", text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void properties_know_their_lines() {
    Content content = read("# c\n\na = 1\r\nb:2\rc 3\n  ! c\n");

    assertThat(content.properties())
        .containsExactly(
            new Property("a", "1", 3), new Property("b", "2", 4), new Property("c", "3", 5));
  }

  @Test
  void a_continued_property_stands_where_it_begins_and_lines_go_on_counting() {
    assertThat(read("a = 1, \\\n   # 2, \\\r\n 3\nb = 4").properties())
        .containsExactly(new Property("a", "1, # 2, 3", 1), new Property("b", "4", 4));
  }

  @Test
  void a_key_that_stands_twice_is_there_twice() {
    assertThat(read("a = 1\na = 2").properties())
        .containsExactly(new Property("a", "1", 1), new Property("a", "2", 2));
  }

  @Test
  void a_comment_is_not_continued() {
    assertThat(read("# off \\\na = 1").properties()).containsExactly(new Property("a", "1", 2));
  }

  @Test
  void escapes_are_read_as_the_product_reads_them() {
    assertThat(read("a\\ b\\=c = \\u0041\\tx\\q\\\\").properties())
        .containsExactly(new Property("a b=c", "A\txq\\", 1));
  }

  @Test
  void a_byte_order_mark_is_a_problem_and_no_part_of_the_first_key() {
    Content content = read("\u00EF\u00BB\u00BFstatus = error");

    assertThat(content.properties()).containsExactly(new Property("status", "error", 1));
    assertThat(content.problems()).extracting(Problem::code).containsExactly("byte-order-mark");
  }

  @Test
  void a_broken_escape_makes_the_file_malformed() {
    Content content = read("a = 1\nb = \\u12G4");

    assertThat(content.malformed()).isTrue();
    assertThat(content.problems().get(0).place()).hasToString("f:2:1");
  }

  @Test
  void random_text_reads_as_the_class_of_the_platform_reads_it() throws IOException {
    Random random = new Random(1);
    String alphabet = "ab=: \t\f\\\n\r#!u04\u00E9";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(24); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);

      Content content = PropertiesReader.read("f", bytes);

      Properties expected = new Properties();
      try {
        expected.load(new ByteArrayInputStream(bytes));
      } catch (IllegalArgumentException malformed) {
        assertThat(content.malformed()).as(text.toString()).isTrue();
        continue;
      }
      Map<Object, Object> actual = new HashMap<>();
      content.properties().forEach(property -> actual.put(property.key(), property.value()));
      // A line that is continued by the end of the file is an empty key to the platform only.
      actual.remove("");
      expected.remove("");
      assertThat(actual).as(text.toString()).isEqualTo(new HashMap<>(expected));
      assertThat(content.malformed()).as(text.toString()).isFalse();
    }
  }
}
