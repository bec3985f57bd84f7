package io.isaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleListTest {

  private static final Path PUBLISHED = Path.of("..", "docs", "rules.md");

  @Test
  void the_published_list_of_rules_is_that_of_the_code() throws IOException {
    String list = new RuleList(Books.all()).write();
    if (Boolean.getBoolean("schemas.update")) {
      Files.writeString(PUBLISHED, list);
    }
    assertThat(PUBLISHED)
        .withFailMessage("%s is stale: run this test with -Dschemas.update=true", PUBLISHED)
        .exists()
        .hasContent(list);
  }

  @Test
  void the_list_does_not_depend_on_the_order_of_the_books() {
    List<RuleBook> reversed = new ArrayList<>(Books.all());
    Collections.reverse(reversed);

    assertThat(new RuleList(reversed).write()).isEqualTo(new RuleList(Books.all()).write());
  }
}
