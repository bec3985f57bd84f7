package io.isaudit.report.diff;

import io.isaudit.evidence.ScopeKind;
import io.isaudit.report.model.Words;
import io.isaudit.result.Disposition;
import io.isaudit.result.diff.AuditChange;
import io.isaudit.result.diff.ComparedScore;
import io.isaudit.result.diff.Diff;
import io.isaudit.result.diff.FindingChange;
import io.isaudit.result.diff.Point;
import io.isaudit.result.diff.Seen;
import io.isaudit.result.diff.State;
import io.isaudit.result.diff.Status;
import io.isaudit.rule.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A comparison as tables of words, the same for every format that people read. */
final class DiffTables {

  private static final String NONE = "-";

  private DiffTables() {}

  /** How many findings are in which state, for example {@code 2 new, 1 fixed}. */
  static String headline(Diff diff) {
    String counts =
        diff.counts().entrySet().stream()
            .map(state -> state.getValue() + " " + state.getKey().words())
            .collect(Collectors.joining(", "));
    return counts.isEmpty() ? "no finding in any result" : counts;
  }

  static List<Table> of(Diff diff) {
    List<Table> tables = new ArrayList<>();
    tables.add(figures(diff));
    for (State state : State.values()) {
      if (diff.count(state) > 0) {
        tables.add(findings(diff, state));
      }
    }
    tables.add(values(diff));
    tables.add(audit(diff.audit()));
    return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
  }

  private static Table figures(Diff diff) {
    return new Table(
        "figures",
        "Figures",
        "A smaller scope is not an improvement: compare scores only where the scope is the same.",
        List.of(
            "Result", "Judged", "Grade", "Score", "Coverage", "Rules in scope", "Targets", "Open"),
        diff.results().stream().map(DiffTables::figures).toList());
  }

  private static List<String> figures(Point point) {
    return List.of(
        point.name(),
        Words.time(point.clock()),
        point.grade().map(Enum::name).orElse("not graded"),
        number(point.score()),
        number(point.coverage()),
        point.rulesInScope() + " of " + point.rules(),
        Integer.toString(point.targets()),
        Integer.toString(point.openRules()));
  }

  private static Table findings(Diff diff, State state) {
    boolean series = diff.results().size() > 2;
    List<String> head = new ArrayList<>(List.of("Severity", "Rule", "Where", "Before", "Now"));
    if (series) {
      head.add("All results");
    }
    List<List<String>> rows = new ArrayList<>();
    for (FindingChange finding : diff.in(state)) {
      List<String> row = new ArrayList<>();
      row.add(finding.severity().word());
      row.add(id(finding) + ": " + finding.title());
      row.add(Words.of(finding.target()) + ": " + finding.item());
      row.add(side(finding.history().get(finding.compared()), finding.before(), Optional.empty()));
      row.add(side(finding.last(), finding.after(), finding.why()));
      if (series) {
        row.add(finding.history().stream().map(DiffTables::word).collect(Collectors.joining(", ")));
      }
      rows.add(row);
    }
    String title =
        state.words().substring(0, 1).toUpperCase(Locale.ROOT) + state.words().substring(1);
    return new Table(
        state.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        title,
        "It " + state.meaning() + ".",
        head,
        rows);
  }

  private static String id(FindingChange finding) {
    return finding.rule() + finding.formerRule().map(id -> " (formerly " + id + ")").orElse("");
  }

  private static String side(Status status, Optional<Seen> seen, Optional<String> why) {
    List<String> parts = new ArrayList<>();
    parts.add(word(status));
    why.ifPresent(parts::add);
    seen.ifPresent(
        it -> {
          it.actual().ifPresent(parts::add);
          it.place().ifPresent(parts::add);
          if (it.disposition() != Disposition.NONE) {
            parts.add(Words.of(it.disposition()));
          }
        });
    return String.join("; ", parts);
  }

  private static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Table values(Diff diff) {
    return new Table(
        "values",
        "Settings with another value",
        "A secret that was replaced by another of the same kind does not show here.",
        List.of("Target", "Setting", "Before", "Now"),
        diff.values().stream()
            .map(
                value ->
                    List.of(Words.of(value.target()), value.item(), value.before(), value.after()))
            .toList());
  }

  private static Table audit(AuditChange audit) {
    List<List<String>> rows = new ArrayList<>();
    ComparedScore score = audit.score();
    if (score.rules() > 0) {
      rows.add(
          List.of(
              "Score over the rules judged alike in both",
              number(score.before())
                  + " before, "
                  + number(score.after())
                  + " now; "
                  + Words.count(score.rules(), "rule")));
    }
    add(rows, "Evidence asked for now only", words(audit.evidenceAdded()));
    add(rows, "Evidence asked for before only", words(audit.evidenceRemoved()));
    add(rows, "Targets now only", targets(audit.targetsAdded()));
    add(rows, "Targets before only", targets(audit.targetsRemoved()));
    add(rows, "Rules now only", audit.rulesAdded());
    add(rows, "Rules before only", audit.rulesRemoved());
    List<String> renamed = new ArrayList<>();
    audit.renamed().forEach((old, now) -> renamed.add(old + " is now " + now));
    add(rows, "Rules renamed", renamed);
    add(rows, "Rules with another version or parameters", audit.rulesChanged());
    add(rows, "Rules decided now only", audit.newlyDecided());
    add(rows, "Rules decided before only", audit.noLongerDecided());
    add(rows, "Departures from the shipped rules, now only", audit.deviationsAdded());
    add(rows, "Departures from the shipped rules, before only", audit.deviationsRemoved());
    return new Table("audit", "How the audits differ", "", List.of("What", "Which"), rows);
  }

  /** One line for each, so that a long list is cut nowhere. */
  private static void add(List<List<String>> rows, String what, Collection<?> which) {
    which.forEach(one -> rows.add(List.of(what, one.toString())));
  }

  private static List<String> words(Collection<ScopeKind> kinds) {
    return kinds.stream().map(ScopeKind::words).toList();
  }

  private static List<String> targets(Collection<Target> targets) {
    return targets.stream().map(Words::of).toList();
  }

  static String number(Optional<BigDecimal> number) {
    return number.map(Words::number).orElse(NONE);
  }
}
