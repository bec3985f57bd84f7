package io.isaudit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreparedPageTest {

  private static final RulePage PAGE =
      new RulePage(
          "Tür zu",
          new Prose("Because.\n\nReally.", "<p>Because.</p>\n<p>Really.</p>"),
          new Prose("", ""),
          Optional.of(new Prose("- [x](https://x.tld)", "<ul></ul>")));

  private static RulePage read(String text) throws IOException {
    return PreparedPage.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void what_was_written_is_read_again() throws IOException {
    RulePage bare = new RulePage(PAGE.title(), PAGE.why(), PAGE.howToFix(), Optional.empty());

    assertThat(read(PreparedPage.write(PAGE))).isEqualTo(PAGE);
    assertThat(read(PreparedPage.write(bare))).isEqualTo(bare);
  }

  @Test
  void any_line_ends_are_read_as_plain_ones() throws IOException {
    Prose mixed = new Prose("a\r\nb\rc", "");

    RulePage page =
        read(PreparedPage.write(new RulePage("t", mixed, PAGE.howToFix(), Optional.empty())));

    assertThat(page.why().markdown()).isEqualTo("a\nb\nc");
  }

  @Test
  void a_file_that_was_cut_is_refused_wherever_the_cut_is() {
    String[] lines = PreparedPage.write(PAGE).split("\n", -1);
    int withoutReferences = lines.length - 1 - 4;
    for (int kept = 0; kept < lines.length - 1; kept++) {
      if (kept != withoutReferences) {
        String cut = String.join("\n", Arrays.asList(lines).subList(0, kept));

        assertThatThrownBy(() -> read(cut)).as("%d lines", kept).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void a_file_of_another_kind_is_refused() {
    assertThatThrownBy(() -> read("# Title\n"))
        .isInstanceOf(IOException.class)
        .hasMessage("a prepared page counts the lines of its parts");
    assertThatThrownBy(() -> read("1\nonly a title\n"))
        .hasMessage("a prepared page has 5 or 7 parts, not 1");
    assertThatThrownBy(() -> read("999999999\na\n")).hasMessage("a prepared page ends too early");
  }
}
