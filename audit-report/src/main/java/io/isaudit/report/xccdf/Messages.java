package io.isaudit.report.xccdf;

import io.isaudit.report.model.DecisionSentences;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Words;
import io.isaudit.report.xml.XmlOut;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import java.util.List;

/** What there is to say of each target of a rule, one message for each fact. */
final class Messages {

  /** Further items are counted; the other formats have them. */
  private static final int MOST_ITEMS = 50;

  private final ReportModel model;
  private final RuleEntry rule;

  Messages(ReportModel model, RuleEntry rule) {
    this.model = model;
    this.rule = rule;
  }

  void write(XmlOut xml) {
    for (RuleResult target : rule.targets()) {
      String name = Words.of(target.target()) + ", " + Words.of(target.effectiveOutcome()) + ": ";
      String severity = severity(target.effectiveOutcome());
      List<ItemResult> items =
          target.items().stream().filter(item -> item.outcome() == target.outcome()).toList();
      if (items.isEmpty()) {
        message(xml, severity, name + target.reason());
      }
      items.stream().limit(MOST_ITEMS).forEach(item -> message(xml, severity, name + item(item)));
      if (items.size() > MOST_ITEMS) {
        message(xml, severity, name + Words.count(items.size() - MOST_ITEMS, "more item"));
      }
      target.notesBeside(items).forEach(note -> message(xml, "info", note));
      DecisionSentences.about(target, model.decisions())
          .forEach(decision -> message(xml, "info", decision));
    }
  }

  private static String item(ItemResult item) {
    return item.reason()
        + Words.place(item).map(place -> " (" + place + ")").orElse("")
        + item.note().map(note -> " - " + note).orElse("");
  }

  private static void message(XmlOut xml, String severity, String text) {
    xml.element("message", text, "severity", severity);
  }

  private static String severity(Outcome outcome) {
    return switch (outcome) {
      case FAIL, ERROR -> "error";
      case UNKNOWN, MANUAL -> "warning";
      case PASS, INFORMATIONAL, NOT_APPLICABLE, NOT_SELECTED -> "info";
    };
  }
}
