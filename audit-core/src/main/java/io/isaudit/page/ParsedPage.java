package io.isaudit.page;

import java.util.List;
import java.util.Optional;

/**
 * What reading a page gave. A page with problems has no value: half a page is no page.
 *
 * @param page present when there are no problems
 */
public record ParsedPage(
    Optional<RulePage> page, List<Example> examples, List<PageProblem> problems) {

  public ParsedPage {
    examples = List.copyOf(examples);
    problems = List.copyOf(problems);
  }

  /** A defect of a page. */
  public record PageProblem(int line, String message) {

    @Override
    public String toString() {
      return "line " + line + ": " + message;
    }
  }
}
