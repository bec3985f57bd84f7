package io.isaudit.rules.server;

import static io.isaudit.evidence.EvidenceKind.DATABASE;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;
import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Conditions.beAReference;
import static io.isaudit.rule.lang.Conditions.beAStrongSecret;
import static io.isaudit.rule.lang.Conditions.beAbsent;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import io.isaudit.rule.lang.Admissions;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingView;
import java.util.List;

/** Rules on features of the server, on its own applications and on the registry. */
final class FeatureRules {

  private static final String CLIENT_AUTHENTICATION = "Configuring client authentication";
  private static final String REGISTRY = "Registry";

  private static final Parameter<Integer> SHORTEST_SECRET =
      new Parameter.Count("minSecretLen", 16, "characters", 8, 32);
  private static final Parameter<Boolean> DELETION_REQUIRED =
      new Parameter.Flag("tenantDeletionRequired", false);

  static final Rule LEGACY_MODE =
      rule("server/legacy-mode", HIGH)
          .since("7.0")
          .guide("Security")
          .setting("server.legacy_mode")
          .should(be(false).or(beAbsent()));

  static final Rule API_SHUTDOWN =
      rule("server/api-shutdown", MEDIUM)
          .settings("server.enable_shutdown_from_api", "server.enable_restart_from_api")
          .should(be(false).or(beAbsent()));

  static final Rule LEGACY_FEATURES =
      rule("server/legacy-features", MEDIUM)
          .since("5.11")
          .needs(SETTINGS)
          .checkedBy("retired features stay off", new LegacyFeatures());

  static final Rule APP_PASSWORD =
      rule("server/app-password", CRITICAL)
          .guide(CLIENT_AUTHENTICATION)
          .parameters(SHORTEST_SECRET)
          .setting(AppPasswordMatch.PASSWORD)
          .should(beAReference().or(beAStrongSecret(SHORTEST_SECRET)));

  static final Rule APP_PASSWORD_HASH =
      rule("server/app-password-hash", CRITICAL)
          .since("5.11")
          .guide(CLIENT_AUTHENTICATION)
          .needs(SETTINGS)
          .checkedBy(
              "every hash of an application is a SHA-256 that does not ship",
              new AppPasswordHashes());

  static final Rule APP_PASSWORD_MATCH =
      rule("server/app-password-match", HIGH)
          .since("5.11")
          .guide(CLIENT_AUTHENTICATION)
          .needs(SETTINGS)
          .checkedBy(
              "the hash on the server side is that of the application password",
              new AppPasswordMatch());

  static final Rule TENANT_DELETION =
      rule("server/tenant-deletion", LOW)
          .since("5.11")
          .guide("Other Configurations")
          .parameters(DELETION_REQUIRED)
          .setting("tenant_mgt.tenant_deletion")
          .should(be(false).or(beAbsent()).or(beRequired()));

  static final Rule READ_ONLY_APPS =
      rule("server/read-only-apps", MEDIUM)
          .since("5.11")
          .guide("Allowing changing of System Apps and System app origin configurations")
          .setting("system_applications.read_only_apps")
          .should(new ReadOnlyApps());

  static final Rule REGISTRY_MOUNTS =
      rule("server/registry-mounts", MEDIUM)
          .guide(REGISTRY)
          .needs(SETTINGS)
          .when(Admissions::clustered)
          .checkedBy(
              "all nodes share the configuration they keep in the registry", new RegistryMounts());

  static final Rule REGISTRY_SHARED =
      rule("server/registry-shared", MEDIUM)
          .on(DEPLOYMENT)
          .since("5.9")
          .guide(REGISTRY)
          .needs(DATABASE)
          .parameters(RegistryShared.PREFIXES)
          .checkedBy("no other product keeps tables in the shared database", new RegistryShared());

  static final Rule REGISTRY_VERSIONING =
      rule("server/registry-versioning", LOW)
          .guide(REGISTRY)
          .setting("versioning_configuration.enable_version_resources_on_change")
          .should(be(false).or(beAbsent()));

  static final List<Rule> ALL =
      List.of(
          LEGACY_MODE,
          API_SHUTDOWN,
          LEGACY_FEATURES,
          APP_PASSWORD,
          APP_PASSWORD_HASH,
          APP_PASSWORD_MATCH,
          TENANT_DELETION,
          READ_ONLY_APPS,
          REGISTRY_MOUNTS,
          REGISTRY_SHARED,
          REGISTRY_VERSIONING);

  private static Condition<SettingView> beRequired() {
    return Condition.of(
        "be required by " + DELETION_REQUIRED.name(),
        (view, subject) -> Judgement.met(subject.parameter(DELETION_REQUIRED)));
  }

  private FeatureRules() {}
}
