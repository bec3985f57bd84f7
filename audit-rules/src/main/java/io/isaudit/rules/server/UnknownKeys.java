package io.isaudit.rules.server;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.UnknownKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
                    ? List.of(Verdict.pass("keys", "this version reads all keys of the file"))
                    : failures(found.value()),
            missing ->
                List.of(
                    Verdict.unknown(
                        "keys", "which keys are read is not known: " + missing.explanation())));
  }

  /** One for each key, whichever elements of an array of tables it stands in. */
  private static List<Verdict> failures(List<UnknownKey> unknown) {
    Map<String, Verdict> byKey = new TreeMap<>();
    for (UnknownKey key : unknown) {
      String name = key.key().replaceAll("\\[\\d+]", "[]");
      byKey.putIfAbsent(name, failure(name, key));
    }
    return List.copyOf(byKey.values());
  }

  private static Verdict failure(String name, UnknownKey unknown) {
    String guess = unknown.nearest().map(near -> "; perhaps " + near + " is meant").orElse("");
    return Verdict.fail(name, "this version does not read " + name + guess)
        .expected(unknown.nearest().orElse("a key that this version reads"))
        .actual(name)
        .at(unknown.at());
  }
}
