package io.isaudit.rules.server;

import static io.isaudit.declaration.DeclarationKey.BEHIND_PROXY;
import static io.isaudit.declaration.DeclarationKey.PUBLIC_ORIGIN;
import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.KEYSTORES;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.evidence.EvidenceKind.STARTUP;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.lang.Admissions;
import java.util.List;

/** Rules on the names and addresses of the server. */
final class AddressRules {

  private static final String SERVER = "Server configurations";
  private static final String SYSTEM_APPS =
      "Allowing changing of System Apps and System app origin configurations";

  static final Rule HOSTNAME =
      rule("server/hostname", HIGH)
          .in(PRODUCTION)
          .guide(SERVER)
          .parameters(PublicHostname.SAMPLES)
          .setting("server.hostname")
          .should(new PublicHostname());

  static final Rule NODE_IP =
      rule("server/node-ip", HIGH)
          .guide(SERVER)
          .when(Cluster::takesNodeIp)
          .setting("server.node_ip")
          .should(new NodeAddress());

  static final Rule BASE_PATH =
      rule("server/base-path", MEDIUM)
          .guide(SERVER)
          .declarations(BEHIND_PROXY, PUBLIC_ORIGIN)
          .parameters(ProxyPort.PUBLIC_PORT)
          .when(Admissions::unlessWithoutProxy)
          .setting("server.base_path")
          .should(PublicAddress.ofServer());

  static final Rule PROXY_PORT =
      rule("server/proxy-port", MEDIUM)
          .guide(SERVER)
          .needs(SETTINGS)
          .declarations(BEHIND_PROXY)
          .parameters(ProxyPort.PUBLIC_PORT)
          .when(Admissions::behindProxy)
          .checkedBy("the declared proxy port is the one that clients use", new ProxyPort());

  static final Rule INTERNAL_HOSTNAME =
      rule("server/internal-hostname", LOW)
          .since("5.11")
          .in(PRODUCTION)
          .needs(SETTINGS, STARTUP)
          .uses(KEYSTORES)
          .checkedBy(
              "the internal host name passes the verification of host names",
              new InternalHostname());

  static final Rule MY_ACCOUNT_ORIGIN =
      rule("server/my-account-origin", MEDIUM)
          .since("5.11")
          .guide(SYSTEM_APPS)
          .declarations(BEHIND_PROXY, PUBLIC_ORIGIN)
          .parameters(PublicAddress.PUBLIC)
          .settings("myaccount.idp_configs.serverOrigin", "myaccount.server_origin")
          .should(PublicAddress.among(PublicAddress.PUBLIC));

  static final Rule CONSOLE_ORIGIN =
      rule("server/console-origin", MEDIUM)
          .since("5.11")
          .guide(SYSTEM_APPS)
          .declarations(BEHIND_PROXY, PUBLIC_ORIGIN)
          .parameters(PublicAddress.ADMINISTRATORS)
          .settings("console.idp_configs.serverOrigin", "console.server_origin")
          .should(PublicAddress.among(PublicAddress.ADMINISTRATORS));

  static final List<Rule> ALL =
      List.of(
          HOSTNAME,
          NODE_IP,
          BASE_PATH,
          PROXY_PORT,
          INTERNAL_HOSTNAME,
          MY_ACCOUNT_ORIGIN,
          CONSOLE_ORIGIN);

  private AddressRules() {}
}
