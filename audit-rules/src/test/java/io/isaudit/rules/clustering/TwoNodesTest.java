package io.isaudit.rules.clustering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.evidence.EvidenceKind;
import io.isaudit.policy.Policy;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleId;
import io.isaudit.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real homes, collected in one run, from their files to the findings. */
class TwoNodesTest {

  private static final String TOML =
      """
      [server]
      hostname = "id.northwind-bank.net"
      node_ip = "%1$s"

      [super_admin]
      username = "admin"
      password = "%2$s"

      [encryption]
      key = "5f2b8c3de914a7606b1f0c9d8e7a4213"

      [database.identity_db]
      type = "postgre"
      url = "jdbc:postgresql://db.northwind:5432/identity"
      username = "is"
      password = "Tr4nquil-river"

      [database.shared_db]
      type = "postgre"
      url = "jdbc:postgresql://db.northwind:5432/shared"
      username = "is"
      password = "Tr4nquil-river"

      [keystore.primary]
      file_name = "primary.p12"
      password = "S3aside-walk"
      type = "PKCS12"

      [truststore]
      file_name = "trust.p12"
      password = "S3aside-walk"
      type = "PKCS12"

      [clustering]
      membership_scheme = "wka"
      local_member_host = "%1$s"
      members = [%3$s]
      """;
  private static final String LOG4J2 =
      """
      loggers = AUDIT_LOG
      logger.AUDIT_LOG.name = AUDIT_LOG
      logger.AUDIT_LOG.level = INFO
      rootLogger.level = %s
      """;
  private static final String SCRIPT =
      "#!/bin/sh\n$JAVACMD -Xmx2g org.wso2.carbon.bootstrap.Bootstrap $*\n";
  private static final String SECURITY = "repository/resources/security/";

  @TempDir Path one;
  @TempDir Path other;
  @TempDir Path stores;

  @BeforeEach
  void make_stores() throws Exception {
    keyPair(stores.resolve("first.p12"));
    keyPair(stores.resolve("second.p12"));
  }

  private static void keyPair(Path store) throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=id.northwind-bank.net",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "S3aside-walk")
            .redirectErrorStream(true)
            .start();
    String output = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    assertThat(keytool.waitFor()).as(output).isZero();
  }

  private void home(
      Path home, String address, String password, String members, String level, String keys)
      throws IOException {
    write(home, "bin/version.txt", "WSO2 Identity Server v7.1.0\n");
    write(home, "updates/config.json", "{\"update-level\": \"21\"}");
    write(home, "bin/wso2server.sh", SCRIPT);
    write(home, "repository/components/lib/driver.jar", "the driver");
    write(home, "repository/conf/deployment.toml", TOML.formatted(address, password, members));
    write(home, "repository/conf/log4j2.properties", LOG4J2.formatted(level));
    Files.createDirectories(home.resolve(SECURITY));
    Files.copy(stores.resolve(keys), home.resolve(SECURITY + "primary.p12"));
    Files.copy(stores.resolve("first.p12"), home.resolve(SECURITY + "trust.p12"));
  }

  private static void write(Path home, String path, String text) throws IOException {
    Path file = home.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** What the rules that compare nodes say, as rule and item. */
  private List<String> findings(Outcome outcome) throws Exception {
    IsAudit audit =
        IsAudit.create(Clock.fixed(Instant.parse("2026-01-31T00:00:00Z"), ZoneOffset.UTC));
    Snapshot snapshot =
        audit.collect(Map.of("node1", one, "node2", other), CollectOptions.standard());
    Set<RuleId> comparing =
        audit.books().stream()
            .flatMap(book -> book.rules().stream())
            .filter(rule -> rule.needs().contains(EvidenceKind.SEVERAL_NODES))
            .map(Rule::id)
            .collect(Collectors.toSet());
    return audit.evaluate(snapshot, Policy.standard()).results().stream()
        .filter(result -> comparing.contains(result.rule()))
        .flatMap(
            result ->
                result.items().stream()
                    .filter(item -> item.outcome() == outcome)
                    .map(item -> result.rule() + " " + item.item()))
        .toList();
  }

  private static final String BOTH = "\"10.0.1.11:4000\", \"10.0.1.12:4000\"";

  @Test
  void nodes_that_differ_in_their_addresses_only_give_no_finding() throws Exception {
    home(one, "10.0.1.11", "Vx8kQ2pLm4", BOTH, "INFO", "first.p12");
    home(other, "10.0.1.12", "Vx8kQ2pLm4", BOTH, "INFO", "first.p12");

    assertThat(findings(Outcome.FAIL)).isEmpty();
    assertThat(findings(Outcome.UNKNOWN)).isEmpty();
    assertThat(findings(Outcome.ERROR)).isEmpty();
  }

  @Test
  void a_key_store_a_secret_a_log_level_and_a_member_give_exactly_their_findings()
      throws Exception {
    home(one, "10.0.1.11", "Vx8kQ2pLm4", BOTH, "INFO", "first.p12");
    String members = "\"10.0.1.12:4000\", \"10.0.1.13:4000\"";
    home(other, "10.0.1.12", "Wy9lR3qMn5", members, "DEBUG", "second.p12");

    assertThat(findings(Outcome.FAIL))
        .containsExactlyInAnyOrder(
            "clustering/mutual-members node1 and node2",
            "clustering/same-config clustering.members",
            "clustering/same-config super_admin.password",
            "clustering/same-keystores internal key store",
            "clustering/same-keystores primary key store",
            "clustering/same-log-levels rootLogger");
    assertThat(findings(Outcome.UNKNOWN)).isEmpty();
    assertThat(findings(Outcome.ERROR)).isEmpty();
  }
}
