package io.isaudit.rules.host;

import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import java.util.List;

/** Questions on the machines of which no file of the server tells. */
final class HostQuestions {

  private static final String GUIDE = "Security";

  private static final Parameter<Integer> REVIEW_AGE =
      new Parameter.Count("packageReviewMaxAgeDays", 365, "days", 2, 1_095);

  static final Rule MINIMAL_SOFTWARE =
      rule("host/minimal-software", LOW)
          .on(DEPLOYMENT)
          .guide(GUIDE)
          .parameters(REVIEW_AGE)
          .attested(
              "Are the machines or images made from a minimal installation, and were the packages"
                  + " on them reviewed within the last {packageReviewMaxAgeDays}?");

  static final Rule ACTIVITY_LOGGING =
      rule("host/activity-logging", MEDIUM)
          .on(DEPLOYMENT)
          .guide(GUIDE)
          .attested(
              "Does each machine record logins, use of privileges and changes of system files"
                  + " (auditd or its like), are these records sent to another machine, and does"
                  + " somebody review them?");

  private HostQuestions() {}

  static List<Rule> all() {
    return List.of(MINIMAL_SOFTWARE, ACTIVITY_LOGGING);
  }
}
