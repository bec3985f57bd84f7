package io.isaudit.rules.ports;

import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import java.util.List;

/** Questions on the network around the ports. */
final class PortQuestions {

  private static final Parameter<Integer> REVIEW_AGE =
      new Parameter.Count("reviewMaxAgeDays", 180, "days", 2, 1_095);

  static final Rule NETWORK_REVIEWS =
      rule("ports/network-reviews", MEDIUM)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide("Security")
          .parameters(REVIEW_AGE)
          .attested(
              "Was each of these done within the last {reviewMaxAgeDays}: a port scan of the nodes"
                  + " and the proxy, a review of the proxy's or load balancer's logs, a review of"
                  + " the configuration of network devices, and of their firmware?");

  private PortQuestions() {}

  static List<Rule> all() {
    return List.of(NETWORK_REVIEWS);
  }
}
