package io.isaudit.rules.databases;

import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.INFO;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Subject;
import io.isaudit.snapshot.Node;
import java.util.List;

/** Questions to whoever looks after the databases. */
final class DatabaseQuestions {

  private static final String INDEXES = "Indexes";

  private static final Parameter<Integer> REVIEW_AGE =
      new Parameter.Count("indexReviewMaxAgeDays", 365, "days", 2, 1_095);

  static final Rule INDEX_UPDATES =
      rule("databases/index-updates", MEDIUM)
          .on(DEPLOYMENT)
          .guide(INDEXES)
          .attested(
              "Were the database scripts compared before and after the last update of the product,"
                  + " and were new or changed indexes applied to the databases? Where the product"
                  + " was never updated, the answer is yes.");

  static final Rule UNUSED_INDEXES =
      rule("databases/unused-indexes", INFO)
          .on(DEPLOYMENT)
          .guide(INDEXES)
          .needs(SETTINGS)
          .when(DatabaseQuestions::hasAnExternalDatabase)
          .parameters(REVIEW_AGE)
          .attested(
              "Were indexes that nothing uses reviewed with the database administrators within the"
                  + " last {indexReviewMaxAgeDays}, with each decision written down?");

  private DatabaseQuestions() {}

  static List<Rule> all() {
    return List.of(INDEX_UPDATES, UNUSED_INDEXES);
  }

  /** A datasource of which nobody knows where it lies may well lie outside H2. */
  private static Admission hasAnExternalDatabase(Subject subject) {
    boolean some =
        subject.nodes().isEmpty()
            || subject.nodes().stream().anyMatch(node -> isExternal(subject, node));
    return some ? Admission.yes() : Admission.no("all databases are H2");
  }

  private static boolean isExternal(Subject subject, Node node) {
    return Datasource.of(subject, node).stream().anyMatch(datasource -> !datasource.is(Dialect.H2));
  }
}
