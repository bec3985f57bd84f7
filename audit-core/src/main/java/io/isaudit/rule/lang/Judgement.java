package io.isaudit.rule.lang;

import io.isaudit.evidence.Place;
import io.isaudit.rule.Cap;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.Origin;
import java.util.List;
import java.util.Optional;

/**
 * What a condition says of one thing.
 *
 * @param why a reason of its own; empty when the sentence itself says it all
 * @param cap the cap that a failure sets
 */
public record Judgement(
    Outcome outcome, Optional<String> why, Optional<String> note, Optional<Cap> cap) {

  private static final Judgement MET =
      new Judgement(Outcome.PASS, Optional.empty(), Optional.empty(), Optional.empty());
  private static final Judgement NOT_MET =
      new Judgement(Outcome.FAIL, Optional.empty(), Optional.empty(), Optional.empty());

  public static Judgement met() {
    return MET;
  }

  /** Met, with a remark that is printed and does not touch the score. */
  public static Judgement metWithNote(String note) {
    return MET.noting(note);
  }

  public static Judgement notMet() {
    return NOT_MET;
  }

  public static Judgement notMet(String why) {
    return because(Outcome.FAIL, why);
  }

  public static Judgement unknown(String why) {
    return because(Outcome.UNKNOWN, why);
  }

  public static Judgement notApplicable(String why) {
    return because(Outcome.NOT_APPLICABLE, why);
  }

  public static Judgement met(boolean condition) {
    return condition ? MET : NOT_MET;
  }

  /** The same judgement, capping the grade when it is a failure. */
  public Judgement capping(Cap worse) {
    return outcome == Outcome.FAIL ? new Judgement(outcome, why, note, Optional.of(worse)) : this;
  }

  /** The same judgement with one more remark, which is printed and does not touch the score. */
  public Judgement noting(String remark) {
    return new Judgement(outcome, why, both(note, Optional.of(remark)), cap);
  }

  /** Of two judgements the one whose outcome comes first; of equal ones what both have to say. */
  static Judgement first(List<Outcome> order, Judgement one, Judgement other) {
    if (one.outcome == other.outcome) {
      return new Judgement(
          one.outcome,
          both(one.why, other.why),
          both(one.note, other.note),
          one.cap.or(() -> other.cap));
    }
    for (Outcome outcome : order) {
      if (one.outcome == outcome) {
        return one;
      }
      if (other.outcome == outcome) {
        return other;
      }
    }
    return one;
  }

  private static Optional<String> both(Optional<String> one, Optional<String> other) {
    if (one.isPresent() && other.isPresent() && !one.equals(other)) {
      return Optional.of(one.get() + "; " + other.get());
    }
    return one.or(() -> other);
  }

  /** The verdict that it comes to. */
  Verdict verdict(
      String item,
      String reason,
      String expected,
      Optional<String> actual,
      Optional<Origin> origin,
      Optional<Place> place) {
    return new Verdict(
        item, outcome, reason, note, Optional.of(expected), actual, origin, place, cap);
  }

  private static Judgement because(Outcome outcome, String why) {
    return new Judgement(outcome, Optional.of(why), Optional.empty(), Optional.empty());
  }
}
