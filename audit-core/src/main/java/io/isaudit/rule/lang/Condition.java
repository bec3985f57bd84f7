package io.isaudit.rule.lang;

import io.isaudit.rule.Cap;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Subject;
import java.util.List;

/**
 * A demand on a thing, with words that complete "X should …". Finding messages are made of these
 * words, so a message can't drift from the logic.
 */
public interface Condition<T> {

  /** The demand as it follows "should", for example {@code be false}. */
  String description();

  Judgement judge(T thing, Subject subject);

  /** A condition of these words and this logic. */
  static <T> Condition<T> of(String description, Logic<T> logic) {
    return new Condition<>() {
      @Override
      public String description() {
        return description;
      }

      @Override
      public Judgement judge(T thing, Subject subject) {
        return logic.judge(thing, subject);
      }
    };
  }

  /** Met when either is; not known when neither is met and one is not known. */
  default Condition<T> or(Condition<T> other) {
    return of(
        description() + " or " + other.description(),
        (thing, subject) ->
            first(
                List.of(Outcome.PASS, Outcome.UNKNOWN, Outcome.FAIL),
                judge(thing, subject),
                other.judge(thing, subject)));
  }

  /** Met when both are; not met when one is not, whatever the other is. */
  default Condition<T> and(Condition<T> other) {
    return of(
        description() + " and " + other.description(),
        (thing, subject) ->
            first(
                List.of(Outcome.FAIL, Outcome.UNKNOWN, Outcome.PASS),
                judge(thing, subject),
                other.judge(thing, subject)));
  }

  /** The same demand, whose failure caps the grade where the other condition is met. */
  default Condition<T> capping(Cap cap, Condition<T> when) {
    return of(
        description(),
        (thing, subject) -> {
          Judgement judgement = judge(thing, subject);
          boolean grave = when.judge(thing, subject).outcome() == Outcome.PASS;
          return grave ? judgement.capping(cap) : judgement;
        });
  }

  /** The same demand, with a remark wherever it is met. */
  default Condition<T> noting(String note) {
    return of(
        description(),
        (thing, subject) -> {
          Judgement judgement = judge(thing, subject);
          return judgement.outcome() == Outcome.PASS ? Judgement.metWithNote(note) : judgement;
        });
  }

  private static Judgement first(List<Outcome> order, Judgement one, Judgement other) {
    for (Outcome outcome : order) {
      if (one.outcome() == outcome) {
        return one;
      }
      if (other.outcome() == outcome) {
        return other;
      }
    }
    return one;
  }

  /** The logic of a condition. */
  @FunctionalInterface
  interface Logic<T> {

    Judgement judge(T thing, Subject subject);
  }
}
