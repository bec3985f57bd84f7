package io.isaudit.report;

import io.isaudit.page.RulePages;
import io.isaudit.rule.Reference;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import io.isaudit.rule.lang.Sentences;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages of rules that tests bring along. */
public final class Pages {

  private Pages() {}

  public static RulePages none() {
    return RulePages.of(List.of());
  }

  /** Pages given as their Markdown by rule id; the examples are added. */
  public static RulePages of(Map<String, String> markdown) {
    return RulePages.of(
        markdown.entrySet().stream()
            .map(page -> new OnePageBook(RuleId.of(page.getKey()), page.getValue()))
            .toList());
  }

  /** Rules without pages that cover a heading of the guide each, given by rule id. */
  public static RulePages covering(Map<String, String> headings, Reference reference) {
    return RulePages.of(
        headings.entrySet().stream()
            .map(rule -> new GuideBook(RuleId.of(rule.getKey()), rule.getValue(), reference))
            .toList());
  }

  private record GuideBook(RuleId id, String heading, Reference reference) implements RuleBook {

    @Override
    public String name() {
      return id.chapter();
    }

    @Override
    public List<Rule> rules() {
      return List.of(
          Sentences.rule(id.toString(), Severity.HIGH)
              .guide(heading)
              .checkedBy("it holds", subject -> List.of()));
    }

    @Override
    public List<Reference> references(RuleId rule) {
      return List.of(reference);
    }
  }

  private record OnePageBook(RuleId id, String markdown) implements RuleBook {

    @Override
    public String name() {
      return id.chapter();
    }

    @Override
    public List<Rule> rules() {
      return List.of(
          Sentences.rule(id.toString(), Severity.HIGH).checkedBy("it holds", subject -> List.of()));
    }

    @Override
    public Optional<InputStream> resource(String name) {
      if (!name.equals(id.slug() + ".md")) {
        return Optional.empty();
      }
      int references = markdown.indexOf("## References");
      String before = references < 0 ? markdown : markdown.substring(0, references);
      String after = references < 0 ? "" : "\n" + markdown.substring(references);
      String text =
          "# A title\n\n"
              + before
              + "\n## Examples\n\n### fail\n\n```toml\na = 1\n```\n\n### pass\n\n```toml\na = 2\n```\n"
              + after;
      return Optional.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
