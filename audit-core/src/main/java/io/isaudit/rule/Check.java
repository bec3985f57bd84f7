package io.isaudit.rule;

import java.util.List;

/**
 * The logic of a rule: a pure function of what the subject shows.
 *
 * <p>It runs only when the evidence that the rule needs is there. It must return at least one
 * verdict; an empty list, like an exception, is reported as an ERROR of the rule.
 */
@FunctionalInterface
public interface Check {

  List<Verdict> verdicts(Subject subject);
}
