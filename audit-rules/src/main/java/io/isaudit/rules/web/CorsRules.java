package io.isaudit.rules.web;

import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Conditions.beAbsent;
import static io.isaudit.rule.lang.Conditions.beAtMost;
import static io.isaudit.rule.lang.Sentences.rule;
import static io.isaudit.rule.lang.SettingDemand.demand;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import java.util.List;

/** Rules on what pages of other origins may do. */
final class CorsRules {

  private static final String CORS = "CORS Configurations";

  private static final Parameter<Integer> MAX_AGE =
      new Parameter.Count("maxAge", 86_400, "s", 0, 31_536_000);

  static final Rule CORS_ORIGINS =
      rule("web/cors-origins", MEDIUM)
          .since("5.11")
          .in(PRODUCTION)
          .guide(CORS)
          .parameters(TrustedOrigins.TRUSTED)
          .setting(TrustedOrigins.KEY)
          .should(new TrustedOrigins());

  static final Rule CORS_SUBDOMAINS =
      rule("web/cors-subdomains", MEDIUM)
          .since("5.11")
          .guide(CORS)
          .setting("cors.allow_subdomains")
          .should(be(false).or(beAbsent()));

  static final Rule CORS_CREDENTIALS =
      rule("web/cors-credentials", LOW)
          .since("5.11")
          .guide(CORS)
          .needs(SETTINGS)
          .parameters(TrustedOrigins.TRUSTED)
          .checkedBy(
              "pages of other origins use a session only where the origins are listed strictly",
              new CorsCredentials());

  static final Rule CORS_LIMITS =
      rule("web/cors-limits", LOW)
          .since("5.11")
          .guide(CORS)
          .parameters(CorsMethods.BASE, MAX_AGE)
          .demands(
              demand("cors.supported_methods", new CorsMethods()),
              demand("cors.max_age", beAtMost(MAX_AGE).or(beAbsent())));

  static final List<Rule> ALL =
      List.of(CORS_ORIGINS, CORS_SUBDOMAINS, CORS_CREDENTIALS, CORS_LIMITS);

  private CorsRules() {}
}
