package io.isaudit.rule.lang;

import io.isaudit.rule.Subject;
import java.util.Optional;
import java.util.function.Function;

/**
 * A condition of words and logic.
 *
 * @param words those with the limits of a subject; empty when no limit is in them
 */
record Worded<T>(
    String description, Optional<Function<Subject, String>> words, Condition.Logic<T> logic)
    implements Condition<T> {

  /** Whether the words of a condition are known to be the same for all subjects. */
  static boolean isFixed(Condition<?> condition) {
    if (condition instanceof Proposing<?> proposing) {
      return isFixed(proposing.demand());
    }
    return condition instanceof Worded<?> worded && worded.words.isEmpty();
  }

  @Override
  public String description(Subject subject) {
    return words.isEmpty() ? description : words.get().apply(subject);
  }

  @Override
  public Judgement judge(T thing, Subject subject) {
    return logic.judge(thing, subject);
  }
}
