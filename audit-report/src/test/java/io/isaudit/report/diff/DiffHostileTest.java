package io.isaudit.report.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import io.isaudit.report.Results;
import io.isaudit.report.model.VisibleText;
import io.isaudit.result.AuditResult;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.result.diff.Diff;
import io.isaudit.result.diff.NamedResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results come from files, and so does every text in them. */
class DiffHostileTest {

  private static final Set<String> MARKDOWN =
      Set.of("#root", "html", "head", "body", "h1", "h2", "p", "strong", "ul", "li", "br");

  @ParameterizedTest
  @MethodSource("io.isaudit.report.HostileText#all")
  void hostile_text_changes_no_markup_of_the_page(String payload) {
    Document page = Jsoup.parse(text(DiffFormat.HTML, payload));

    assertThat(shape(page)).isEqualTo(shape(Jsoup.parse(text(DiffFormat.HTML, "harmless"))));
    assertThat(page.select("#new td").eachText()).hasSize(4);
    assertThat(page.body().wholeText()).contains(VisibleText.of("web/new: title " + payload));
  }

  @ParameterizedTest
  @MethodSource("io.isaudit.report.HostileText#all")
  void hostile_text_is_text_in_markdown(String payload) {
    String page = text(DiffFormat.MARKDOWN, payload);

    Document shown =
        Jsoup.parse(HtmlRenderer.builder().build().render(Parser.builder().build().parse(page)));
    assertThat(shown.getAllElements().stream().map(Element::normalName)).isSubsetOf(MARKDOWN);
    assertThat(page.lines().count())
        .isEqualTo(text(DiffFormat.MARKDOWN, "harmless").lines().count());
    assertThat(page.lines().filter(line -> line.startsWith("|")).map(DiffHostileTest::bars))
        .isSubsetOf(3L, 5L, 6L, 9L);
  }

  @ParameterizedTest
  @MethodSource("io.isaudit.report.HostileText#all")
  void hostile_text_is_plain_in_a_terminal(String payload) {
    assertThat(text(DiffFormat.TEXT, payload)).matches("(?s)[ -~\\n]*");
    assertThat(DiffText.summary(diff(payload))).matches("(?s)[ -~\\n]*");
  }

  private static long bars(String line) {
    return line.replace("\\|", "").chars().filter(c -> c == '|').count();
  }

  private static List<String> shape(Document page) {
    return page.getAllElements().stream()
        .map(element -> element.normalName() + element.attributes())
        .toList();
  }

  private static String text(DiffFormat format, String payload) {
    return new String(format.write(diff(payload)), StandardCharsets.UTF_8);
  }

  private static Diff diff(String payload) {
    Target target = new Target(Target.TargetKind.NODE, "node " + payload);
    AuditResult old =
        Series.of(target, Results.NODE_2)
            .add(entry("web/still", payload, target, Outcome.FAIL, "old"))
            .build();
    AuditResult now =
        Series.of(target)
            .deviations("deviation " + payload)
            .add(entry("web/still", payload, target, Outcome.FAIL, "actual"))
            .add(entry("web/new", payload, target, Outcome.FAIL, "actual"))
            .build();
    return Diff.of(
        "tool " + payload,
        List.of(new NamedResult("old " + payload, old), new NamedResult("now " + payload, now)),
        Map.of());
  }

  private static RuleResult entry(
      String rule, String payload, Target target, Outcome outcome, String actual) {
    ItemResult item =
        Series.item(rule, target, "item " + payload, outcome, actual + " " + payload, 3);
    ItemResult placed =
        new ItemResult(
            item.item(),
            item.outcome(),
            item.disposition(),
            "reason " + payload,
            item.note(),
            item.fingerprint(),
            Optional.of("expected " + payload),
            item.actual(),
            item.origin(),
            Optional.of("file " + payload),
            item.line(),
            item.column(),
            item.cap());
    RuleResult entry = Series.entry(rule, 1, target, Map.of(), placed);
    return new RuleResult(
        entry.rule(),
        entry.ruleVersion(),
        "title " + payload,
        entry.severity(),
        entry.target(),
        entry.outcome(),
        entry.effectiveOutcome(),
        entry.disposition(),
        "reason " + payload,
        entry.notes(),
        entry.parameters(),
        entry.items());
  }
}
