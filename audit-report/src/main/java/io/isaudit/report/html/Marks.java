package io.isaudit.report.html;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Section;
import io.isaudit.report.model.Words;
import io.isaudit.result.RuleResult;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the filters of the page need to know of a rule: severity, outcome and the places of its
 * targets in the list of what was read, which holds their names. Text of a target is not among it.
 */
final class Marks {

  /** The attribute that holds them. */
  static final String ATTRIBUTE = "data-f";

  private final Map<Target, Integer> places = new HashMap<>();

  Marks(ReportModel model) {
    for (TargetSummary target : model.targets()) {
      places.putIfAbsent(target.target(), places.size());
    }
  }

  String of(RuleEntry entry, Section section) {
    List<String> targets = new ArrayList<>();
    for (RuleResult target : entry.targets()) {
      Integer place = places.get(target.target());
      if (place != null) {
        targets.add(place.toString());
      }
    }
    String outcome = section == Section.SETTLED ? "accepted" : Words.of(entry.outcome());
    return entry.severity().word() + ';' + outcome + ';' + String.join(" ", targets);
  }
}
