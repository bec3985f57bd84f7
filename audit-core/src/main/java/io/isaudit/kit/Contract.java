package io.isaudit.kit;

import io.isaudit.engine.Evaluator;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.facts.GuideHeadings;
import io.isaudit.page.Example;
import io.isaudit.page.ParsedPage;
import io.isaudit.page.RulePages;
import io.isaudit.policy.Policy;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Rule.RuleKind;
import io.isaudit.rule.RuleBook;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Snapshot;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The demands on every rule of a book. */
final class Contract {

  private final RuleBook book;

  Contract(RuleBook book) {
    this.book = book;
  }

  List<Probe> probes() {
    List<Probe> probes = new ArrayList<>();
    probes.add(new Probe("the book " + book.name() + " is registered", this::registered));
    for (Field constant : constants()) {
      probes.add(new Probe(constant.getName() + " is listed by its name", () -> listed(constant)));
    }
    for (Rule rule : book.rules()) {
      add(probes, rule, "has an id of its own", () -> unique(rule));
      add(probes, rule, "has a page with exactly its headings", () -> page(rule));
      add(probes, rule, "has examples both ways", () -> bothWays(rule));
      add(probes, rule, "does not pass where nothing is known", () -> emptyIsNoPass(rule));
      add(probes, rule, "names headings that the guide has", () -> guide(rule));
      add(probes, rule, "has a version and a sentence", () -> described(rule));
      add(probes, rule, "has references with titles", () -> references(rule));
    }
    return probes;
  }

  private static void add(
      List<Probe> probes, Rule rule, String demand, Supplier<Optional<String>> failure) {
    probes.add(new Probe(rule.id() + " " + demand, failure));
  }

  private Optional<String> registered() {
    boolean found =
        ServiceLoader.load(RuleBook.class, book.getClass().getClassLoader()).stream()
            .anyMatch(provider -> provider.type().equals(book.getClass()));
    return problem(
        !found,
        "add " + book.getClass().getName() + " to META-INF/services/" + RuleBook.class.getName());
  }

  private List<Field> constants() {
    return book.holders().stream()
        .flatMap(
            holder ->
                Arrays.stream(
                    holder == book.getClass() ? holder.getFields() : holder.getDeclaredFields()))
        .filter(field -> field.getType() == Rule.class && isConstant(field.getModifiers()))
        .toList();
  }

  private static boolean isConstant(int modifiers) {
    return Modifier.isStatic(modifiers) && !Modifier.isPrivate(modifiers);
  }

  private Optional<String> listed(Field constant) {
    String unreadable = "the class of the book is to be public";
    if (!Modifier.isPublic(book.getClass().getModifiers())) {
      return Optional.of(unreadable);
    }
    try {
      // Only the book of a chapter is public, the other holders of its constants are not.
      if (constant.getDeclaringClass() != book.getClass() && !constant.trySetAccessible()) {
        return Optional.of(unreadable);
      }
      Rule rule = (Rule) constant.get(null);
      String name = rule.id().slug().toUpperCase(Locale.ROOT).replace('-', '_');
      if (!constant.getName().equals(name)) {
        return Optional.of("the constant of " + rule.id() + " is to be called " + name);
      }
      return problem(!book.rules().contains(rule), "add it to rules()");
    } catch (IllegalAccessException e) {
      return Optional.of(unreadable);
    }
  }

  private Optional<String> unique(Rule rule) {
    long same = book.rules().stream().filter(other -> other.id().equals(rule.id())).count();
    return problem(same != 1, "the id stands " + same + " times in the book");
  }

  private Optional<String> page(Rule rule) {
    Optional<ParsedPage> page = RulePages.parse(book, rule.id());
    if (page.isEmpty()) {
      return Optional.of("add the page " + rule.id().slug() + ".md beside the book");
    }
    String problems =
        page.get().problems().stream().map(Object::toString).collect(Collectors.joining("; "));
    return problem(!problems.isEmpty(), problems);
  }

  private Optional<String> bothWays(Rule rule) {
    Set<Outcome> shown =
        RulePages.parse(book, rule.id()).map(ParsedPage::examples).orElse(List.of()).stream()
            .map(Example::expected)
            .collect(Collectors.toSet());
    Set<Outcome> needed =
        switch (rule.kind()) {
          case AUTOMATED -> EnumSet.of(Outcome.FAIL, Outcome.PASS);
          case ATTESTED -> EnumSet.of(Outcome.MANUAL);
          case INFORMATIONAL -> EnumSet.of(Outcome.INFORMATIONAL);
        };
    return problem(
        !shown.containsAll(needed),
        "add examples so that the page has "
            + needed.stream().map(Outcome::word).collect(Collectors.joining(" and ")));
  }

  private Optional<String> emptyIsNoPass(Rule rule) {
    Set<ScopeKind> all = EnumSet.allOf(ScopeKind.class);
    Node unknown = Node.unknown("node1", ExampleDeployment.CLOCK);
    Node other = Node.unknown("node2", ExampleDeployment.CLOCK);
    List<Snapshot> empty =
        List.of(
            new Snapshot("empty", all, Map.of(), Map.of(), Map.of(), Optional.empty()),
            new Snapshot(
                "empty",
                all,
                Map.of("node1", unknown, "node2", other),
                Map.of(),
                Map.of(),
                Optional.empty()));
    Evaluator evaluator = new Evaluator("kit", List.of(new SingleRule(book, rule)));
    boolean passed =
        empty.stream()
            .flatMap(
                snapshot ->
                    evaluator
                        .evaluate(snapshot, Policy.standard(), ExampleDeployment.CLOCK)
                        .results()
                        .stream())
            .map(RuleResult::outcome)
            .anyMatch(Outcome.PASS::equals);
    return problem(passed, "it passes where nothing was looked at; declare what it needs");
  }

  private static Optional<String> guide(Rule rule) {
    List<String> unknown =
        rule.guideHeadings().stream().filter(heading -> !GuideHeadings.has(heading)).toList();
    return problem(!unknown.isEmpty(), "the guide has no heading " + unknown);
  }

  private static Optional<String> described(Rule rule) {
    boolean bare = rule.version() < 1 || rule.sentence().isBlank();
    boolean stops = rule.kind() != RuleKind.ATTESTED && rule.sentence().endsWith(".");
    return problem(bare || stops, "give it a version from 1 and a sentence without a full stop");
  }

  private Optional<String> references(Rule rule) {
    try {
      book.references(rule.id());
      return Optional.empty();
    } catch (IllegalStateException | IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> problem(boolean is, String what) {
    return is ? Optional.of(what) : Optional.empty();
  }
}
