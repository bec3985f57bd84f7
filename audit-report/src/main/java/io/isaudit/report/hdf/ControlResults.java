package io.isaudit.report.hdf;

import io.isaudit.report.json.JsonOut;
import io.isaudit.report.model.DecisionSentences;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Standing;
import io.isaudit.report.model.Standing.Hdf;
import io.isaudit.report.model.VisibleText;
import io.isaudit.report.model.Words;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the results of a control. Readers work out the state of a control from them, in the order
 * error, failed, passed, skipped, which is not ours: one pass would hide that another target could
 * not be decided. So a result that would outvote the outcome of its rule is written as skipped,
 * with its own outcome beside it.
 */
final class ControlResults {

  private final ReportModel model;
  private final Map<Target, Instant> collected = new HashMap<>();
  private final Instant clock;

  ControlResults(AuditResult result, ReportModel model) {
    this.model = model;
    this.clock = result.clock();
    for (TargetSummary target : result.targets()) {
      collected.put(target.target(), target.collectedAt());
    }
  }

  void write(JsonOut json, RuleEntry rule) {
    Hdf control = Standing.of(rule).hdf();
    for (RuleResult target : rule.targets()) {
      List<ItemResult> items =
          target.items().stream().filter(item -> Standing.of(item).hdf() != Hdf.OMITTED).toList();
      // When a person answered for the target as a whole, its items no longer say how it stands.
      if (!items.isEmpty() && target.outcome() == target.effectiveOutcome()) {
        items.forEach(item -> json.object(one -> write(one, target, item, control)));
      } else if (Standing.of(target).hdf() != Hdf.OMITTED) {
        json.object(one -> write(one, target, control));
      }
    }
  }

  private void write(JsonOut json, RuleResult target, Hdf control) {
    List<String> told = new ArrayList<>(List.of(target.reason()));
    status(json, Standing.of(target).hdf(), control, target.effectiveOutcome(), told, target);
    json.told("code_desc", Words.of(target.target()) + ": " + target.title());
    about(json, target, target.effectiveOutcome(), target.disposition());
  }

  private void write(JsonOut json, RuleResult target, ItemResult item, Hdf control) {
    List<String> told = new ArrayList<>(List.of(item.reason()));
    item.note().ifPresent(told::add);
    item.expected().ifPresent(expected -> told.add("Expected: " + expected));
    item.actual()
        .map(actual -> actual + item.origin().map(o -> " (" + Words.origin(o) + ")").orElse(""))
        .ifPresent(actual -> told.add("Actual: " + actual));
    Words.place(item).ifPresent(place -> told.add("Place: " + place));
    status(json, Standing.of(item).hdf(), control, item.outcome(), told, target);
    json.told("code_desc", Words.of(target.target()) + ", " + item.item());
    about(json, target, item.outcome(), item.disposition());
    json.told("fingerprint", item.fingerprint());
  }

  private void status(
      JsonOut json, Hdf own, Hdf control, Outcome outcome, List<String> told, RuleResult target) {
    boolean outvotes = rank(own) < rank(control);
    boolean skipped = outvotes || rank(own) == rank(Hdf.SKIPPED);
    json.text("status", skipped ? "skipped" : own.name().toLowerCase(Locale.ROOT));
    target.notes().stream().filter(note -> !told.contains(note)).forEach(told::add);
    told.addAll(DecisionSentences.about(target, model.decisions()));
    if (outvotes) {
      told.add("Taken alone this is " + Words.of(outcome) + ", which would hide the rest.");
    }
    json.text(
        skipped ? "skip_message" : "message",
        told.stream().distinct().map(VisibleText::of).collect(Collectors.joining("\n")));
  }

  private void about(JsonOut json, RuleResult target, Outcome outcome, Disposition disposition) {
    json.text("start_time", collected.getOrDefault(target.target(), clock).toString());
    json.text("resource", target.target().kind().word());
    json.told("resource_id", target.target().id());
    json.text("outcome", outcome.word());
    json.text("disposition", Words.key(disposition));
  }

  /** The order in which readers let one result of a control win over another. */
  private static int rank(Hdf status) {
    return switch (status) {
      case ERROR -> 0;
      case FAILED -> 1;
      case PASSED -> 2;
      case SKIPPED, NOT_APPLICABLE, OMITTED -> 3;
    };
  }
}
