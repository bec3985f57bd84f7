package io.isaudit.page;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import io.isaudit.page.ParsedPage.PageProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a rule page: {@code # title}, then exactly the sections Why, How to fix, Examples and,
 * optionally, References, in this order.
 */
public final class PageParser {

  private static final String WHY = "Why";
  private static final String FIX = "How to fix";
  private static final String EXAMPLES = "Examples";
  private static final String REFERENCES = "References";
  private static final List<String> SECTIONS = List.of(WHY, FIX, EXAMPLES, REFERENCES);
  private static final int LONGEST_TITLE = 80;

  /** The line below the head of a table, which the parser takes for a paragraph. */
  private static final Pattern TABLE = Pattern.compile("(?m)^\\s*\\|?[ :]*-{3,}[ :]*\\|");

  private static final String NO_TITLE = "the page begins with # and its title";

  private final Parser markdown = Parser.builder().build();
  private final ProseRenderer prose = new ProseRenderer();

  public ParsedPage parse(String text) {
    Draft draft = new Draft(text);
    for (Node node : markdown.parse(text).getChildren()) {
      draft.add(node);
    }
    return draft.finish();
  }

  /** A page while its blocks go by. */
  private final class Draft {
    private final String text;
    private final List<PageProblem> problems = new ArrayList<>();
    private final Map<String, int[]> sections = new LinkedHashMap<>();
    private final List<Example> examples = new ArrayList<>();
    private Optional<ExampleDraft> example = Optional.empty();
    private boolean exampleBegun;
    private String title = "";
    private String section = "";

    Draft(String text) {
      this.text = text;
    }

    void add(Node node) {
      int line = node.getStartLineNumber() + 1;
      if (node instanceof Heading heading) {
        String words = heading.getText().toString().strip();
        switch (heading.getLevel()) {
          case 1 -> title(words, line);
          case 2 -> section(words, line, heading);
          case 3 -> exampleHeading(words, line);
          default -> problems.add(new PageProblem(line, "headings go down to ### only"));
        }
      } else if (section.isEmpty()) {
        problems.add(new PageProblem(line, "text stands below a ## heading only"));
      } else if (section.equals(EXAMPLES)) {
        if (node instanceof FencedCodeBlock block) {
          block(block, line);
        }
      } else if (node instanceof Paragraph && TABLE.matcher(node.getChars()).find()) {
        problems.add(new PageProblem(line, "reports show no tables: write a list"));
      }
    }

    private void block(FencedCodeBlock block, int line) {
      if (example.isPresent()) {
        String text = block.getContentChars().toString();
        example.get().block(block.getInfo().toString(), text, line, problems);
      } else if (!exampleBegun) {
        problems.add(new PageProblem(line, "a block of an example stands below its ### heading"));
      }
    }

    private void title(String words, int line) {
      if (!title.isEmpty()) {
        problems.add(new PageProblem(line, "a page has one title"));
      } else if (!section.isEmpty()) {
        problems.add(new PageProblem(line, NO_TITLE));
      }
      if (words.endsWith(".") || words.length() > LONGEST_TITLE) {
        problems.add(
            new PageProblem(
                line, "a title has no full stop and at most " + LONGEST_TITLE + " characters"));
      }
      title = words;
    }

    private void section(String words, int line, Heading heading) {
      closeSection(heading.getStartOffset());
      closeExample();
      int place = SECTIONS.indexOf(words);
      boolean inOrder =
          sections.keySet().stream().allMatch(earlier -> SECTIONS.indexOf(earlier) < place);
      if (place < 0 || !inOrder) {
        problems.add(
            new PageProblem(
                line, "the sections are, in this order: " + String.join(", ", SECTIONS)));
      }
      section = words;
      sections.put(words, new int[] {heading.getEndOffset(), text.length()});
    }

    private void closeSection(int end) {
      int[] open = sections.get(section);
      if (open != null) {
        open[1] = end;
      }
    }

    private void exampleHeading(String words, int line) {
      closeExample();
      if (!section.equals(EXAMPLES)) {
        problems.add(new PageProblem(line, "### stands below ## " + EXAMPLES + " only"));
        return;
      }
      exampleBegun = true;
      example = ExampleDraft.of(words, line, problems);
    }

    private void closeExample() {
      example.ifPresent(draft -> draft.finish(problems).ifPresent(examples::add));
      example = Optional.empty();
    }

    ParsedPage finish() {
      closeExample();
      if (title.isEmpty()) {
        problems.add(new PageProblem(1, NO_TITLE));
      }
      for (String needed : List.of(WHY, FIX, EXAMPLES)) {
        if (!sections.containsKey(needed)) {
          problems.add(new PageProblem(1, "the section ## " + needed + " is missing"));
        } else if (textOf(needed).isBlank()) {
          problems.add(new PageProblem(1, "the section ## " + needed + " is empty"));
        }
      }
      if (!problems.isEmpty()) {
        return new ParsedPage(Optional.empty(), examples, problems);
      }
      Optional<Prose> references =
          sections.containsKey(REFERENCES)
              ? Optional.of(prose.render(textOf(REFERENCES)))
              : Optional.empty();
      RulePage page =
          new RulePage(title, prose.render(textOf(WHY)), prose.render(textOf(FIX)), references);
      return new ParsedPage(Optional.of(page), examples, problems);
    }

    private String textOf(String name) {
      int[] range = sections.getOrDefault(name, new int[] {0, 0});
      return text.substring(range[0], range[1]).strip();
    }
  }
}
