package io.isaudit.report.terminal;

import io.isaudit.report.model.Decisions;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Section;
import io.isaudit.report.model.VisibleText;
import io.isaudit.report.model.Words;
import io.isaudit.result.ItemResult;
import io.isaudit.result.PolicyReport.BaselineReport;
import io.isaudit.result.RuleResult;
import io.isaudit.result.ScopeReport;
import io.isaudit.result.Scorecard;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * The result in a few lines for a person at a terminal. Without colour it is plain ASCII; whatever
 * comes from the target can neither move the cursor nor change colours.
 */
public final class TerminalSummary {

  private static final int SHOWN_FINDINGS = 10;
  private static final int SHOWN_SCOPE = 5;
  private static final int SHOWN_DEVIATIONS = 5;
  private static final int SEVERITY_WIDTH = 9;
  private static final String SUB = " ".repeat(12);
  private static final String INDENT = " ".repeat(2 + SEVERITY_WIDTH + 1);

  public String render(ReportModel model, boolean colour) {
    return new Draft(model, colour).write();
  }

  /** Colours by their ANSI codes. */
  private enum Colour {
    BOLD("1"),
    DIM("2"),
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    CYAN("36"),
    BOLD_RED("1;31");

    private final String code;

    Colour(String code) {
      this.code = code;
    }
  }

  private static final class Draft {
    private final ReportModel model;
    private final boolean colour;
    private final StringBuilder out = new StringBuilder(2048);

    Draft(ReportModel model, boolean colour) {
      this.model = model;
      this.colour = colour;
    }

    String write() {
      head();
      deviations();
      gate();
      decisions();
      counts();
      findings();
      undecided();
      scope();
      return out.toString();
    }

    private void head() {
      Scorecard card = model.scorecard();
      line(painted(model.gradeWords() + ", " + model.scoreWords(), Colour.BOLD));
      card.notGraded().forEach(why -> line("  " + VisibleText.ascii(why)));
      card.caps().forEach(cap -> line("  " + VisibleText.ascii(cap)));
      String coverage = card.coverage().map(c -> Words.number(c) + " %").orElse("none");
      label("Coverage", coverage + "; " + model.scope().sentence());
      if (card.attestedAsked() > 0) {
        label("Attested", card.attestedAnswered() + " of " + card.attestedAsked() + " answered");
      }
    }

    private void deviations() {
      List<String> deviations = model.decisions().report().deviations();
      if (deviations.isEmpty()) {
        return;
      }
      label(
          "Profile",
          VisibleText.ascii(model.decisions().report().profile())
              + ", "
              + painted("not the standard audit", Colour.YELLOW)
              + ":");
      int rest = deviations.size() - SHOWN_DEVIATIONS;
      int shown = rest > 1 ? SHOWN_DEVIATIONS : deviations.size();
      deviations.subList(0, shown).forEach(deviation -> line(SUB + VisibleText.ascii(deviation)));
      if (rest > 1) {
        line(SUB + "and " + rest + " more points");
      }
    }

    private void gate() {
      String condition = "; it " + VisibleText.ascii(model.gate().condition());
      if (model.gate().passed()) {
        label("Gate", painted("passed", Colour.GREEN) + condition);
        return;
      }
      label("Gate", painted("not passed", Colour.BOLD_RED) + condition);
      model.gate().failures().forEach(why -> line(SUB + VisibleText.ascii(why)));
    }

    /** A waiver in use is on no line of its own: only what somebody has to do about is. */
    private void decisions() {
      Decisions decisions = model.decisions();
      int waivers = decisions.report().waivers().size();
      if (waivers > 0) {
        label("Waivers", Words.count(waivers, "waiver"));
        decisions
            .rottingStates()
            .forEach((state, n) -> line(SUB + painted(n + " " + state.words(), Colour.YELLOW)));
      }
      decisions.report().baseline().ifPresent(this::baseline);
    }

