package io.isaudit.rules.accounts;

import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import java.util.List;

/** Questions on who may do what: it stands in databases and in heads, not in files. */
final class AccountQuestions {

  private static final String SECURITY = "Security";

  private static final Parameter<Integer> REVIEW_AGE =
      new Parameter.Count("accessReviewDays", 90, "days", 2, 1_095);
  private static final Parameter<Integer> MOST_ADMINISTRATORS =
      new Parameter.Count("maxAdmins", 10, "people", 2, 1_000);

  static final Rule BREAK_GLASS =
      rule("accounts/break-glass", MEDIUM)
          .on(DEPLOYMENT)
          .guide("Super admin user configurations")
          .attested(
              "Is the super admin used in emergencies only, with one person responsible for its"
                  + " password, while administrators work with accounts of their own?");

  static final Rule CONSOLE_ACCESS =
      rule("accounts/console-access", HIGH)
          .on(DEPLOYMENT)
          .guide(SECURITY)
          .parameters(REVIEW_AGE, MOST_ADMINISTRATORS)
          .attested(
              "Was it reviewed within the last {accessReviewDays} who may sign in to the consoles,"
                  + " and are that at most {maxAdmins}, none of them by a role that every user"
                  + " has?");

  static final Rule API_PRIVILEGES =
      rule("accounts/api-privileges", HIGH)
          .on(DEPLOYMENT)
          .guide(SECURITY)
          .attested(
              "Does every integration call the APIs with a service account or client of its own"
                  + " that has only the scopes it needs, and none with the super admin?");

  private AccountQuestions() {}

  static List<Rule> all() {
    return List.of(BREAK_GLASS, CONSOLE_ACCESS, API_PRIVILEGES);
  }
}
