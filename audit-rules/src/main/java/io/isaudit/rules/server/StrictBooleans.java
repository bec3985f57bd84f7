package io.isaudit.rules.server;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import java.util.List;

/** Reports texts where the product takes nothing but a boolean for true. */
final class StrictBooleans implements Check {

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return KeyChecks.of(
        subject,
        "every key that has to be a real boolean is one",
        findings ->
            findings.looseBooleans().stream()
                .map(
                    key ->
                        Verdict.fail(
                                KeyChecks.item(key.key()),
                                key.key()
                                    + " is no real boolean: the product takes it for false,"
                                    + " whatever it says")
                            .expected("true or false without quotes")
                            .at(key.at()))
                .toList());
  }
}
