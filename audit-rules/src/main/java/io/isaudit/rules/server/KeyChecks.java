package io.isaudit.rules.server;

import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.KeyFindings;
import java.util.List;
import java.util.function.Function;

/** What checks of written keys have in common. */
final class KeyChecks {

  private static final String ALL = "keys";

  private KeyChecks() {}

  /**
   * The verdicts on what was found.
   *
   * @param pass the reason for passing when there are no verdicts
   */
  static List<Verdict> of(
      Subject subject, String pass, Function<KeyFindings, List<Verdict>> verdicts) {
    return subject
        .settings()
        .findings()
        .fold(
            found -> {
              List<Verdict> given = verdicts.apply(found.value());
              return given.isEmpty() ? List.of(Verdict.pass(ALL, pass)) : given;
            },
            missing ->
                List.of(
                    Verdict.unknown(
                        ALL, "what the keys do is not known: " + missing.explanation())));
  }

  /** A key as a name that stays when elements of an array of tables move. */
  static String item(String key) {
    return key.replaceAll("\\[\\d+]", "[]");
  }
}
