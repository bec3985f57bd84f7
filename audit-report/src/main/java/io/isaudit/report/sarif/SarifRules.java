package io.isaudit.report.sarif;

import io.isaudit.page.RulePage;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.rule.Reference;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The program and its rules, which results refer to by their position. */
final class SarifRules {

  /** What GitHub shows of a rule. */
  private static final int MOST_TAGS = 10;

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_DESCRIPTION = 1_000;

  private final Json json;
  private final ReportModel model;
  private final List<RuleEntry> rules;
  private final Map<RuleId, Integer> positions = new HashMap<>();

  SarifRules(Json json, ReportModel model) {
    this.json = json;
    this.model = model;
    this.rules =
        model.sections().values().stream()
            .flatMap(Collection::stream)
            .sorted(Comparator.comparing(RuleEntry::rule))
            .toList();
    rules.forEach(entry -> positions.put(entry.rule(), positions.size()));
  }

  int positionOf(RuleId rule) {
    return Optional.ofNullable(positions.get(rule)).orElseThrow();
  }

  void driver() throws IOException {
    int space = model.tool().lastIndexOf(' ');
    boolean versioned = space > 0;
    json.text("name", versioned ? model.tool().substring(0, space) : model.tool());
    if (versioned) {
      json.text("version", model.tool().substring(space + 1));
    }
    json.array(
        "rules",
        () -> {
          for (RuleEntry entry : rules) {
            json.object(() -> rule(entry));
          }
        });
  }

  private void rule(RuleEntry entry) throws IOException {
    json.constant("id", entry.rule().toString());
    json.constant("name", SarifText.cut(SarifText.line(entry.title()), LONGEST_NAME));
    json.message("shortDescription", SarifText.message(entry.title()));
    json.message("fullDescription", description(entry));
    json.object(
        "defaultConfiguration",
        () -> json.flag("enabled", true).constant("level", level(entry.severity())));
    json.object(
        "help",
        () -> json.constant("text", help(entry, "")).constant("markdown", help(entry, "## ")));
    json.object("properties", () -> properties(entry));
  }

  private void properties(RuleEntry entry) throws IOException {
    json.texts("tags", tags(entry));
    Optional<String> score = score(entry.severity());
    if (score.isPresent()) {
      json.constant("security-severity", score.get());
    }
    json.constant("precision", "high");
    json.constant("severity", entry.severity().word());
    json.number("ruleVersion", entry.version());
    json.texts("guideHeadings", entry.guideHeadings());
  }

  /** The first paragraph of why it matters; the title where there is no page. */
  private static String description(RuleEntry entry) {
    return entry
        .page()
        .map(page -> page.why().markdown().strip().split("\\n\\s*\\n", 2)[0])
        .map(why -> SarifText.cut(SarifText.paragraph(why), LONGEST_DESCRIPTION))
        .filter(why -> !why.isEmpty())
        .orElse(SarifText.message(entry.title()));
  }

  private static String help(RuleEntry entry, String heading) {
    StringBuilder help = new StringBuilder();
    Optional<RulePage> page = entry.page();
    if (page.isPresent()) {
      part(help, heading + "Why it matters", page.get().why().markdown());
      part(help, heading + "How to fix", page.get().howToFix().markdown());
      page.get()
          .references()
          .ifPresent(links -> part(help, heading + "References", links.markdown()));
    } else {
      help.append(SarifText.message(entry.title())).append('\n');
    }
    if (!entry.guideHeadings().isEmpty()) {
      part(help, heading + "In the guide", String.join("; ", entry.guideHeadings()));
    }
    return help.toString().stripTrailing();
  }

  private static void part(StringBuilder help, String heading, String text) {
    help.append(heading).append("\n\n").append(SarifText.lines(text).strip()).append("\n\n");
  }

  private static List<String> tags(RuleEntry entry) {
    List<String> tags = new ArrayList<>();
    if (entry.severity() != Severity.INFO) {
      tags.add("security");
    }
    tags.add(entry.rule().chapter());
    for (Reference reference : entry.references()) {
      // The form in which GitHub knows a weakness.
      boolean weakness = reference.id().startsWith("CWE-");
      tags.add(
          weakness ? "external/cwe/" + reference.id().toLowerCase(Locale.ROOT) : reference.id());
    }
    return tags.stream().distinct().limit(MOST_TAGS).toList();
  }

  static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "note";
    };
  }

  /** In the ranges that GitHub names critical, high, medium and low. */
  private static Optional<String> score(Severity severity) {
    return switch (severity) {
      case CRITICAL -> Optional.of("10.0");
      case HIGH -> Optional.of("7.5");
      case MEDIUM -> Optional.of("5.0");
      case LOW -> Optional.of("2.5");
      case INFO -> Optional.empty();
    };
  }
}
