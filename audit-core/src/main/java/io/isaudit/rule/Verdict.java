package io.isaudit.rule;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.settings.Origin;
import java.util.Objects;
import java.util.Optional;

/**
 * What a check says about one item of a target, for example one datasource of a node.
 *
 * <p>The item is part of a finding's fingerprint: it names the thing, and holds no line, no value
 * and no position in a list that may shift.
 *
 * @param reason one sentence without a full stop; never text of a secret
 * @param note a remark that is printed and does not touch the score
 * @param origin where the judged value comes from, when it is a setting
 */
public record Verdict(
    String item,
    Outcome outcome,
    String reason,
    Optional<String> note,
    Optional<String> expected,
    Optional<String> actual,
    Optional<Origin> origin,
    Optional<Place> place,
    Optional<Cap> cap) {

  public Verdict {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(reason, "reason");
  }

  public static Verdict of(Outcome outcome, String item, String reason) {
    return new Verdict(
        item,
        outcome,
        reason,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public static Verdict pass(String item, String reason) {
    return of(Outcome.PASS, item, reason);
  }

  public static Verdict fail(String item, String reason) {
    return of(Outcome.FAIL, item, reason);
  }

  public static Verdict unknown(String item, String reason) {
    return of(Outcome.UNKNOWN, item, reason);
  }

  public static Verdict notApplicable(String item, String reason) {
    return of(Outcome.NOT_APPLICABLE, item, reason);
  }

  public static Verdict informational(String item, String reason) {
    return of(Outcome.INFORMATIONAL, item, reason);
  }

  /** The worse of two about one item; of equal outcomes this one. */
  public Verdict worse(Verdict other) {
    return other.outcome.compareTo(outcome) < 0 ? other : this;
  }

  public Verdict note(String remark) {
    return new Verdict(
        item, outcome, reason, Optional.of(remark), expected, actual, origin, place, cap);
  }

  public Verdict expected(String words) {
    return new Verdict(item, outcome, reason, note, Optional.of(words), actual, origin, place, cap);
  }

  public Verdict actual(String words) {
    return new Verdict(
        item, outcome, reason, note, expected, Optional.of(words), origin, place, cap);
  }

  /** Sets the origin and, from it, the place. */
  public Verdict from(Origin where) {
    return new Verdict(
        item, outcome, reason, note, expected, actual, Optional.of(where), where.place(), cap);
  }

  public Verdict at(Place where) {
    return new Verdict(
        item, outcome, reason, note, expected, actual, origin, Optional.of(where), cap);
  }

  /** Marks a failure that caps the grade. */
  public Verdict capping(Cap reasonForCap) {
    return new Verdict(
        item, outcome, reason, note, expected, actual, origin, place, Optional.of(reasonForCap));
  }
}
