package io.isaudit.rules.maintenance;

import io.isaudit.evidence.MissingReason;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Product;
import java.util.List;

/** States channel and level of updates; where no update was recorded there is neither. */
final class UpdateChannel implements Check {

  private static final String ITEM = "updates";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Verdict verdict =
        subject
            .node()
            .product()
            .fold(
                found -> verdict(found.value()),
                missing ->
                    Verdict.unknown(ITEM, "the product is unknown: " + missing.explanation()));
    return List.of(verdict);
  }

  private static Verdict verdict(Product product) {
    return product
        .updateLevel()
        .fold(
            level ->
                product
                    .updateChannel()
                    .fold(
                        channel ->
                            Verdict.informational(
                                ITEM,
                                "updates come by the channel "
                                    + channel.value()
                                    + " and are at level "
                                    + level.value()),
                        missing ->
                            Verdict.unknown(
                                ITEM, "the update channel is unknown: " + missing.explanation())),
            missing ->
                missing.reason() == MissingReason.ABSENT
                    ? Verdict.informational(ITEM, "no update is recorded: " + missing.explanation())
                    : Verdict.unknown(
                        ITEM, "the update level is unknown: " + missing.explanation()));
  }
}
