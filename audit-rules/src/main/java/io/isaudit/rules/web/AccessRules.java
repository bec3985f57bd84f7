package io.isaudit.rules.web;

import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import java.util.List;

/** Rules on who may call what. */
final class AccessRules {

  static final Rule CSRF_GUARD =
      rule("web/csrf-guard", HIGH)
          .guide("Security")
          .needs(SETTINGS)
          .parameters(CsrfGuard.ALLOWED)
          .checkedBy("the guard against forged requests is on and spares nothing", new CsrfGuard());

  static final Rule DEFAULT_ACCESS =
      rule("web/default-access", CRITICAL)
          .needs(SETTINGS)
          .checkedBy("REST paths without a rule are closed", new DefaultAccess());

  static final Rule OPEN_RESOURCES =
      rule("web/open-resources", CRITICAL)
          .needs(SETTINGS)
          .parameters(OpenResources.ALLOWED)
          .checkedBy("no rule opens APIs to callers that nobody knows", new OpenResources());

  static final Rule REMOTE_IP_VALVE =
      rule("web/remote-ip-valve", MEDIUM)
          .since("6.0")
          .needs(SETTINGS)
          .checkedBy("forwarded addresses are taken from named proxies only", new RemoteIpValve());

  static final List<Rule> ALL =
      List.of(CSRF_GUARD, DEFAULT_ACCESS, OPEN_RESOURCES, REMOTE_IP_VALVE);

  private AccessRules() {}
}
