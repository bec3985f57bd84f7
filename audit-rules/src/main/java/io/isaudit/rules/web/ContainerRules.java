package io.isaudit.rules.web;

import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.CONTAINER;
import static io.isaudit.evidence.EvidenceKind.FILES;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import java.util.List;

/** Rules on the web container and what runs in it. */
final class ContainerRules {

  static final Rule SERVER_HEADER =
      rule("web/server-header", LOW)
          .guide("Security")
          .settings(ServerHeader.OF_HTTPS, ServerHeader.OF_HTTP)
          .should(new ServerHeader());

  static final Rule HSTS_PORTALS =
      rule("web/hsts-portals", MEDIUM)
          .since("7.0")
          .in(PRODUCTION)
          .guide("Security")
          .needs(SETTINGS)
          .parameters(PortalHsts.MIN_HSTS, PortalHsts.SENT_BY_PROXY)
          .when(PortalHsts::isLeftToPortals)
          .checkedBy("the login and recovery portals send HSTS", new PortalHsts());

  static final Rule SESSION_ID_LENGTH =
      rule("web/session-id-length", LOW)
          .guide("Security")
          .needs(CONTAINER)
          .parameters(SessionIdLength.LEAST)
          .checkedBy("session identifiers are long enough", new SessionIdLength());

  static final Rule SESSION_TIMEOUT =
      rule("web/session-timeout", LOW)
          .needs(SETTINGS, CONTAINER)
          .parameters(SessionTimeout.MAX_MINUTES, SessionTimeout.MAX_CONSOLE)
          .checkedBy("sessions of web applications end soon", new SessionTimeout());

  static final Rule UNREVIEWED_WEBAPPS =
      rule("web/unreviewed-webapps", MEDIUM)
          .needs(FILES, CONTAINER)
          .parameters(Webapps.ALLOWED)
          .checkedBy("only known web applications are deployed", new Webapps());

  static final List<Rule> ALL =
      List.of(SERVER_HEADER, HSTS_PORTALS, SESSION_ID_LENGTH, SESSION_TIMEOUT, UNREVIEWED_WEBAPPS);

  private ContainerRules() {}
}
