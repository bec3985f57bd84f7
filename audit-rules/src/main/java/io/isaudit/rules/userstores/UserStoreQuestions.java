package io.isaudit.rules.userstores;

import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.INFO;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import java.util.List;

/** What only a person knows of the primary user store. */
final class UserStoreQuestions {

  static final Rule JDBC_PREFERRED =
      rule("userstores/jdbc-preferred", INFO)
          .guide("Choosing the Userstore")
          .needs(SETTINGS)
          .informs("a new deployment starts with the JDBC user store", new PreferredStore());

  static final Rule READ_ONLY =
      rule("userstores/read-only", MEDIUM)
          .guide("Security")
          .needs(SETTINGS)
          .attestedUnless(
              "Does the server have to write to the primary directory, for provisioning,"
                  + " self-registration, recovery or changes of passwords and profiles? Where it"
                  + " only reads, open the directory read-only instead of answering.",
              new WritableDirectory());

  private UserStoreQuestions() {}

  static List<Rule> all() {
    return List.of(JDBC_PREFERRED, READ_ONLY);
  }
}
