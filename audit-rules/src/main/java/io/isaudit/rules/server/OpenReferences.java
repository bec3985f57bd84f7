package io.isaudit.rules.server;

import io.isaudit.rule.Check;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.OpenReference;
import io.isaudit.snapshot.startup.StartupOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reports references to keys that do not exist, references inside arrays of tables, and system
 * properties that the start-up script does not set. Of the environment nothing can be said.
 */
final class OpenReferences implements Check {

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return KeyChecks.of(
        subject,
        "every reference leads to a key",
        findings -> {
          Map<String, Verdict> verdicts = new TreeMap<>();
          for (OpenReference reference : findings.openReferences()) {
            Verdict verdict = verdict(reference, subject);
            verdicts.merge(verdict.item(), verdict, (one, other) -> isPass(one) ? other : one);
          }
          return List.copyOf(verdicts.values());
        });
  }

  private static boolean isPass(Verdict verdict) {
    return verdict.outcome() == Outcome.PASS;
  }

  private static Verdict verdict(OpenReference reference, Subject subject) {
    String key = KeyChecks.item(reference.key());
    String name = reference.name().orElse("something that is no name");
    Verdict verdict =
        switch (reference.kind()) {
          case NO_SUCH_KEY ->
              Verdict.fail(key, key + " refers to " + name + ", which is no key: the start fails")
                  .expected("the name of a key");
          case IN_ARRAY_OF_TABLES ->
              Verdict.fail(
                      key,
                      key + " stands in an array of tables, where $ref{} stays as it is written")
                  .expected("the value itself");
          case SYSTEM_PROPERTY -> property(key, reference, subject);
          case ENVIRONMENT ->
              Verdict.pass(key, key + " refers to the environment")
                  .note("whether the environment of the server has " + name + " no file tells");
        };
    return verdict.at(reference.at());
  }

  private static Verdict property(String key, OpenReference reference, Subject subject) {
    Optional<StartupOptions> startup = subject.node().startup().found();
    if (reference.name().isEmpty()) {
      return Verdict.fail(key, key + " refers to a system property that has no name");
    }
    String option = "-D" + reference.name().get();
    if (startup.isEmpty()) {
      return Verdict.unknown(
          key, "whether " + option + " is set is not known without start-up options");
    }
    if (startup.get().effective(option).isPresent()) {
      return Verdict.pass(key, key + " refers to " + option + ", which the start-up script sets");
    }
    return startup.get().gaps().isEmpty()
        ? Verdict.fail(
                key, key + " refers to " + option + ", which the start-up script does not set")
            .expected("a system property that is set")
        : Verdict.unknown(
            key,
            "whether " + option + " is set is not known: a part of the script is not understood");
  }
}
