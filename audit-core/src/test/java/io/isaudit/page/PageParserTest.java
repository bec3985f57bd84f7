package io.isaudit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.isaudit.declaration.Environment;
import io.isaudit.page.Example.BlockKind;
import io.isaudit.rule.Outcome;
import io.isaudit.snapshot.ProductVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageParserTest {

  private static final String PAGE =
      """
      # Keep the door shut

      ## Why

      Everybody could come in.

      ## How to fix

      1. Shut it:

         ```toml
         [door]
         open = false
         ```

      ## Examples

      ### fail an open door

      ```toml
      [door]
      open = true
      ```

      ### pass a shut door

      ```toml
      [door]
      open = false
      ```

      ## References

      - [CWE-284](https://cwe.mitre.org/data/definitions/284.html)
      """;

  private static ParsedPage parse(String text) {
    return new PageParser().parse(text);
  }

  private static List<String> problems(String text) {
    return parse(text).problems().stream().map(Object::toString).toList();
  }

  private static List<String> problemsOfExample(String example) {
    int from = PAGE.indexOf("### fail");
    return problems(PAGE.substring(0, from) + example + PAGE.substring(PAGE.indexOf("### pass")));
  }

  @Test
  void a_whole_page_has_its_title_its_prose_and_its_examples() {
    ParsedPage page = parse(PAGE);

    assertThat(page.problems()).isEmpty();
    RulePage read = page.page().orElseThrow();
    assertThat(read.title()).isEqualTo("Keep the door shut");
    assertThat(read.why().markdown()).isEqualTo("Everybody could come in.");
    assertThat(read.howToFix().markdown()).startsWith("1. Shut it:").endsWith("```");
    assertThat(read.references()).isPresent();
    assertThat(page.examples())
        .extracting(Example::expected, Example::title, Example::line)
        .containsExactly(
            tuple(Outcome.FAIL, "an open door", 18), tuple(Outcome.PASS, "a shut door", 25));
  }

  @Test
  void references_may_be_left_out() {
    ParsedPage page = parse(PAGE.substring(0, PAGE.indexOf("## References")));

    assertThat(page.problems()).isEmpty();
    assertThat(page.page().orElseThrow().references()).isEmpty();
  }

  @Test
  void windows_line_ends_read_the_same() {
    ParsedPage page = parse(PAGE.replace("\n", "\r\n"));

    assertThat(page.problems()).isEmpty();
    assertThat(page.examples()).extracting(Example::line).containsExactly(18, 25);
  }

  @Test
  void a_page_with_a_problem_is_no_page() {
    ParsedPage page = parse(PAGE.replace("## Why", "## Because"));

    assertThat(page.page()).isEmpty();
  }

  @Test
  void a_page_without_a_title_is_told_once() {
    assertThat(problems(PAGE.replace("# Keep the door shut\n", "\n")))
        .containsExactly("line 1: the page begins with # and its title");
  }

  @Test
  void a_title_stands_first() {
    String late =
        PAGE.replace("# Keep the door shut\n", "\n").replace("## How", "# Keep it shut\n\n## How");

    assertThat(problems(late)).contains("line 7: the page begins with # and its title");
  }

  @Test
  void a_page_has_one_title() {
    assertThat(problems(PAGE.replace("## Why", "# Again\n\n## Why")))
        .containsExactly("line 3: a page has one title");
  }

  @Test
  void a_title_is_short_and_has_no_full_stop() {
    String rule = "line 1: a title has no full stop and at most 80 characters";

    assertThat(problems(PAGE.replace("door shut\n", "door shut.\n"))).containsExactly(rule);
    assertThat(problems(PAGE.replace("door shut\n", "x".repeat(72) + "\n"))).containsExactly(rule);
    assertThat(problems(PAGE.replace("door shut\n", "x".repeat(71) + "\n"))).isEmpty();
  }

  @Test
  void the_sections_have_their_names_and_their_order() {
    String rule = "the sections are, in this order: Why, How to fix, Examples, References";

    assertThat(problems(PAGE.replace("## Why", "## Because")))
        .containsExactly("line 3: " + rule, "line 1: the section ## Why is missing");
    assertThat(problems(PAGE.replace("## How to fix", "## Why")))
        .contains("line 7: " + rule, "line 1: the section ## How to fix is missing");
    assertThat(problems(PAGE.replace("## Why", "## X").replace("## How to fix", "## Why")))
        .contains("line 3: " + rule);
  }

  @Test
  void a_needed_section_is_not_empty() {
    assertThat(problems(PAGE.replace("Everybody could come in.\n", "")))
        .containsExactly("line 1: the section ## Why is empty");
  }

  @Test
  void text_before_the_first_section_would_be_lost() {
    assertThat(problems(PAGE.replace("## Why", "Hello.\n\n## Why")))
        .containsExactly("line 3: text stands below a ## heading only");
  }

  @Test
  void deeper_headings_have_no_place() {
    assertThat(problems(PAGE.replace("Everybody", "#### Deep\n\nEverybody")))
        .containsExactly("line 5: headings go down to ### only");
    assertThat(problems(PAGE.replace("Everybody", "### fail here\n\nEverybody")))
        .containsExactly("line 5: ### stands below ## Examples only");
  }

  @Test
  void an_example_begins_with_an_outcome() {
    assertThat(problemsOfExample("### fails\n\n```toml\na = 1\n```\n\n"))
        .containsExactly("line 18: an example begins with its outcome, for example pass");
  }

  @Test
  void an_example_has_a_block() {
    assertThat(problemsOfExample("### fail an open door\n\nwords\n\n"))
        .containsExactly("line 18: an example has at least one block");
  }

  @Test
  void a_block_belongs_to_an_example() {
    assertThat(problemsOfExample("```toml\na = 1\n```\n\n"))
        .containsExactly("line 18: a block of an example stands below its ### heading");
  }

  @Test
  void a_block_is_of_a_known_kind() {
    assertThat(problemsOfExample("### fail\n\n```yaml\na: 1\n```\n\n"))
        .containsExactly(
            "line 20: a block is one of toml, properties, sh, facts, declarations, parameters",
            "line 18: an example has at least one block");
  }

  @Test
  void a_block_takes_known_words_only() {
    assertThat(problemsOfExample("### fail\n\n```toml nodes=2\na = 1\n```\n\n"))
        .containsExactly("line 20: a block takes node=, without= and whole");
  }

  @Test
  void a_version_and_an_environment_are_checked() {
    assertThat(problemsOfExample("### fail version=new\n\n```toml\na = 1\n```\n\n"))
        .containsExactly("line 18: version= takes a version such as 7.1.0");
    assertThat(problemsOfExample("### fail environment=test\n\n```toml\na = 1\n```\n\n"))
        .containsExactly("line 18: environment= takes production, staging or development");
  }

  @Test
  void headings_and_fences_carry_what_an_example_needs() {
    String example =
        """
        ### not-applicable for staging version=5.11.0 environment=staging

        ```toml node=node2 without=a.b,c
        a = 1
        ```

        ```sh
        exec java
        ```

        ```properties whole
        a = 1
        ```

        """;
    ParsedPage page = parse(PAGE.replace("### pass", example + "### pass"));

    assertThat(page.problems()).isEmpty();
    Example read = page.examples().get(1);
    assertThat(read.expected()).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(read.title()).isEqualTo("for staging");
    assertThat(read.version()).contains(ProductVersion.of("5.11.0"));
    assertThat(read.environment()).isEqualTo(Environment.STAGING);
    assertThat(read.blocks())
        .extracting(Example.Block::kind, Example.Block::whole)
        .containsExactly(
            tuple(BlockKind.TOML, false),
            tuple(BlockKind.SH, true),
            tuple(BlockKind.PROPERTIES, true));
    assertThat(read.blocks().get(0).node()).contains("node2");
    assertThat(read.blocks().get(0).without()).containsExactly("a.b", "c");
    assertThat(read.blocks().get(0).text()).isEqualTo("a = 1\n");
  }

  @Test
  void nothing_to_read_is_a_page_with_problems() {
    assertThat(problems(""))
        .containsExactly(
            "line 1: the page begins with # and its title",
            "line 1: the section ## Why is missing",
            "line 1: the section ## How to fix is missing",
            "line 1: the section ## Examples is missing");
  }

  @Test
  void a_table_is_refused_for_reports_show_none() {
    String table = "| door | lock |\n|---|:--|\n| front | shut |\n\n1. Shut it:";

    assertThat(problems(PAGE.replace("1. Shut it:", table)))
        .singleElement()
        .asString()
        .contains("reports show no tables: write a list");
  }
}
