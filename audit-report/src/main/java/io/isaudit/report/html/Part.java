package io.isaudit.report.html;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Section;
import io.isaudit.rule.RuleId;
import java.util.Optional;

/** The parts of the page in their order, with their anchors and headings. */
enum Part {
  FIRST("first", "What to do first"),
  TREND("trend", "Over time"),
  GAINS("gains", "The way to a better score"),
  CHAPTERS("chapters", "Chapters"),
  NODES("nodes", "Nodes side by side"),
  DECISIONS("decisions", "Decisions"),
  FINDINGS("findings", "Findings", Section.FINDINGS),
  UNDECIDED("undecided", "What could not be decided", Section.UNDECIDED),
  QUESTIONS("questions", "Questions for a person", Section.QUESTIONS),
  SETTLED("accepted", "Accepted", Section.SETTLED),
  PASSED("passed", "Passed", Section.PASSED),
  INFORMATIONAL("informational", "Informational", Section.INFORMATIONAL),
  NOT_APPLICABLE("not-applicable", "Not applicable", Section.NOT_APPLICABLE),
  NOT_SELECTED("not-selected", "Not selected", Section.NOT_SELECTED),
  GUIDE("guide", "The guide, heading by heading"),
  STANDARDS("standards", "Standards"),
  INPUTS("inputs", "What was read"),
  SCORE("score", "How the score is made");

  private final String anchor;
  private final String title;
  private final Optional<Section> section;

  Part(String anchor, String title) {
    this.anchor = anchor;
    this.title = title;
    this.section = Optional.empty();
  }

  Part(String anchor, String title, Section section) {
    this.anchor = anchor;
    this.title = title;
    this.section = Optional.of(section);
  }

  String anchor() {
    return anchor;
  }

  String title() {
    return title;
  }

  /** The number of rules it holds; empty for parts that list no rules. */
  Optional<Integer> count(ReportModel model) {
    return section.map(s -> model.in(s).size());
  }

  /** Whether there is something to show. */
  boolean isShown(ReportModel model) {
    return switch (this) {
      case FIRST -> !model.first().isEmpty();
      case TREND -> model.trend().isPresent();
      case GAINS -> !model.gains().groups().isEmpty();
      case NODES -> !model.nodes().nodes().isEmpty();
      case STANDARDS -> !model.standards().isEmpty();
      case CHAPTERS -> !model.chapters().isEmpty();
      case DECISIONS, FINDINGS, SCORE -> true;
      case GUIDE -> model.guide().covered() > 0;
      case INPUTS -> !model.targets().isEmpty();
      case NOT_SELECTED ->
          !model.scope().outside().isEmpty() || !model.in(Section.NOT_SELECTED).isEmpty();
      default -> count(model).orElse(0) > 0;
    };
  }

  /** Opens the section with its heading. */
  void open(Html html, ReportModel model) {
    html.open("section", "id", anchor, "aria-labelledby", anchor + "-title");
    html.open("h2", "id", anchor + "-title").text(title);
    count(model)
        .ifPresent(n -> html.text(" ").element("span", Integer.toString(n), "class", "count"));
    html.close("h2");
  }

  /** The anchor of a rule. No id of a part has two dashes in a row, and no chapter or slug has. */
  static String anchorOf(RuleId rule) {
    return rule.chapter() + "--" + rule.slug();
  }
}
