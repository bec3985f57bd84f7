package io.isaudit.rules.deployment;

import static io.isaudit.declaration.DeclarationKey.BEHIND_PROXY;
import static io.isaudit.declaration.DeclarationKey.NODES;
import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.LISTENERS;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import io.isaudit.rule.lang.Admissions;
import java.util.List;

/** Questions on firewalls, the proxy, and where the nodes stand. */
final class NetworkQuestions {

  private static final String WHERE = "Where should WSO2IS be deployed?";

  private static final Parameter<List<String>> PROXIES =
      new Parameter.Words("proxyCidrs", List.of());
  private static final Parameter<List<String>> ADMINISTRATORS =
      new Parameter.Words("adminCidrs", List.of());
  private static final Parameter<Integer> REVIEW_AGE =
      new Parameter.Count("reviewMaxAgeDays", 180, "days", 2, 1_095);
  private static final Parameter<List<String>> AFFINITY_COOKIES =
      new Parameter.Words(
          "affinityCookieNames",
          List.of("JSESSIONID route", "ROUTE", "SERVERID", "AWSALB", "ApplicationGatewayAffinity"));

  static final Rule INTERNAL_NODES =
      rule("deployment/internal-nodes", HIGH)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide(WHERE)
          .needs(SETTINGS)
          .uses(LISTENERS)
          .parameters(InternalRanges.PRIVATE)
          .attestedUnless(
              "Do all nodes stand in the internal network, none of them in the DMZ or with a"
                  + " public address?",
              new PublicNodes());

  static final Rule SINGLE_ENTRY_POINT =
      rule("deployment/single-entry-point", HIGH)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide(WHERE)
          .declarations(BEHIND_PROXY)
          .attestedUnless(
              "Is the proxy or load balancer in the DMZ the only way in, so that no request from"
                  + " outside reaches a port of a node directly? An ingress counts as the proxy.",
              Proxy::declaredAbsent);

  static final Rule PROXY_ONLY_ACCESS =
      rule("deployment/proxy-only-access", HIGH)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide(WHERE)
          .parameters(PROXIES, ADMINISTRATORS)
          .attested(
              "Does a firewall let only the proxy (proxyCidrs: {proxyCidrs}) and administrators"
                  + " (adminCidrs: {adminCidrs}) reach the HTTPS ports of the nodes?");

  static final Rule FIREWALL_INBOUND =
      rule("deployment/firewall-inbound", HIGH)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide(WHERE)
          .parameters(REVIEW_AGE)
          .attested(
              "Does the firewall towards the Internet let in port 443 only, by rules that somebody"
                  + " has reviewed within the last {reviewMaxAgeDays}?");

  static final Rule ENCRYPTED_BACKEND =
      rule("deployment/encrypted-backend", HIGH)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide(WHERE)
          .needs(SETTINGS)
          .uses(LISTENERS)
          .declarations(BEHIND_PROXY)
          .when(Admissions::unlessWithoutProxy)
          .attestedUnless(
              "Does the proxy talk HTTPS to every node, and does it verify the certificate of the"
                  + " node?",
              new PlainBackend());

  static final Rule STICKY_SESSIONS =
      rule("deployment/sticky-sessions", HIGH)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide(WHERE)
          .declarations(NODES)
          .when(Several.possible(NODES, "a single node takes every request"))
          .parameters(AFFINITY_COOKIES)
          .attested(
              "Does the load balancer send all requests of a session to the same node (by its"
                  + " address or a cookie such as {affinityCookieNames}), or does only one node at"
                  + " a time take requests?");

  static final Rule FRONT_FIREWALL =
      rule("deployment/front-firewall", HIGH)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide("Security Best Practices for Deployment")
          .attested(
              "Does a firewall or web application firewall that can be named stand before the load"
                  + " balancer, with rules for the paths that are published?");

  static final List<Rule> ALL =
      List.of(
          INTERNAL_NODES,
          SINGLE_ENTRY_POINT,
          PROXY_ONLY_ACCESS,
          FIREWALL_INBOUND,
          ENCRYPTED_BACKEND,
          STICKY_SESSIONS,
          FRONT_FIREWALL);

  private NetworkQuestions() {}
}
