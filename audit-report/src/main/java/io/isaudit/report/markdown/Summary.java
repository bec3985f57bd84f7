package io.isaudit.report.markdown;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Row;
import io.isaudit.report.model.Standing;
import io.isaudit.report.model.Words;
import io.isaudit.result.Scorecard;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The document. Each part has its share of the length, so that none can crowd out another. */
final class Summary {

  private static final int FIGURES = 6_000;
  private static final int MOST_REASONS = 3;
  private static final int FINDINGS = 32_000;
  private static final int UNDECIDED = 9_000;

  private static final Comparator<Row> BY_SEVERITY =
      Comparator.comparing((Row row) -> row.entry().severity());

  private final ReportModel model;
  private final StringBuilder out = new StringBuilder();
  private final Rows rows = new Rows(out);

  Summary(ReportModel model) {
    this.model = model;
  }

  String text() {
    out.append("# IS Audit: ").append(model.gradeWords()).append(", ").append(model.scoreWords());
    out.append("\n\n");
    gate();
    figures();
    findings();
    undecided();
    new DecisionList(model, out).write();
    scope();
    out.append("\n<sub>").append(Gfm.text(model.tool())).append(", judged ").append(model.clock());
    out.append(", catalogue ").append(Gfm.code(model.catalogue().digest())).append("</sub>\n");
    return out.toString();
  }

  private void gate() {
    out.append(model.gate().passed() ? "**Gate passed.**" : "**Gate not passed.**");
    out.append(" It ").append(Gfm.text(model.gate().condition())).append(".\n\n");
    if (!model.gate().failures().isEmpty()) {
      rows.list(model.gate().failures().stream().map(Gfm::text).toList(), 3_000);
    }
  }

  private void figures() {
    Scorecard card = model.scorecard();
    List<String> lines = new ArrayList<>();
    card.acceptedScore()
        .ifPresent(score -> lines.add(Words.number(score) + " with accepted risks"));
    card.caps().forEach(cap -> lines.add(Gfm.text(cap)));
    notGraded(lines, card.notGraded());
    String coverage = card.coverage().map(c -> Words.number(c) + " %").orElse("none");
    lines.add(
        "Coverage of automated rules: "
            + coverage
            + "; answered questions: "
            + card.attestedAnswered()
            + " of "
            + card.attestedAsked());
    lines.add("Rules: " + counts());
    out.append("\n## Figures\n\n");
    rows.list(lines, FIGURES);
  }

  private static void notGraded(List<String> lines, List<String> reasons) {
    reasons.stream()
        .limit(MOST_REASONS)
        .forEach(reason -> lines.add("Not graded: " + Gfm.text(reason)));
    if (reasons.size() > MOST_REASONS) {
      lines.add("and " + (reasons.size() - MOST_REASONS) + " more reasons for no grade");
    }
  }

  private String counts() {
    List<String> counts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      if (model.count(outcome) > 0) {
        counts.add(Words.count(model.count(outcome), outcome));
      }
    }
    return counts.isEmpty() ? "none" : String.join(", ", counts);
  }

  private void findings() {
    List<Row> open = sorted(Row::isOpen);
    out.append("\n## Open findings\n\n");
    if (open.isEmpty()) {
      out.append("None.\n");
      return;
    }
    table(open, FINDINGS);
  }

  private void undecided() {
    List<Row> undecided =
        sorted(row -> row.standing() == Standing.UNKNOWN || row.standing() == Standing.ERROR);
    if (!undecided.isEmpty()) {
      out.append("\n## Could not be decided\n\n");
      table(undecided, UNDECIDED);
    }
  }

  private List<Row> sorted(Predicate<Row> which) {
    return Row.of(model).stream().filter(which).sorted(BY_SEVERITY).toList();
  }

  private void table(List<Row> all, int bytes) {
    out.append(bySeverity(all)).append(".\n\n");
    out.append("| severity | rule | what | where |\n|---|---|---|---|\n");
    int added = rows.add(all.stream().map(Summary::line).toList(), bytes);
    if (added < all.size()) {
      List<Row> left = all.subList(added, all.size());
      out.append("\nNot shown: ").append(bySeverity(left));
      out.append(". They are in the full report.\n");
    }
  }

  /** Items, for example {@code 3 items: 1 critical, 2 low}. */
  private static String bySeverity(List<Row> rows) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = rows.stream().filter(row -> row.entry().severity() == severity).count();
      if (count > 0) {
        counts.add(count + " " + severity.word());
      }
    }
    return Words.count(rows.size(), "item") + ": " + String.join(", ", counts);
  }

  private static String line(Row row) {
    String place =
        Words.place(row.item()).or(() -> named(row)).map(name -> " " + Gfm.code(name)).orElse("");
    return "| "
        + row.entry().severity().word()
        + " | "
        + Gfm.code(row.target().rule().toString())
        + " | "
        + Gfm.text(row.item().reason())
        + " | "
        + Gfm.text(Words.of(row.target().target()))
        + place
        + " |";
  }

  private static Optional<String> named(Row row) {
    return Optional.of(row.item().item()).filter(name -> !name.isEmpty());
  }

  private void scope() {
    out.append("\n## Scope\n\n").append(Gfm.text(model.scope().sentence())).append(": ");
    out.append(model.scope().asked().stream().map(Gfm::text).collect(Collectors.joining(", ")));
    out.append(".\n");
    if (!model.scope().outside().isEmpty()) {
      out.append("\nNot looked at:\n\n");
      rows.list(
          model.scope().outside().stream()
              .map(
                  kind ->
                      Gfm.text(kind.kind().words())
                          + ", "
                          + Words.count(kind.rules(), "rule")
                          + ": "
                          + Gfm.text(kind.howToBringIn()))
              .toList(),
          4_000);
    }
  }
}
