package io.isaudit.rules.deployment;

import static io.isaudit.declaration.DeclarationKey.NODES;
import static io.isaudit.declaration.DeclarationKey.REGIONS;
import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.INFO;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Questions on how the deployment is laid out, protected and run; {@link NetworkQuestions} too. */
final class DeploymentQuestions {

  private static final String PRACTICES = "Security Best Practices for Deployment";
  private static final String HARDWARE = "Choosing Hardware requirements";

  private static final Parameter<Integer> SCAN_AGE = days("scanMaxAgeDays", 30);
  private static final Parameter<Integer> PATCH_AGE = days("patchMaxAgeDays", 30);
  private static final Parameter<Integer> FAILOVER_AGE = days("failoverTestMaxAgeDays", 365);
  private static final Parameter<Integer> HARDENING_AGE = days("hardeningMaxAgeDays", 365);
  private static final Parameter<Integer> ENVIRONMENTS =
      new Parameter.Count("minEnvironments", 3, "separate environments", 2, 10);

  static final Rule DENIAL_OF_SERVICE =
      rule("deployment/denial-of-service", HIGH)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide(PRACTICES)
          .attested(
              "Is the deployment protected against denial of service by a mechanism that can be"
                  + " named: scrubbing by the provider, a content delivery network, or rate limits"
                  + " for each client? Limits on connections of the proxy alone do not count.");

  static final Rule INTRUSION_DETECTION =
      rule("deployment/intrusion-detection", MEDIUM)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide(PRACTICES)
          .attested(
              "Does an intrusion detection system watch the traffic to the proxy and to the nodes,"
                  + " and does it alert a person or team that can be named?");

  static final Rule VULNERABILITY_SCANS =
      rule("deployment/vulnerability-scans", MEDIUM)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide(PRACTICES)
          .parameters(SCAN_AGE)
          .attested(
              "Are hosts, images and public addresses scanned for vulnerabilities by a schedule,"
                  + " the last time within {scanMaxAgeDays}?");

  static final Rule ENVIRONMENT_PATCHING =
      rule("deployment/environment-patching", HIGH)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide(PRACTICES)
          .parameters(PATCH_AGE)
          .attested(
              "Are operating systems, Java, proxy and database servers patched by a fixed cadence,"
                  + " the last time within {patchMaxAgeDays}?");

  static final Rule FAILOVER_TESTED =
      rule("deployment/failover-tested", MEDIUM)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide("Clustering Patterns")
          .declarations(NODES)
          .when(Several.possible(NODES, "a single node has nothing to fail over to"))
          .parameters(FAILOVER_AGE)
          .attested(
              "Is it written down whether the nodes run active-active or active-passive, and was a"
                  + " failover to each node tested within the last {failoverTestMaxAgeDays}?");

  static final Rule REGION_REASON =
      rule("deployment/region-reason", INFO)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide(
              "Multi regional deployment",
              "When to go for multi region based deployments",
              "PROS and CONS of multi region deployments")
          .declarations(REGIONS)
          .when(Several.possible(REGIONS, "there is one region, which needs no reason"))
          .attested(
              "Is it written down why the deployment has several regions (latency, recovery of a"
                  + " region, or where data must stay) and what running them costs? Where there is"
                  + " one region: is there no duty to keep data in another one?");

  static final Rule REPLICATION_MODEL =
      rule("deployment/replication-model", MEDIUM)
          .on(DEPLOYMENT)
          .guide("Data Replication")
          .declarations(REGIONS)
          .when(Several.possible(REGIONS, "there is one region, so nothing is replicated"))
          .attested(
              "Is it decided for identities, configuration and operational data which of them"
                  + " are replicated across regions, with sessions and tokens either left out or"
                  + " replicated by the database and tested? The product does not replicate them."
                  + " Where there is one region, the answer is yes.");

  static final Rule ENVIRONMENT_COUNT =
      rule("deployment/environment-count", MEDIUM)
          .on(DEPLOYMENT)
          .guide(HARDWARE)
          .parameters(ENVIRONMENTS)
          .attested(
              "Are there at least {minEnvironments}, production and a pre-production one among"
                  + " them?");

  static final Rule RECORDED_REQUIREMENTS =
      rule("deployment/recorded-requirements", LOW)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide(HARDWARE, "Choosing Deployment Pattern")
          .attested(
              "Are logins per second at the peak, number of users, need for analytics and cost"
                  + " written down together with the deployment pattern that follows from them?");

  static final Rule SECURITY_GUIDELINES =
      rule("deployment/security-guidelines", HIGH)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide("Security")
          .parameters(HARDENING_AGE)
          .attested(
              "Were the vendor's security guidelines for product, operating system and network and"
                  + " the deployment guide of this version worked through within the last"
                  + " {hardeningMaxAgeDays}, with a list of what is done otherwise?");

  private DeploymentQuestions() {}

  static List<Rule> all() {
    return Stream.concat(
            NetworkQuestions.ALL.stream(),
            Stream.of(
                DENIAL_OF_SERVICE,
                INTRUSION_DETECTION,
                VULNERABILITY_SCANS,
                ENVIRONMENT_PATCHING,
                FAILOVER_TESTED,
                REGION_REASON,
                REPLICATION_MODEL,
                ENVIRONMENT_COUNT,
                RECORDED_REQUIREMENTS,
                SECURITY_GUIDELINES))
        .toList();
  }

  private static Parameter<Integer> days(String name, int limit) {
    return new Parameter.Count(name, limit, "days", 2, 1_095);
  }
}
