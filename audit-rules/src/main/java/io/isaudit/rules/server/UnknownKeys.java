package io.isaudit.rules.server;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.UnknownKey;
import java.util.List;

/** Reports keys that the product ignores without a word, with the key that was probably meant. */
final class UnknownKeys implements Check {

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return subject
        .settings()
        .unknownKeys()
        .fold(
            found ->
                found.value().isEmpty()
                    ? List.of(Verdict.pass("keys", "all keys are known to this version"))
                    : found.value().stream().map(UnknownKeys::failure).toList(),
            missing -> List.of(Verdict.unknown("keys", missing.explanation())));
  }

  private static Verdict failure(UnknownKey unknown) {
    Verdict verdict =
        Verdict.fail(unknown.key(), "this version does not read " + unknown.key()).at(unknown.at());
    return unknown.nearest().map(near -> verdict.expected("perhaps " + near)).orElse(verdict);
  }
}
