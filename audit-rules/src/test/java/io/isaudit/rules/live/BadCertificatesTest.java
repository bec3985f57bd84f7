package io.isaudit.rules.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.EndpointRequest;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import io.isaudit.snapshot.live.TlsFacts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each defect of a certificate or a handshake is told from the others. */
@Tag("heavy")
class BadCertificatesTest {

  private static final int SELF_SIGNED = 0;
  private static final int EXPIRED = 1;
  private static final int OTHER_HOST = 2;
  private static final int SOUND = 3;

  private final Servers servers = Servers.shared();
  private final Audits audits = new Audits();

  @Test
  void a_self_signed_certificate_is_not_trusted() throws Exception {
    assertThat(failures(SELF_SIGNED, true)).containsExactly("trust");
  }

  @Test
  void an_expired_certificate_is_told_by_its_end() throws Exception {
    assertThat(failures(EXPIRED, true)).contains("validity").doesNotContain("host name");
  }

  @Test
  void a_certificate_of_another_host_is_told_by_the_name_alone() throws Exception {
    assertThat(failures(OTHER_HOST, true)).containsExactly("host name");
  }

  @Test
  void an_authority_that_nobody_trusts_vouches_for_nothing() throws Exception {
    assertThat(failures(SOUND, false)).containsExactly("trust");
    assertThat(failures(SOUND, true)).isEmpty();
  }

  @Test
  void versions_and_suites_are_seen_that_this_java_would_refuse() throws Exception {
    Snapshot snapshot = snapshot(servers.bad().url(SELF_SIGNED), true, true);

    TlsFacts tls = snapshot.endpoints().get("live").tls().found().orElseThrow();
    assertThat(tls.versions().get("TLSv1").found()).contains(true);
    assertThat(tls.versions().get("TLSv1.3").found()).contains(false);
    assertThat(tls.cipherSuites().found().orElseThrow())
        .anyMatch(suite -> suite.contains("_NULL_") || suite.contains("_3DES_"));
    assertThat(items(snapshot, "transport/tls-live", Outcome.FAIL))
        .containsExactly("TLSv1", "TLSv1.1");
  }

  @Test
  void nothing_but_handshakes_goes_to_a_server_that_is_not_trusted() throws Exception {
    for (int which : List.of(SELF_SIGNED, EXPIRED, OTHER_HOST)) {
      assertThat(requests(which, true)).isEmpty();
    }
    assertThat(requests(SOUND, false)).isEmpty();
    assertThat(requests(SOUND, true)).isNotEmpty();
  }

  private List<String> requests(int which, boolean trusting) throws Exception {
    try (CountingProxy proxy = new CountingProxy(servers.bad().port(which))) {
      snapshot("https://localhost:" + proxy.port(), trusting, false);
      assertThat(proxy.connections()).isPositive();
      return servers.bad().accessLog(proxy.port());
    }
  }

  private List<String> failures(int which, boolean trusting) throws Exception {
    return items(
        snapshot(servers.bad().url(which), trusting, true),
        "transport/public-certificate",
        Outcome.FAIL);
  }

  private List<String> items(Snapshot snapshot, String rule, Outcome outcome) {
    Map<String, RuleResult> results = audits.results(snapshot);
    return results.get(rule).items().stream()
        .filter(item -> item.outcome() == outcome)
        .map(ItemResult::item)
        .toList();
  }

  private Snapshot snapshot(String url, boolean trusting, boolean insecure) throws Exception {
    Optional<Path> store = trusting ? Optional.of(servers.trustStore()) : Optional.empty();
    return audits.snapshot(
        servers.bad().home(),
        new EndpointRequest(
            url,
            Vantage.EXTERNAL,
            "is-audit/test",
            Duration.ofSeconds(60),
            store,
            store.map(file -> Certificates.PASSWORD),
            insecure,
            false,
            false,
            Optional.empty()));
  }
}
