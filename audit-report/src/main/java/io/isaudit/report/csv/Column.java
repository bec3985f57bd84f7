package io.isaudit.report.csv;

import io.isaudit.report.model.DecisionWords;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Row;
import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A column.
 *
 * @param meaning for the documentation
 */
record Column(String name, String meaning, BiFunction<ReportModel, Row, String> value) {

  /** In their order. New ones are added at the end, so that old sheets go on working. */
  static List<Column> all() {
    return List.of(
        row("rule", "id of the rule", row -> row.target().rule().toString()),
        row("rule_version", "raised when verdicts can change", row -> row.entry().version()),
        row("title", "what should be so", row -> row.entry().title()),
        row("chapter", "first part of the id", row -> row.target().rule().chapter()),
        row(
            "severity",
            "critical, high, medium, low or info",
            row -> row.entry().severity().word()),
        row(
            "target_kind",
            "deployment, node, database or endpoint",
            row -> row.target().target().kind().word()),
        row("target", "its name", row -> row.target().target().id()),
        row("item", "what was looked at in it", row -> row.item().item()),
        row("outcome", "what the evidence says", row -> row.item().outcome().word()),
        row("effective_outcome", "the same with answers applied", r -> r.effectiveOutcome().word()),
        row("disposition", "what was decided about it", row -> word(row.disposition())),
        row("reason", "why", row -> row.item().reason()),
        item("note", "a remark", ItemResult::note),
        item("expected", "what it should be", ItemResult::expected),
        item("actual", "what it is", ItemResult::actual),
        item("origin", "explicit, inferred, default or absent", ItemResult::origin),
        item("file", "relative to the home of the node", ItemResult::file),
        item("line", "line in it", ItemResult::line),
        item("column", "column in it", ItemResult::column),
        new Column(
            "decision",
            "who decided it, why and until when",
            (model, row) -> String.join("; ", DecisionWords.of(model.decisions(), row))),
        row("fingerprint", "the same finding has it in every run", r -> r.item().fingerprint()));
  }

  private static Column row(String name, String meaning, Function<Row, Object> value) {
    return new Column(name, meaning, (model, row) -> value.apply(row).toString());
  }

  private static Column item(String name, String meaning, Function<ItemResult, Optional<?>> value) {
    return row(name, meaning, row -> value.apply(row.item()).map(Object::toString).orElse(""));
  }

  String of(ReportModel model, Row row) {
    return value.apply(model, row);
  }

  private static String word(Disposition disposition) {
    return disposition.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
