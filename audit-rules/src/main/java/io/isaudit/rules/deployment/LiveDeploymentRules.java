package io.isaudit.rules.deployment;

import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.declaration.Environment.STAGING;
import static io.isaudit.evidence.EvidenceKind.ENDPOINT_EXTERNAL;
import static io.isaudit.evidence.EvidenceKind.PORT_SCAN;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.rule.lang.RuleDraft;
import java.util.List;

/** Rules on what the public address shows. */
final class LiveDeploymentRules {

  static final Rule HIDDEN_CONSOLE =
      draft("hidden-console", CRITICAL)
          .in(PRODUCTION, STAGING)
          .parameters(HiddenConsole.PATHS)
          .checkedBy("nobody outside meets the management console", new HiddenConsole());

  static final Rule HIDDEN_MANAGEMENT_APIS =
      draft("hidden-management-apis", HIGH)
          .in(PRODUCTION)
          .parameters(HiddenApis.BLOCKED, HiddenApis.SELF_SERVICE)
          .checkedBy("nobody outside reaches what administers the server", new HiddenApis());

  static final Rule PUBLISHED_LOGIN_ENDPOINTS =
      draft("published-login-endpoints", MEDIUM)
          .in(PRODUCTION)
          .parameters(PublishedLogin.PROTOCOLS)
          .checkedBy("users outside reach what a login needs", new PublishedLogin());

  static final Rule EXTERNAL_PORTS =
      draft("external-ports", HIGH)
          .in(PRODUCTION)
          .needs(PORT_SCAN)
          .parameters(ExternalPorts.ALLOWED, ExternalPorts.REDIRECT)
          .checkedBy("clients outside find port 443 open and no other", new ExternalPorts());

  static final Rule PROXY_DEFAULT_DENY =
      draft("proxy-default-deny", MEDIUM)
          .in(PRODUCTION)
          .checkedBy("the proxy denies what nobody published", new DefaultDeny());

  static final List<Rule> ALL =
      List.of(
          HIDDEN_CONSOLE,
          HIDDEN_MANAGEMENT_APIS,
          PUBLISHED_LOGIN_ENDPOINTS,
          EXTERNAL_PORTS,
          PROXY_DEFAULT_DENY);

  private LiveDeploymentRules() {}

  private static RuleDraft draft(String slug, Severity severity) {
    return rule("deployment/" + slug, severity)
        .on(TargetKind.ENDPOINT)
        .guide("Where should WSO2IS be deployed?")
        .needs(ENDPOINT_EXTERNAL);
  }
}
