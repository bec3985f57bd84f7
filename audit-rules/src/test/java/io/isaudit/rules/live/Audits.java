package io.isaudit.rules.live;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.EndpointRequest;
import io.isaudit.collect.NotAHomeException;
import io.isaudit.declaration.Environment;
import io.isaudit.policy.Policy;
import io.isaudit.policy.Profile;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.RuleId;
import io.isaudit.rules.Books;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Audits of running servers, with all rules, as somebody in production would run them. */
final class Audits {

  private static final IsAudit AUDIT = IsAudit.withBooks(Clock.systemUTC(), Books.all());

  private final Servers servers = Servers.shared();

  /** The endpoint, without recording, port scan and log-in; the authority is trusted. */
  EndpointRequest request(String url, Vantage vantage) {
    return request(url, vantage, Optional.empty(), false);
  }

  EndpointRequest request(String url, Vantage vantage, Optional<Path> recording, boolean all) {
    return new EndpointRequest(
        url,
        vantage,
        "is-audit/test",
        Duration.ofSeconds(60),
        Optional.of(servers.trustStore()),
        Optional.of(Certificates.PASSWORD),
        true,
        all,
        all,
        recording);
  }

  /** The home of a server and the machine below it, with what the server itself says. */
  Snapshot snapshot(Path home, EndpointRequest request) throws NotAHomeException {
    CollectOptions options = CollectOptions.standard().withHost();
    Snapshot node = AUDIT.collect(Map.of("node1", home), options);
    return AUDIT.ask(node, Map.of("live", request), options);
  }

  /** What each rule answered. */
  Map<String, RuleResult> results(Snapshot snapshot) {
    Map<String, RuleResult> results = new TreeMap<>();
    AUDIT
        .evaluate(snapshot, Policy.standard().with(profile()))
        .results()
        .forEach(result -> results.put(result.rule().toString(), result));
    return results;
  }

  List<Map<String, RuleResult>> results(List<Snapshot> snapshots) {
    return snapshots.stream().map(this::results).toList();
  }

  /** The ports of the good node are known, and so is whatever else listens on this machine. */
  private Profile profile() {
    int offset = servers.good().offset();
    String outside = String.valueOf(servers.good().port(1));
    String known =
        outside + "," + servers.bad().port(0) + ",22,80,443,4000,5005,5701,8005,8080,8443,8787";
    return Profile.of(Environment.PRODUCTION)
        .setting(
            new RuleId("deployment", "external-ports"),
            new ParameterValues(Map.of("externalAllowedPorts", known + "," + (9_443 + offset))))
        .setting(
            new RuleId("ports", "unknown-listeners"),
            new ParameterValues(Map.of("knownPorts", outside)));
  }
}
