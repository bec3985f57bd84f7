package io.isaudit.fix;

import io.isaudit.rule.RuleId;
import java.util.Comparator;

/** A finding that a patch leaves alone, and why: for a person to look at. */
public record NotFixed(RuleId rule, String item, String reason) implements Comparable<NotFixed> {

  private static final Comparator<NotFixed> ORDER =
      Comparator.comparing(NotFixed::rule)
          .thenComparing(NotFixed::item)
          .thenComparing(NotFixed::reason);

  static NotFixed of(Proposal proposal, String reason) {
    return new NotFixed(proposal.rule(), proposal.item(), reason);
  }

  @Override
  public int compareTo(NotFixed other) {
    return ORDER.compare(this, other);
  }
}