    private void baseline(BaselineReport baseline) {
      label("Baseline", Words.of(baseline));
      if (!baseline.gone().isEmpty()) {
        line(SUB + "'is-audit baseline --update' takes out what is gone");
      }
    }

    private void counts() {
      List<String> counts = new ArrayList<>();
      for (Outcome outcome : Outcome.values()) {
        if (model.count(outcome) > 0) {
          counts.add(Words.count(model.count(outcome), outcome));
        }
      }
      label("Rules", counts.isEmpty() ? "none" : String.join(", ", counts));
    }

    private void findings() {
      List<RuleEntry> findings = model.in(Section.FINDINGS);
      if (findings.isEmpty()) {
        return;
      }
      line("");
      line(painted(Words.count(findings.size(), "open finding"), Colour.BOLD));
      findings.stream().limit(SHOWN_FINDINGS).forEach(this::finding);
      int rest = findings.size() - SHOWN_FINDINGS;
      if (rest > 0) {
        line(INDENT + "and " + rest + " more");
      }
    }

    private void finding(RuleEntry entry) {
      String word = entry.severity().word();
      String space = " ".repeat(SEVERITY_WIDTH - word.length());
      line(
          "  "
              + painted(word, colourOf(entry.severity()))
              + space
              + " "
              + VisibleText.ascii(entry.title()));
      line(INDENT + painted(entry.rule() + ", " + place(entry), Colour.DIM));
    }

    private static String place(RuleEntry entry) {
      RuleResult target = entry.openTargets().get(0);
      int more = entry.openTargets().size() - 1;
      StringBuilder place = new StringBuilder(Words.of(target.target()));
      target.items().stream()
          .filter(ItemResult::isOpen)
          .findFirst()
          .ifPresent(
              item ->
                  place
                      .append(": ")
                      .append(item.file().map(file -> at(file, item)).orElse(item.item())));
      String rest = more > 0 ? " and " + Words.count(more, "more target") : "";
      return VisibleText.ascii(place.toString()) + rest;
    }

    private static String at(String file, ItemResult item) {
      return file + item.line().map(line -> ":" + line).orElse("");
    }

    private void undecided() {
      int undecided = model.in(Section.UNDECIDED).size();
      int questions = model.in(Section.QUESTIONS).size();
      if (undecided + questions > 0) {
        line("");
      }
      if (undecided > 0) {
        line(
            painted(Words.count(undecided, "rule") + " could not be decided", Colour.YELLOW)
                + "; the report says what was missing");
      }
      if (questions > 0) {
        line(Words.count(questions, "question") + " for a person; answer them in the policy file");
      }
    }

    private void scope() {
      List<ScopeReport.OutOfScope> outside = model.scope().outside();
      if (outside.isEmpty()) {
        return;
      }
      line("");
      line("Not asked for:");
      for (ScopeReport.OutOfScope kind :
          outside.subList(0, Math.min(SHOWN_SCOPE, outside.size()))) {
        line(
            "  "
                + kind.kind().words()
                + " ("
                + Words.count(kind.rules(), "rule")
                + "): "
                + VisibleText.ascii(kind.howToBringIn()));
      }
      if (outside.size() > SHOWN_SCOPE) {
        line("  and " + Words.count(outside.size() - SHOWN_SCOPE, "more kind"));
      }
    }

    private static Colour colourOf(Severity severity) {
      return switch (severity) {
        case CRITICAL -> Colour.BOLD_RED;
        case HIGH -> Colour.RED;
        case MEDIUM -> Colour.YELLOW;
        case LOW -> Colour.CYAN;
        case INFO -> Colour.DIM;
      };
    }

    private void label(String name, String value) {
      line(name + " ".repeat(10 - name.length()) + value);
    }

    private String painted(String text, Colour paint) {
      return colour ? "\u001B[" + paint.code + "m" + text + "\u001B[0m" : text;
    }

    private void line(String text) {
      out.append(text).append('\n');
    }
  }
}
