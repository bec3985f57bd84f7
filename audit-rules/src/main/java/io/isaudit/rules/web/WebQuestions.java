package io.isaudit.rules.web;

import static io.isaudit.declaration.DeclarationKey.TENANTS;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.Setting;
import java.util.List;
import java.util.Optional;

/** Questions on what is published to the web. */
final class WebQuestions {

  private static final String ORIGINS = "cors.allowed_origins";

  static final Rule CORS_TENANT_SCOPE =
      rule("web/cors-tenant-scope", MEDIUM)
          .since("5.11")
          .guide("CORS Configurations")
          .needs(SETTINGS)
          .declarations(TENANTS)
          .when(WebQuestions::severalTenants)
          .attestedUnless(
              "Does every tenant trust every origin of cors.allowed_origins in deployment.toml,"
                  + " which hold for all of them? Where there is a single tenant, the answer is"
                  + " yes.",
              WebQuestions::withoutOrigins);

  private WebQuestions() {}

  static List<Rule> all() {
    return List.of(CORS_TENANT_SCOPE);
  }

  private static Admission severalTenants(Subject subject) {
    boolean single =
        subject.declarations(TENANTS).count(TENANTS).filter(count -> count == 1).isPresent();
    return single ? Admission.no("there is a single tenant") : Admission.yes();
  }

  private static List<Verdict> withoutOrigins(Subject subject) {
    Optional<Setting> origins = subject.settings().find(ORIGINS);
    if (origins.isEmpty()) {
      return List.of(Verdict.unknown(ORIGINS, "the default of " + ORIGINS + " is not known"));
    }
    return origins.get().value().asList().isEmpty()
        ? List.of(Verdict.notApplicable(ORIGINS, "deployment.toml allows no origin"))
        : List.of();
  }
}
