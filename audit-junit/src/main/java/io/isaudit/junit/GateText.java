package io.isaudit.junit;

import io.isaudit.result.AuditResult;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is said when a class fails at its gate. */
final class GateText {

  private GateText() {}

  static String of(String name, Audit audit, Optional<Path> reports) {
    AuditResult result = audit.result();
    List<String> lines = new ArrayList<>();
    lines.add("The audit of " + name + " did not pass its gate:");
    result.gate().failures().forEach(failure -> lines.add("  " + failure));
    String score =
        result
            .scorecard()
            .score()
            .map(BigDecimal::toPlainString)
            .map("score "::concat)
            .orElse("no score");
    String grade = result.scorecard().grade().map(found -> "grade " + found).orElse("not graded");
    lines.add(
        score
            + ", "
            + grade
            + ", "
            + result.scope().rulesInScope()
            + " of "
            + result.scope().rules()
            + " rules in scope");
    List<RuleResult> entries = listed(audit);
    entries.stream().limit(FailureText.MOST_ITEMS).map(GateText::line).forEach(lines::add);
    if (entries.size() > FailureText.MOST_ITEMS) {
      lines.add("  and " + (entries.size() - FailureText.MOST_ITEMS) + " more");
    }
    reports.ifPresent(folder -> lines.add("Reports: " + folder));
    return String.join(System.lineSeparator(), lines);
  }

  /** Worst first: what is open, then what could not be decided. */
  private static List<RuleResult> listed(Audit audit) {
    return audit.entries().stream()
        .filter(entry -> entry.isOpen() || isUndecided(entry.acceptedOutcome()))
        .sorted(
            Comparator.comparing(RuleResult::acceptedOutcome)
                .thenComparing(RuleResult::severity)
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static boolean isUndecided(Outcome outcome) {
    return outcome == Outcome.ERROR || outcome == Outcome.UNKNOWN;
  }

  private static String line(RuleResult entry) {
    String place =
        entry.items().stream()
            .filter(ItemResult::isOpen)
            .findFirst()
            .flatMap(FailureText::place)
            .map(found -> " (" + found + ")")
            .orElse("");
    return "  "
        + entry.severity().word()
        + " "
        + entry.acceptedOutcome().word()
        + " "
        + FailureText.plain(entry.rule() + " on " + entry.target() + ": " + entry.reason())
        + place;
  }
}
