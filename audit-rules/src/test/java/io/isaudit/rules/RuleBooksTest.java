package io.isaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.RuleId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleBooksTest {

  /** Rules that come from the product or from comparing nodes, of which the guide says nothing. */
  private static final List<String> NOT_FROM_THE_GUIDE =
      List.of(
          "accounts/failure-reason",
          "accounts/lock-threshold",
          "accounts/password-history",
          "accounts/self-registration",
          "accounts/session-nonce",
          "accounts/session-timeouts",
          "accounts/user-existence",
          "clustering/same-clock",
          "clustering/same-encryption-key",
          "databases/agent-identity-h2",
          "databases/h2-console",
          "databases/schema-creation",
          "databases/url-escaping",
          "host/executable-scripts",
          "keystores/tenant-type",
          "secrets/cipher-transformation",
          "secrets/tokens-at-rest",
          "secrets/update-tool-token",
          "server/api-shutdown",
          "server/config-update-avoided",
          "server/internal-hostname",
          "server/legacy-features",
          "server/unapplied-config",
          "transport/portal-hostname-verification",
          "userstores/anonymous-bind",
          "userstores/declared-type",
          "userstores/password-hash",
          "web/default-access",
          "web/grant-types",
          "web/open-resources",
          "web/public-client-password",
          "web/refresh-rotation",
          "web/remote-ip-valve",
          "web/session-timeout",
          "web/unreviewed-webapps");

  @Test
  void the_books_are_registered_in_the_order_of_their_unique_names() throws IOException {
    Path services = Path.of("src/main/resources/META-INF/services", RuleBook.class.getName());
    List<String> registered = Files.readAllLines(services, StandardCharsets.UTF_8);

    assertThat(Books.all()).extracting(RuleBook::name).doesNotHaveDuplicates();
    assertThat(registered)
        .isEqualTo(Books.all().stream().map(book -> book.getClass().getName()).toList());
  }

  @Test
  void every_book_holds_the_rules_of_the_chapter_that_its_package_is_named_after() {
    for (RuleBook book : Books.all()) {
      String packageName = book.getClass().getPackageName();

      assertThat(packageName).endsWith("." + book.name());
      assertThat(book.rules())
          .as(book.name())
          .extracting(rule -> rule.id().chapter())
          .containsOnly(book.name());
    }
  }

  @Test
  void no_two_rules_have_one_id() {
    assertThat(Books.rules()).extracting(Rule::id).doesNotHaveDuplicates();
  }

  @Test
  void every_rule_has_a_page_and_every_page_a_rule() throws IOException {
    try (Stream<Path> files = Files.walk(Books.SOURCES)) {
      assertThat(files.filter(file -> file.toString().endsWith(".md")).map(RuleBooksTest::idOf))
          .containsExactlyInAnyOrderElementsOf(Books.rules().stream().map(Rule::id).toList());
    }
  }

  @Test
  void every_rule_names_a_heading_of_the_guide_but_for_those_that_come_from_elsewhere() {
    assertThat(Books.rules())
        .filteredOn(rule -> rule.guideHeadings().isEmpty())
        .extracting(rule -> rule.id().toString())
        .containsExactlyInAnyOrderElementsOf(NOT_FROM_THE_GUIDE);
  }

  private static RuleId idOf(Path page) {
    String file = page.getFileName().toString();
    String slug = file.substring(0, file.length() - ".md".length());
    return new RuleId(Books.SOURCES.relativize(page).getName(0).toString(), slug);
  }
}
