package io.isaudit.policy.file;

import io.isaudit.evidence.Place;
import java.util.Comparator;

/**
 * One thing that is wrong with a policy.
 *
 * @param place in the policy or in a file that it names
 * @param message what is wrong and what would be right; free text of the file, such as a reason,
 *     never stands in it
 */
public record PolicyProblem(Place place, String message) {

  /** By file and place, so that a person can work through them. */
  static final Comparator<PolicyProblem> ORDER =
      Comparator.<PolicyProblem, String>comparing(problem -> problem.place().file())
          .thenComparing(problem -> problem.place().line())
          .thenComparing(problem -> problem.place().column())
          .thenComparing(PolicyProblem::message);

  @Override
  public String toString() {
    return place + ": " + message;
  }
}
