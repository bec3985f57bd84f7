package io.isaudit.cli;

import io.isaudit.page.RulePages;
import io.isaudit.report.model.VisibleText;
import io.isaudit.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Open questions as a piece of a policy file. The answer itself is left to be written. */
final class Questionnaire {

  private static final int WIDTH = 96;
  private static final Pattern SOFT_BREAK = Pattern.compile("(?<!\n)\n(?![\n\\s*|`#0-9-])");

  private static final String HEAD =
      """
      # Answer each question, then move it into your policy file, or take it out.
      # met is true when it is so and false when it is not. A question without it is refused.
      """;

  private final RulePages pages;
  private final LocalDate today;

  /**
   * @param today the day of the answers; they are valid for a year
   */
  Questionnaire(RulePages pages, LocalDate today) {
    this.pages = pages;
    this.today = today;
  }

  String text(List<Rule> questions) {
    StringBuilder text = new StringBuilder(HEAD);
    questions.forEach(rule -> append(text, rule));
    return text.toString();
  }

  private void append(StringBuilder text, Rule rule) {
    text.append('\n');
    comment(text, pages.title(rule.id()));
    comment(text, "Question: " + rule.sentence());
    pages
        .page(rule.id())
        .ifPresent(page -> paragraphs(page.why().markdown()).forEach(each -> comment(text, each)));
    text.append("[[attestations]]\n")
        .append("rule = \"" + rule.id() + "\"\n")
        .append("# met = true\n")
        .append("statement = \"\"  # what is the case\n")
        .append("evidence = \"\"   # where that can be seen\n")
        .append("by = \"\"         # who states it\n")
        .append("on = " + today + "\n")
        .append("valid_until = " + today.plusYears(1) + "\n");
  }

  /** One line for each paragraph, list item or line of code: where a page breaks has no meaning. */
  private static Stream<String> paragraphs(String markdown) {
    return SOFT_BREAK.matcher(markdown).replaceAll(" ").lines();
  }

  /** Pages of third parties are text like any other: none may end the comment. */
  private static void comment(StringBuilder text, String line) {
    StringBuilder row = new StringBuilder();
    for (String word : line.split(" ", -1)) {
      if (!row.isEmpty() && row.length() + word.length() >= WIDTH) {
        end(text, row);
      }
      row.append(row.isEmpty() ? "" : " ").append(word);
    }
    end(text, row);
  }

  private static void end(StringBuilder text, StringBuilder row) {
    text.append(("# " + VisibleText.of(row.toString())).stripTrailing()).append('\n');
    row.setLength(0);
  }
}
