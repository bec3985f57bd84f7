package io.isaudit.kit;

import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Conditions.beAbsent;
import static io.isaudit.rule.lang.Conditions.beAtMost;
import static io.isaudit.rule.lang.Sentences.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.Verdict;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleKitTest {

  private static final String PAGE =
      """
      # Keep the door shut

      ## Why

      Everybody could come in.

      ## How to fix

      Shut it.

      ## Examples

      ### fail an open door

      ```toml
      [cors]
      allow_any_origin = true
      ```

      ### pass a shut door

      ```toml
      [cors]
      allow_any_origin = false
      ```
      """;

  /** A book without a fault but that nobody registered it. */
  public static class Doors implements RuleBook {

    public static final Rule SHUT_IT =
        rule("doors/shut-it", HIGH)
            .guide("Security")
            .setting("cors.allow_any_origin")
            .should(be(false).or(beAbsent()));

    @Override
    public String name() {
      return "doors";
    }

    @Override
    public List<Rule> rules() {
      return List.of(SHUT_IT);
    }

    @Override
    public Optional<InputStream> resource(String name) {
      return name.equals("shut-it.md") ? Optional.of(stream(PAGE)) : Optional.empty();
    }
  }

  /** The constant has another name than the rule. */
  public static final class Misnamed extends Doors {
    public static final Rule LEAVE_IT = SHUT_IT;
  }

  /** The constant is not among the rules. */
  public static final class Forgetful extends Doors {
    public static final Rule SHUT_IT =
        rule("doors/shut-it", HIGH).setting("a.b").should(beAbsent());
  }

  /** The constants stand in a class of their own, and one is not among the rules. */
  public static final class Split extends Doors {
    @Override
    public List<Class<?>> holders() {
      return List.of(Constants.class);
    }
  }

  private static final class Constants {
    static final Rule SHUT_IT = Doors.SHUT_IT;
    static final Rule OPEN_IT = rule("doors/open-it", HIGH).setting("a").should(be(1));
  }

  /** Nobody can read the constant from outside. */
  static final class Hidden extends Doors {
    public static final Rule OPEN_IT = rule("doors/open-it", HIGH).setting("a").should(be(1));
  }

  /** Rules and pages as a test needs them. */
  private record Given(List<Rule> rules, Map<String, String> pages) implements RuleBook {

    @Override
    public String name() {
      return "given";
    }

    @Override
    public Optional<InputStream> resource(String name) {
      return Optional.ofNullable(pages.get(name)).map(RuleKitTest::stream);
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Given given(Rule rule, String page) {
    return new Given(List.of(rule), Map.of(rule.id().slug() + ".md", page));
  }

  /** What the contract finds, but for the registration. */
  private static List<String> breaches(RuleBook book) {
    return RuleKit.of(book).contract().stream()
        .filter(probe -> !probe.name().endsWith("is registered"))
        .flatMap(probe -> probe.run().map(why -> probe.name() + ": " + why).stream())
        .toList();
  }

  private static List<String> failures(String page) {
    return RuleKit.of(given(Doors.SHUT_IT, page)).examples().stream()
        .flatMap(probe -> probe.run().stream())
        .toList();
  }

  private static List<String> failuresWith(String block) {
    return failures(PAGE.substring(0, PAGE.indexOf("```toml")) + block);
  }

  @Test
  void a_sound_rule_keeps_the_contract_and_its_examples_hold() {
    assertThat(breaches(new Doors())).isEmpty();
    assertThat(RuleKit.of(new Doors()).examples())
        .extracting(Probe::name)
        .containsExactly(
            "doors/shut-it, line 13: fail an open door",
            "doors/shut-it, line 20: pass a shut door");
    assertThat(failures(PAGE)).isEmpty();
  }

  @Test
  void a_book_has_to_be_registered() {
    Probe registered = RuleKit.of(new Doors()).contract().get(0);

    assertThat(registered.name()).isEqualTo("the book doors is registered");
    assertThat(registered.run())
        .contains(
            "add io.isaudit.kit.RuleKitTest$Doors to META-INF/services/io.isaudit.rule.RuleBook");
  }

  @Test
  void a_constant_is_called_like_its_rule() {
    assertThat(breaches(new Misnamed()))
        .containsExactly(
            "LEAVE_IT is listed by its name: the constant of doors/shut-it is to be called"
                + " SHUT_IT");
  }

  @Test
  void a_constant_is_listed() {
    assertThat(breaches(new Forgetful()))
        .containsExactly("SHUT_IT is listed by its name: add it to rules()");
  }

  @Test
  void constants_in_another_class_are_held_to_the_same() {
    assertThat(breaches(new Split()))
        .containsExactly("OPEN_IT is listed by its name: add it to rules()");
  }

  @Test
  void the_class_of_a_book_is_public() {
    assertThat(breaches(new Hidden()))
        .contains("OPEN_IT is listed by its name: the class of the book is to be public");
  }

  @Test
  void an_id_stands_once() {
    Given twice = new Given(List.of(Doors.SHUT_IT, Doors.SHUT_IT), Map.of("shut-it.md", PAGE));

    assertThat(breaches(twice))
        .contains("doors/shut-it has an id of its own: the id stands 2 times in the book");
  }

  @Test
  void a_rule_has_a_page() {
    assertThat(breaches(new Given(List.of(Doors.SHUT_IT), Map.of())))
        .containsExactly(
            "doors/shut-it has a page with exactly its headings: add the page shut-it.md beside"
                + " the book",
            "doors/shut-it has examples both ways: add examples so that the page has fail and"
                + " pass");
  }

  @Test
  void a_page_has_its_headings() {
    assertThat(breaches(given(Doors.SHUT_IT, PAGE.replace("## How to fix", "## Fix"))))
        .singleElement()
        .asString()
        .startsWith("doors/shut-it has a page with exactly its headings: line 7: the sections are")
        .endsWith("line 1: the section ## How to fix is missing");
  }

  @Test
  void a_rule_is_shown_failing_and_passing() {
    assertThat(breaches(given(Doors.SHUT_IT, PAGE.replace("### fail", "### unknown"))))
        .containsExactly(
            "doors/shut-it has examples both ways: add examples so that the page has fail and"
                + " pass");
  }

  @Test
  void a_question_needs_an_example_that_asks_it() {
    Rule question = rule("doors/shut-it", HIGH).attested("Is the door shut?");

    assertThat(breaches(given(question, PAGE)))
        .containsExactly(
            "doors/shut-it has examples both ways: add examples so that the page has manual");
  }

  @Test
  void a_rule_that_states_needs_an_example_that_states() {
    Rule statement =
        rule("doors/shut-it", HIGH)
            .informs("says it", subject -> List.of(Verdict.informational("door", "it is there")));

    assertThat(breaches(given(statement, PAGE)))
        .containsExactly(
            "doors/shut-it has examples both ways: add examples so that the page has"
                + " informational");
  }

  @Test
  void a_rule_that_passes_on_nothing_is_found_out() {
    Rule lenient =
        rule("doors/shut-it", HIGH)
            .checkedBy("it is shut", subject -> List.of(Verdict.pass("door", "it is shut")));

    assertThat(breaches(given(lenient, PAGE)))
        .containsExactly(
            "doors/shut-it does not pass where nothing is known: it passes where nothing was"
                + " looked at; declare what it needs");
  }

  @Test
  void a_guide_heading_exists() {
    Rule invented = rule("doors/shut-it", HIGH).guide("Doors").setting("a.b").should(be(false));

    assertThat(breaches(given(invented, PAGE)))
        .containsExactly(
            "doors/shut-it names headings that the guide has: the guide has no heading [Doors]");
  }

  @Test
  void a_rule_has_a_version_and_a_sentence_without_a_full_stop() {
    Rule versionless = rule("doors/shut-it", HIGH).version(0).setting("a").should(be(false));
    Rule stopped =
        rule("doors/shut-it", HIGH)
            .checkedBy("It is shut.", subject -> List.of(Verdict.fail("door", "it is open")));
    String breach =
        "doors/shut-it has a version and a sentence: give it a version from 1 and a sentence"
            + " without a full stop";

    assertThat(breaches(given(versionless, PAGE))).containsExactly(breach);
    assertThat(breaches(given(stopped, PAGE))).containsExactly(breach);
  }

  @Test
  void an_example_that_does_not_hold_is_a_failure_with_the_reason() {
    assertThat(failures(PAGE.replace("allow_any_origin = true", "allow_any_origin = false")))
        .containsExactly("expected fail but was pass: cors.allow_any_origin is false");
    assertThat(failures(PAGE.replace("### pass", "### unknown")))
        .containsExactly("expected unknown but was pass: cors.allow_any_origin is false");
  }

  @Test
  void a_rule_that_throws_fails_each_of_its_examples() {
    Rule broken =
        rule("doors/shut-it", HIGH)
            .checkedBy(
                "it is shut",
                subject -> {
                  throw new IllegalStateException("with a secret");
                });

    assertThat(RuleKit.of(given(broken, PAGE)).examples())
        .extracting(probe -> probe.run().orElse(""))
        .containsExactly(
            "expected fail but was error: the rule failed with IllegalStateException",
            "expected pass but was error: the rule failed with IllegalStateException");
  }

  @Test
  void facts_that_make_no_sense_are_a_failure_that_a_person_can_read() {
    String where = "a block of facts can't be used: ";

    assertThat(failuresWith("```facts\nnonsense\n```\n"))
        .containsExactly(where + "line 1, column 1: not well-formed JSON");
    assertThat(failuresWith("```facts\n[]\n```\n"))
        .containsExactly(where + "a merge patch on a snapshot is an object");
    assertThat(failuresWith("```facts node=node1\n{\"settings\": 7}\n```\n"))
        .containsExactly(where + "at /nodes/node1/settings: expected an object");
    assertThat(failuresWith("```facts\n" + "[".repeat(100_000) + "\n```\n"))
        .containsExactly(where + "line 1, column 66: nested deeper than 64");
    assertThat(failuresWith("```facts\n{\"nodes\": null}\n```\n"))
        .containsExactly(
            "expected fail but was unknown: no node was found, although it was asked for");
  }

  @Test
  void declarations_that_make_no_sense_are_a_failure() {
    assertThat(failuresWith("```declarations\nrooms = 3\n```\n"))
        .singleElement()
        .asString()
        .startsWith("the example can't be used: rooms is not one of nodes,");
    assertThat(failuresWith("```declarations\nnodes = many\n```\n"))
        .containsExactly("the example can't be used: nodes is a whole number from 1");
  }

  @Test
  void an_example_can_change_a_parameter_of_its_rule() {
    Parameter<Integer> most = new Parameter.Count("most", 10, "", 1, 100);
    Rule rule =
        rule("doors/width", HIGH).parameters(most).setting("my.width").should(beAtMost(most));
    String page =
        "# Width\n\n## Examples\n\n### pass wide enough\n\n```toml\n[my]\nwidth = 50\n```\n\n"
            + "```parameters\nmost = %s\n```\n";

    assertThat(failuresOf(rule, page.formatted("60"))).isEmpty();
    assertThat(failuresOf(rule, page.formatted("40"))).singleElement().asString().contains("fail");
    assertThat(failuresOf(rule, page.formatted("many")))
        .containsExactly("the example can't be used: most takes 1 to 100");
    assertThat(failuresOf(rule, page.formatted("60\nleast = 1")))
        .containsExactly("the example can't be used: doors/width has no least");
  }

  private static List<String> failuresOf(Rule rule, String page) {
    return RuleKit.of(given(rule, page)).examples().stream()
        .flatMap(probe -> probe.run().stream())
        .toList();
  }

  @Test
  void a_version_without_a_stock_deployment_is_a_failure() {
    assertThat(failures(PAGE.replace("an open door", "an open door version=1.0.0")))
        .containsExactly(
            "the example can't be used: no stock deployment of version 1.0.0; there are [5.9.0, 5.10.0, "
                + "5.11.0, 6.0.0, 6.1.0, 7.0.0, 7.1.0, 7.2.0, 7.3.0]");
  }

  @Test
  void blocks_are_laid_over_the_stock_deployment_of_the_version() {
    String untouched =
        PAGE.replace("allow_any_origin = true", "tag_requests = true")
            .replace("### fail an open door", "### pass by default version=5.11.0");

    assertThat(failures(untouched)).isEmpty();
  }
}
