package io.isaudit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.NotAHomeException;
import io.isaudit.facts.ShippedCertificates;
import io.isaudit.facts.ShippedCertificates.Shipped;
import io.isaudit.json.SnapshotJson;
import io.isaudit.policy.Policy;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Grade;
import io.isaudit.rule.Outcome;
import io.isaudit.snapshot.Snapshot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The deployments of this folder, audited the way the README does it. */
class SampleDeploymentsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-15T00:00:00Z"), ZoneOffset.UTC);

  /** The key pair in stock/repository/resources/security/wso2carbon.p12, made for this sample. */
  private static final Shipped SAMPLE_KEY =
      new Shipped(
          "3483ba61c20619aa7188df331a3b8db094e79b19aa907706bf1eb464be53abfa",
          "fed7873ea85d4b4c737b6f671766df7b6a6636055365080788bd489869ae1388",
          "the stock sample");

  private final IsAudit audit = IsAudit.create(CLOCK);

  private AuditResult result(String sample) throws NotAHomeException {
    return audit.evaluate(snapshot(sample), Policy.standard());
  }

  private Snapshot snapshot(String sample) throws NotAHomeException {
    CollectOptions options =
        CollectOptions.standard()
            .fromCopy()
            .knowing(ShippedCertificates.bundled().with(List.of(SAMPLE_KEY)));
    return audit.collect(Map.of("node1", Path.of(sample)), options);
  }

  private static Map<String, Outcome> decided(AuditResult result) {
    return result.outcomeByRule().entrySet().stream()
        .filter(entry -> entry.getValue() != Outcome.NOT_SELECTED)
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().toString(),
                Map.Entry::getValue,
                (a, b) -> a,
                TreeMap::new));
  }

  @Test
  void the_stock_sample_fails_where_an_untouched_server_does() throws NotAHomeException {
    AuditResult result = result("stock");

    assertThat(decided(result))
        .containsEntry("accounts/super-admin-password", Outcome.FAIL)
        .containsEntry("accounts/lock-on-failure", Outcome.FAIL)
        .containsEntry("databases/h2-in-use", Outcome.FAIL)
        .containsEntry("keystores/shipped-certificate", Outcome.FAIL)
        .containsEntry("server/hostname", Outcome.FAIL)
        .containsEntry("transport/tls-versions", Outcome.FAIL)
        .containsEntry("jvm/remote-debug", Outcome.PASS)
        .containsEntry("server/config-syntax", Outcome.PASS)
        .containsEntry("server/unknown-key", Outcome.PASS)
        .containsEntry("web/cors-any-origin", Outcome.PASS);
    assertThat(result.scorecard().grade()).contains(Grade.F);
    assertThat(result.gate().passed()).isFalse();
  }

  @Test
  void the_hardened_sample_has_no_finding() throws NotAHomeException {
    AuditResult result = result("hardened");

    assertThat(result.openFindings()).isEmpty();
    assertThat(decided(result))
        .containsEntry("server/app-password-match", Outcome.UNKNOWN)
        .containsEntry("keystores/shipped-certificate", Outcome.PASS);
  }

  @Test
  void the_broken_sample_passes_nothing_that_rests_on_a_broken_file() throws NotAHomeException {
    AuditResult result = result("broken");

    assertThat(decided(result))
        .containsEntry("server/config-syntax", Outcome.FAIL)
        .containsEntry("accounts/super-admin-password", Outcome.UNKNOWN)
        .containsEntry("databases/h2-in-use", Outcome.UNKNOWN)
        .containsEntry("keystores/shipped-certificate", Outcome.UNKNOWN)
        .containsEntry("web/cors-any-origin", Outcome.UNKNOWN);
    assertThat(decided(result).entrySet())
        .filteredOn(entry -> entry.getValue() == Outcome.PASS)
        .extracting(Map.Entry::getKey)
        .containsExactly(
            // Judged by log4j2.properties, which says some things twice and can be read.
            "logging/component-level",
            "logging/logger-definition",
            "logging/masking-converter",
            "logging/pattern-index",
            "logging/rolling-appenders",
            "logging/root-level",
            // Judged by the list of files, which is as it should be.
            "secrets/password-file",
            "secrets/update-tool-token",
            "server/config-missing");
    assertThat(result.scorecard().grade()).isEmpty();
  }

  @Test
  void no_password_of_a_sample_is_in_its_snapshot() throws NotAHomeException {
    String json = new String(SnapshotJson.write(snapshot("stock")), StandardCharsets.UTF_8);

    // The shipped application has its name for a password; the name is no secret.
    assertThat(
            json.replace("app_name\": \"dashboard\"", "").replace("auth.name\": \"dashboard\"", ""))
        .doesNotContain("dashboard\"")
        .doesNotContain("66cd9688");
    assertThat(json.replace("wso2carbon.p12", "").replace("\"alias\": \"wso2carbon\"", ""))
        .doesNotContain("\"password\": \"");
  }

  @Test
  void two_audits_of_one_sample_are_equal() throws NotAHomeException {
    assertThat(result("stock")).isEqualTo(result("stock"));
  }
}
