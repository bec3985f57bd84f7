package io.isaudit.rules.deployment;

import io.isaudit.declaration.DeclarationKey;
import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Applicability.Precondition;

/** Whether there is more than one of what a person can declare the number of. */
final class Several {

  private Several() {}

  /** Holds unless one is declared: the question itself says what to answer for one. */
  static Precondition possible(DeclarationKey key, String whenOne) {
    return subject ->
        subject.declarations(key).count(key).filter(count -> count == 1).isPresent()
            ? Admission.no(whenOne)
            : Admission.yes();
  }
}
