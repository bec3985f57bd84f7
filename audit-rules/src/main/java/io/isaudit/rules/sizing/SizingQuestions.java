package io.isaudit.rules.sizing;

import static io.isaudit.declaration.DeclarationKey.PEAK_TPS;
import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Subject;
import java.util.List;

/** Questions on the load that the deployment was sized for. */
final class SizingQuestions {

  private static final Parameter<Integer> TEST_AGE =
      new Parameter.Count("loadTestMaxAgeDays", 365, "days", 2, 1_095);
  private static final Parameter<Integer> BASELINE =
      new Parameter.Count("baselineTps", 50, "logins per second", 1, 10_000);

  static final Rule LOAD_TEST =
      rule("sizing/load-test", LOW)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide("Choosing Hardware requirements")
          .declarations(PEAK_TPS)
          .parameters(TEST_AGE, BASELINE)
          .when(SizingQuestions::mayExceedTheBaseline)
          .attested(
              "Did a load test within the last {loadTestMaxAgeDays} reach at least the expected"
                  + " peak of logins per second on an environment like production? Where that peak"
                  + " is at most {baselineTps}, the answer is yes.");

  static final Rule DATABASE_SERVER =
      rule("sizing/database-server", MEDIUM)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide("Setting up the Database")
          .attested(
              "Is the database server sized like that of a published benchmark for the expected"
                  + " load, or by a capacity plan that can be shown?");

  private SizingQuestions() {}

  static List<Rule> all() {
    return List.of(LOAD_TEST, DATABASE_SERVER);
  }

  private static Admission mayExceedTheBaseline(Subject subject) {
    int baseline = subject.parameter(BASELINE);
    return subject
            .declarations(PEAK_TPS)
            .count(PEAK_TPS)
            .filter(peak -> peak <= baseline)
            .isPresent()
        ? Admission.no("the declared peak is within what the published minimums are for")
        : Admission.yes();
  }
}
