package io.isaudit.report.html;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Section;
import io.isaudit.report.model.Words;
import io.isaudit.result.Disposition;
import io.isaudit.result.RuleResult;
import io.isaudit.result.ScopeReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules that need no attention, as tables that are folded away. */
final class RuleTables {

  private final Html html;
  private final ReportModel model;
  private final Marks marks;

  RuleTables(Html html, ReportModel model, Marks marks) {
    this.html = html;
    this.model = model;
    this.marks = marks;
  }

  void write(Section section) {
    Part part =
        switch (section) {
          case PASSED -> Part.PASSED;
          case INFORMATIONAL -> Part.INFORMATIONAL;
          default -> Part.NOT_APPLICABLE;
        };
    if (!part.isShown(model)) {
      return;
    }
    part.open(html, model);
    List<RuleEntry> entries = model.in(section);
    long noted = entries.stream().filter(entry -> !entry.notes().isEmpty()).count();
    if (section == Section.PASSED && noted > 0) {
      html.element(
          "p", Words.count((int) noted, "rule") + " passed with a note.", "class", "intro");
    }
    table(part.title() + " rules", section, entries);
    html.close("section");
  }

  void notSelected() {
    if (!Part.NOT_SELECTED.isShown(model)) {
      return;
    }
    Part.NOT_SELECTED.open(html, model);
    if (!model.scope().outside().isEmpty()) {
      outside();
    }
    Map<String, List<RuleEntry>> byReason = new TreeMap<>();
    for (RuleEntry entry : model.in(Section.NOT_SELECTED)) {
      byReason.computeIfAbsent(entry.targets().get(0).reason(), r -> new ArrayList<>()).add(entry);
    }
    if (!byReason.isEmpty()) {
      html.open("details")
          .element(
              "summary", Words.count(model.in(Section.NOT_SELECTED).size(), "rule") + " by reason");
      byReason.forEach(this::reason);
      html.close("details");
    }
    html.close("section");
  }

  private void outside() {
    html.open("table").element("caption", "Evidence that was not asked for");
    html.open("thead").open("tr");
    for (String head : List.of("Evidence", "Rules", "How to bring it in")) {
      html.element("th", head, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    for (ScopeReport.OutOfScope outside : model.scope().outside()) {
      html.open("tr").element("th", outside.kind().words(), "scope", "row");
      html.element("td", Integer.toString(outside.rules()), "class", "number");
      html.element("td", outside.howToBringIn()).close("tr");
    }
    html.close("tbody").close("table");
  }

  private void reason(String reason, List<RuleEntry> entries) {
    html.open("div", "data-g", "").element("h3", reason).open("ul", "class", "names");
    for (RuleEntry entry : entries) {
      html.open("li", attributes(entry, Section.NOT_SELECTED)).text(entry.title()).text(" ");
      html.element("code", entry.rule().toString()).close("li");
    }
    html.close("ul").close("div");
  }

  private String[] attributes(RuleEntry entry, Section section) {
    return new String[] {
      "id", Part.anchorOf(entry.rule()), Marks.ATTRIBUTE, marks.of(entry, section)
    };
  }

  private void table(String caption, Section section, List<RuleEntry> entries) {
    html.open("details").element("summary", "Show " + Words.count(entries.size(), "rule"));
    html.open("table", "class", "rules").element("caption", caption);
    html.open("thead").open("tr");
    for (String head : List.of("Rule", "Severity", "What was seen")) {
      html.element("th", head, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    for (RuleEntry entry : entries) {
      html.open("tr", attributes(entry, section)).open("th", "scope", "row");
      html.text(entry.title()).text(" ").element("code", entry.rule().toString()).close("th");
      html.element("td", entry.severity().word()).open("td");
      Map<String, List<RuleResult>> same = new LinkedHashMap<>();
      for (RuleResult target : entry.targets()) {
        String told = target.disposition() + " " + target.reason();
        same.computeIfAbsent(told, t -> new ArrayList<>()).add(target);
      }
      same.values().forEach(alike -> seen(entry, alike));
      entry.notes().forEach(note -> html.element("p", note, "class", "note"));
      html.close("td").close("tr");
    }
    html.close("tbody").close("table").close("details");
  }

  /** What was seen of targets of which the same is to be told. */
  private void seen(RuleEntry entry, List<RuleResult> alike) {
    RuleResult target = alike.get(0);
    html.open("p");
    if (alike.size() < entry.targets().size()) {
      List<String> names = alike.stream().map(one -> Words.of(one.target())).toList();
      html.element("strong", String.join(", ", names)).text(": ");
    }
    html.text(target.reason()).text(" ");
    if (target.disposition() != Disposition.NONE) {
      Badges.disposition(html, target.disposition());
    }
    html.close("p");
  }
}
