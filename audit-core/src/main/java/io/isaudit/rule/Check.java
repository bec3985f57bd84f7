package io.isaudit.rule;

import io.isaudit.snapshot.ProductVersion;
import java.util.List;
import java.util.Optional;

/**
 * The logic of a rule: a pure function of what the subject shows.
 *
 * <p>It runs only when the evidence that the rule needs is there. It must return at least one
 * verdict; an empty list, like an exception, is reported as an ERROR of the rule.
 */
@FunctionalInterface
public interface Check {

  List<Verdict> verdicts(Subject subject);

  /**
   * What could be written to meet the demand, one proposal for a setting at most; none where no
   * value follows from it. A secret is never proposed.
   *
   * @param version of the node; keys may depend on it
   */
  default List<Remedy> remedies(Optional<ProductVersion> version, ParameterValues parameters) {
    return List.of();
  }
}
