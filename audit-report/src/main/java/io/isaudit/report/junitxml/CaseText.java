package io.isaudit.report.junitxml;

import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.VisibleText;
import io.isaudit.report.model.Words;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import java.util.ArrayList;
import java.util.List;

/** The text of a test case: findings with place, expected and actual value, and how to fix them. */
final class CaseText {

  /** Nobody reads more in a log; the reports have all of them. */
  private static final int MOST_ITEMS = 20;

  private CaseText() {}

  static String of(RuleEntry entry, RuleResult target, String decided) {
    List<String> lines = new ArrayList<>();
    lines.add(target.severity().word() + " severity, " + Words.of(target.acceptedOutcome()));
    Outcome worst = target.acceptedOutcome();
    List<ItemResult> items =
        target.items().stream()
            .filter(item -> item.isOpen() || (worst != Outcome.FAIL && item.outcome() == worst))
            .toList();
    items.stream().limit(MOST_ITEMS).forEach(item -> item(lines, item));
    if (items.isEmpty()) {
      lines.add("  " + VisibleText.of(target.reason()));
    }
    if (items.size() > MOST_ITEMS) {
      lines.add("  and " + (items.size() - MOST_ITEMS) + " more");
    }
    if (!decided.isEmpty()) {
      lines.add("Decided: " + VisibleText.of(decided));
    }
    target.notes().forEach(note -> lines.add("Note: " + VisibleText.of(note)));
    if (worst.compareTo(Outcome.UNKNOWN) <= 0) {
      entry
          .page()
          .ifPresent(
              page -> {
                lines.add("How to fix");
                page.howToFix().markdown().strip().lines().map(CaseText::prose).forEach(lines::add);
              });
    }
    return String.join("\n", lines);
  }

  private static String prose(String line) {
    return line.isBlank() ? "" : "  " + VisibleText.of(line.replace("\t", "    "));
  }

  private static void item(List<String> lines, ItemResult item) {
    lines.add("  " + VisibleText.of(item.reason()));
    Words.place(item).ifPresent(place -> lines.add("    at       " + VisibleText.of(place)));
    item.expected().ifPresent(text -> lines.add("    expected " + VisibleText.of(text)));
    item.actual().ifPresent(text -> lines.add("    actual   " + VisibleText.of(text)));
    lines.add("    id       " + VisibleText.of(item.fingerprint()));
  }
}
