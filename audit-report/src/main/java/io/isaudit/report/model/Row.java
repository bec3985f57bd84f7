package io.isaudit.report.model;

import io.isaudit.result.Disposition;
import io.isaudit.result.Fingerprint;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One item of one target, with the rule and entry that it belongs to. An entry that looked at
 * nothing has one row, whose item has no name.
 */
public record Row(RuleEntry entry, RuleResult target, ItemResult item, Standing standing) {

  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::target)
          .thenComparing(row -> row.item().item())
          .thenComparing(row -> row.item().fingerprint());

  /** All rows in the order of rule, target and item. */
  public static List<Row> of(ReportModel model) {
    return model.sections().values().stream()
        .flatMap(Collection::stream)
        .flatMap(entry -> entry.targets().stream().flatMap(target -> of(entry, target)))
        .sorted(ORDER)
        .toList();
  }

  private static Stream<Row> of(RuleEntry entry, RuleResult target) {
    Stream<ItemResult> items =
        target.items().isEmpty() ? Stream.of(nothing(target)) : target.items().stream();
    return items.map(item -> new Row(entry, target, item, Standing.of(target, item)));
  }

  private static ItemResult nothing(RuleResult target) {
    return new ItemResult(
        "",
        target.outcome(),
        target.disposition(),
        target.reason(),
        Optional.empty(),
        Fingerprint.of(target.rule(), target.target(), ""),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The outcome of the item with the answer to its question applied. */
  public Outcome effectiveOutcome() {
    return isAnswered() ? target.effectiveOutcome() : item.outcome();
  }

  /** What was decided about the item, or about its whole entry when that is an answer. */
  public Disposition disposition() {
    return isAnswered() ? Disposition.ATTESTED : item.disposition();
  }

  private boolean isAnswered() {
    return target.disposition() == Disposition.ATTESTED && item.outcome() == Outcome.MANUAL;
  }

  /** A failure that nobody settled. */
  public boolean isOpen() {
    return effectiveOutcome() == Outcome.FAIL && !disposition().isSettled();
  }
}
