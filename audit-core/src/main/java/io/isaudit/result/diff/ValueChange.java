package io.isaudit.result.diff;

import io.isaudit.rule.Target;
import java.util.Comparator;

/**
 * A setting that shows another value than in the result before. Of a secret only the description
 * can differ: one that was replaced by another of the same kind does not show.
 *
 * @param item the key
 * @param before redacted as the result is
 * @param after redacted as the result is
 */
public record ValueChange(Target target, String item, String before, String after)
    implements Comparable<ValueChange> {

  private static final Comparator<ValueChange> ORDER =
      Comparator.comparing(ValueChange::target)
          .thenComparing(ValueChange::item)
          .thenComparing(ValueChange::before)
          .thenComparing(ValueChange::after);

  @Override
  public int compareTo(ValueChange other) {
    return ORDER.compare(this, other);
  }
}
