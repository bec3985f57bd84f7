package io.isaudit.rules.server;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.IneffectiveKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reports keys that look like a protection and that this version never acts on. */
final class IneffectiveKeys implements Check {

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return KeyChecks.of(
        subject,
        "no key is known to do nothing in this version",
        findings -> failures(findings.ineffective()));
  }

  private static List<Verdict> failures(List<IneffectiveKey> keys) {
    Map<String, Verdict> byKey = new TreeMap<>();
    for (IneffectiveKey key : keys) {
      String name = KeyChecks.item(key.key());
      byKey.putIfAbsent(
          name,
          Verdict.fail(name, name + " does nothing in this version: " + key.reason())
              .expected("a key that this version acts on")
              .actual(name)
              .at(key.at()));
    }
    return List.copyOf(byKey.values());
  }
}
