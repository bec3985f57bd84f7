package io.isaudit.cli;

import io.isaudit.IsAudit;
import io.isaudit.json.CatalogueJson;
import io.isaudit.json.CatalogueJson.Described;
import io.isaudit.page.RulePage;
import io.isaudit.page.RulePages;
import io.isaudit.policy.file.RuleNames;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Reference;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleId;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code is-audit rules}: lists the catalogue, or explains one rule. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = 2,
    header = {"Lists the rules, or explains one.", ""},
    footer = {
      "",
      "Examples:",
      "  is-audit rules web/cors-any-origin",
      "  is-audit rules --json > catalogue.json"
    })
final class RulesCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "The rule to explain.")
  @Nullable String id;

  @Option(names = "--json", description = "As JSON, for programs.")
  boolean json;

  RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Stop {
    IsAudit audit = IsAudit.create(Clock.systemUTC());
    List<Rule> rules = audit.rules();
    RulePages pages = audit.pages();
    if (id == null && json) {
      print(rules, pages);
      return Exit.OK.code();
    }
    if (id == null) {
      rules.forEach(rule -> list(rule, pages));
      return Exit.OK.code();
    }
    RuleNames names = new RuleNames(rules);
    Optional<Rule> rule = names.find(id);
    if (rule.isEmpty()) {
      throw new Stop(Exit.UNUSABLE, "there is no rule " + id + names.hint(id));
    }
    if (json) {
      print(List.of(rule.get()), pages);
    } else {
      explain(rule.get(), pages);
    }
    return Exit.OK.code();
  }

  private void print(List<Rule> rules, RulePages pages) {
    List<Described> described =
        rules.stream()
            .map(
                rule -> {
                  Optional<RulePage> page = pages.page(rule.id());
                  return Described.of(
                      rule,
                      pages.references(rule.id()),
                      pages.title(rule.id()),
                      page.map(prose -> prose.why().markdown()),
                      page.map(prose -> prose.howToFix().markdown()));
                })
            .toList();
    byte[] document = CatalogueJson.write(IsAudit.tool(), described);
    console.out().print(new String(document, StandardCharsets.UTF_8));
    console.out().flush();
  }

  private void list(Rule rule, RulePages pages) {
    RuleId ruleId = rule.id();
    console
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%-8s  %-36s  %s",
                rule.severity().word(),
                ruleId,
                pages.title(ruleId)));
  }

  private static <T> String described(Parameter<T> parameter) {
    String standard = parameter.display(parameter.defaultValue());
    return parameter.name() + " = " + standard + "; " + parameter.bounds();
  }

  private void explain(Rule rule, RulePages pages) {
    PrintWriter out = console.out();
    Optional<RulePage> page = pages.page(rule.id());
    out.println(rule.id() + "@" + rule.version() + " (" + rule.severity().word() + ")");
    page.ifPresent(prose -> out.println(prose.title()));
    out.println();
    out.println(rule.sentence());
    rule.parameters().forEach(parameter -> out.println("  " + described(parameter)));
    page.ifPresent(
        prose -> {
          out.println();
          out.println(prose.why().markdown());
          out.println();
          out.println(prose.howToFix().markdown());
        });
    if (!rule.guideHeadings().isEmpty()) {
      out.println();
      rule.guideHeadings().forEach(heading -> out.println("Guide: " + heading));
    }
    List<Reference> references = pages.references(rule.id());
    if (!references.isEmpty()) {
      out.println();
      references.forEach(
          reference ->
              out.println(reference.standard() + ": " + reference.id() + " " + reference.title()));
    }
  }
}
