package io.isaudit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.isaudit.rule.referenced.chapter.ChapterBook;
import io.isaudit.rule.referenced.untitled.UntitledBook;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceFilesTest {

  private static final Reference WALL = new Reference("PCI DSS", "PCI-1", "Build a wall");

  @Test
  void the_files_of_the_package_above_serve_every_chapter() {
    RuleBook book = new ChapterBook();

    assertThat(book.references(RuleId.of("chapter/one"))).containsExactly(WALL);
    assertThat(book.references(RuleId.of("chapter/none"))).isEmpty();
    assertThat(book.references(RuleId.of("chapter/unlisted"))).isEmpty();
  }

  @Test
  void references_stand_in_the_order_of_their_line() {
    assertThat(new ChapterBook().references(RuleId.of("chapter/both")))
        .containsExactly(
            new Reference("House rules", "HR-2", "Turn off the light"),
            new Reference("House rules", "HR-10", "Lock the door"),
            WALL);
  }

  @Test
  void a_book_without_files_has_no_references() {
    RuleBook book = new Fileless();

    assertThat(book.references(RuleId.of("chapter/one"))).isEmpty();
  }

  @Test
  void a_reference_without_a_title_is_told() {
    RuleBook book = new UntitledBook();

    assertThatThrownBy(() -> book.references(RuleId.of("untitled/one")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("standard-titles.tsv has no title of HR-3");
  }

  private static final class Fileless implements RuleBook {

    @Override
    public String name() {
      return "fileless";
    }

    @Override
    public List<Rule> rules() {
      return List.of();
    }
  }
}
