package io.isaudit.report.pdf;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Section;
import io.isaudit.rule.RuleId;
import java.util.Optional;

/** The parts of the document behind its first page, in their order. */
enum Part {
  CHAPTERS("chapters", "Chapters"),
  FINDINGS("findings", "Findings", Section.FINDINGS),
  UNDECIDED("undecided", "What could not be decided", Section.UNDECIDED),
  QUESTIONS("questions", "Questions for a person", Section.QUESTIONS),
  SETTLED("accepted", "Accepted", Section.SETTLED),
  DECISIONS("decisions", "Decisions"),
  PASSED("passed", "Passed", Section.PASSED),
  INFORMATIONAL("informational", "Informational", Section.INFORMATIONAL),
  NOT_APPLICABLE("not-applicable", "Not applicable", Section.NOT_APPLICABLE),
  NOT_SELECTED("not-selected", "Not selected", Section.NOT_SELECTED),
  GUIDE("guide", "The guide, heading by heading"),
  STANDARDS("standards", "Standards that the findings touch"),
  INPUTS("inputs", "What was read"),
  SCORE("score", "How the score is made");

  private final String place;
  private final String title;
  private final Optional<Section> section;

  Part(String place, String title) {
    this.place = place;
    this.title = title;
    this.section = Optional.empty();
  }

  Part(String place, String title, Section section) {
    this.place = place;
    this.title = title;
    this.section = Optional.of(section);
  }

  String place() {
    return place;
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
      case CHAPTERS -> !model.chapters().isEmpty();
      case FINDINGS, DECISIONS, SCORE -> true;
      case GUIDE -> model.guide().covered() > 0;
      case STANDARDS ->
          model.in(Section.FINDINGS).stream().anyMatch(entry -> !entry.references().isEmpty());
      case INPUTS -> !model.targets().isEmpty();
      case NOT_SELECTED ->
          !model.scope().outside().isEmpty() || !model.in(Section.NOT_SELECTED).isEmpty();
      default -> count(model).orElse(0) > 0;
    };
  }

  /** The place of a rule. No id of a part has two dashes in a row, and no chapter or slug has. */
  static String placeOf(RuleId rule) {
    return rule.chapter() + "--" + rule.slug();
  }
}
