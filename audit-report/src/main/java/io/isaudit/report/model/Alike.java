package io.isaudit.report.model;

import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.result.PolicyReport.WaiverReport;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells targets apart by what a reader would see of them, so that the same is told once. */
public final class Alike {

  private Alike() {}

  private record What(
      Target.TargetKind kind,
      Outcome outcome,
      Disposition disposition,
      String reason,
      List<String> notes,
      List<ItemView> items,
      List<WaiverReport> waivers) {}

  private record ItemView(
      String item,
      Outcome outcome,
      Disposition disposition,
      String reason,
      Optional<String> note,
      Optional<String> expected,
      Optional<String> actual,
      Optional<String> origin,
      Optional<String> file,
      Optional<Integer> line) {}

  /** The targets in their order, those that look the same together. */
  public static List<List<RuleResult>> groups(List<RuleResult> targets, Decisions decisions) {
    Map<What, List<RuleResult>> groups = new LinkedHashMap<>();
    for (RuleResult target : targets) {
      groups.computeIfAbsent(what(target, decisions), what -> new ArrayList<>()).add(target);
    }
    return List.copyOf(groups.values());
  }

  private static What what(RuleResult target, Decisions decisions) {
    return new What(
        target.target().kind(),
        target.effectiveOutcome(),
        target.disposition(),
        target.reason(),
        target.notes(),
        target.items().stream().map(Alike::view).toList(),
        decisions.waiversOf(target));
  }

  private static ItemView view(ItemResult item) {
    return new ItemView(
        item.item(),
        item.outcome(),
        item.disposition(),
        item.reason(),
        item.note(),
        item.expected(),
        item.actual(),
        item.origin(),
        item.file(),
        item.line());
  }
}
