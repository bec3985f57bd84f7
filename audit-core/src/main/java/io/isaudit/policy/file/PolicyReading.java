package io.isaudit.policy.file;

import io.isaudit.policy.Policy;
import java.util.List;

/** What reading a policy gave. Nothing of a policy with a problem is used. */
public sealed interface PolicyReading {

  /** A policy without a problem. */
  record Usable(Policy policy) implements PolicyReading {}

  /**
   * No policy.
   *
   * @param problems all that were found, sorted by place; never empty
   */
  record Refused(List<PolicyProblem> problems) implements PolicyReading {

    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
