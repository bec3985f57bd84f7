package io.isaudit.rule.lang;

import io.isaudit.rule.Cap;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.Subject;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A demand on a thing, with words that complete "X should …". Finding messages are made of these
 * words, so a message can't drift from the logic.
 */
public interface Condition<T> {

  /** The verb that joined demands share. */
  String BE = "be ";

  /** The demand as it follows "should", for example {@code be false}. */
  String description();

  /** The demand with the limits that hold for a subject, for messages. */
  default String description(Subject subject) {
    return description();
  }

  /** What it expects, for a column of that name: the demand without a leading "be". */
  default String expected(Subject subject) {
    String demand = description(subject);
    return demand.startsWith(BE) ? demand.substring(BE.length()) : demand;
  }

  Judgement judge(T thing, Subject subject);

  /**
   * A value that meets the demand, where one follows from it.
   *
   * @param parameters the limits in effect
   */
  default Optional<SettingValue> example(ParameterValues parameters) {
    return Optional.empty();
  }

  /** The same demand, with a value that meets it. */
  default Condition<T> proposing(Function<ParameterValues, Optional<SettingValue>> proposal) {
    return new Proposing<>(this, proposal);
  }

  /** A condition of these words and this logic. */
  static <T> Condition<T> of(String description, Logic<T> logic) {
    return new Worded<>(description, Optional.empty(), logic);
  }

  /**
   * A condition whose words depend on parameters.
   *
   * @param description with the names of the parameters
   * @param words with their values
   */
  static <T> Condition<T> of(String description, Function<Subject, String> words, Logic<T> logic) {
    return new Worded<>(description, Optional.of(words), logic);
  }

  /** Met when either is; not known when neither is met and one is not known. */
  default Condition<T> or(Condition<T> other) {
    return joined("or", other, List.of(Outcome.PASS, Outcome.UNKNOWN, Outcome.FAIL))
        .proposing(limits -> example(limits).or(() -> other.example(limits)));
  }

  /** Met when both are; not met when one is not, whatever the other is. */
  default Condition<T> and(Condition<T> other) {
    return joined("and", other, List.of(Outcome.FAIL, Outcome.UNKNOWN, Outcome.PASS));
  }

  private Condition<T> joined(String word, Condition<T> other, List<Outcome> order) {
    String words = joined(description(), word, other.description());
    Logic<T> logic =
        (thing, subject) ->
            Judgement.first(order, judge(thing, subject), other.judge(thing, subject));
    return Worded.isFixed(this) && Worded.isFixed(other)
        ? of(words, logic)
        : of(
            words,
            subject -> joined(description(subject), word, other.description(subject)),
            logic);
  }

  /** The same demand, whose failure caps the grade where the other condition is met. */
  default Condition<T> capping(Cap cap, Condition<T> when) {
    return Condition.<T>of(
            description(),
            this::description,
            (thing, subject) -> {
              Judgement judgement = judge(thing, subject);
              boolean grave = when.judge(thing, subject).outcome() == Outcome.PASS;
              return grave ? judgement.capping(cap) : judgement;
            })
        .proposing(this::example);
  }

  /** The same demand, with a remark wherever it is decided. */
  default Condition<T> noting(String note) {
    return Condition.<T>of(
            description(),
            this::description,
            (thing, subject) -> {
              Judgement judgement = judge(thing, subject);
              return judgement.outcome().isDecided() ? judgement.noting(note) : judgement;
            })
        .proposing(this::example);
  }

  /** "be false" and "be absent" join to "be false or absent". */
  private static String joined(String one, String word, String other) {
    boolean same = one.startsWith(BE) && other.startsWith(BE);
    return one + " " + word + " " + (same ? other.substring(BE.length()) : other);
  }

  /** The logic of a condition. */
  @FunctionalInterface
  interface Logic<T> {

    Judgement judge(T thing, Subject subject);
  }
}
