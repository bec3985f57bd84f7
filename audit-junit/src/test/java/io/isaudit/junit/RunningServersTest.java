package io.isaudit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.evidence.ScopeKind;
import io.isaudit.result.AuditResult;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Running servers as what is audited, alone and with a home. */
class RunningServersTest {

  private static final String STOCK = "../samples/stock";
  private static final Map<Class<?>, Snapshot> SEEN = new ConcurrentHashMap<>();

  @TempDir static Path folder;
  private static Path store;
  private static TestServer server;
  private static TestServer plain;

  @BeforeAll
  static void start() throws Exception {
    store = TestServer.store(folder.resolve("server.p12"));
    server = TestServer.secure(store);
    plain = TestServer.plain();
  }

  @AfterAll
  static void stop() {
    server.close();
    plain.close();
  }

  @BeforeEach
  void forget() {
    SEEN.clear();
    server.forget();
    plain.forget();
  }

  private static Run run(Map<String, String> more, Class<?>... testClasses) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("server", server.url());
    parameters.put("plain", plain.url());
    parameters.put("store", store.toString());
    parameters.put("store.password", TestServer.PASSWORD);
    parameters.putAll(more);
    return Run.with(parameters, testClasses);
  }

  abstract static class Base {

    @Test
    void sees(Snapshot snapshot) {
      SEEN.put(getClass(), snapshot);
    }
  }

  @IsAuditTest(
      home = STOCK,
      url = "login=${server}",
      trustStore = "${store}",
      trustStorePassword = "${store.password}",
      rules = {"web/cors-any-origin", "web/cors-live"})
  static class WithHomeCase extends Base {}

  @Test
  void a_server_is_asked_along_with_its_home() {
    Run run = run(Map.of(), WithHomeCase.class);

    assertThat(run.failures()).isEmpty();
    Snapshot seen = SEEN.get(WithHomeCase.class);
    assertThat(seen.nodes()).containsOnlyKeys("node1");
    assertThat(seen.endpoints()).containsOnlyKeys("login");
    assertThat(seen.endpoints().get("login").url()).isEqualTo(server.url());
    assertThat(seen.endpoints().get("login").answer("GET /carbon").orElseThrow().isMissing())
        .isFalse();
    assertThat(seen.scope()).contains(ScopeKind.HOME, ScopeKind.ENDPOINT_INTERNAL);
  }

  @IsAuditTest(
      books = DemoBook.class,
      rules = "demo/pass",
      url = {"https://auditor@${host}/", "again=${plain}/carbon?tenant=x"},
      insecure = true,
      vantage = Vantage.EXTERNAL)
  static class AloneCase extends Base {}

  @Test
  void servers_may_stand_alone_and_are_seen_from_where_the_tests_run() {
    Run run = run(Map.of("host", server.url().substring(8)), AloneCase.class);

    assertThat(run.failures()).isEmpty();
    Snapshot seen = SEEN.get(AloneCase.class);
    assertThat(seen.nodes()).isEmpty();
    assertThat(seen.endpoints()).containsOnlyKeys("again", "endpoint1");
    assertThat(seen.scope()).containsExactly(ScopeKind.ENDPOINT_EXTERNAL);
  }

  @IsAuditTest(books = DemoBook.class, rules = "demo/pass", url = "${plain}")
  static class FirstCase extends Base {}

  @IsAuditTest(
      books = DemoBook.class,
      rules = {"demo/pass", "demo/unknown-low"},
      url = "${plain}/carbon",
      failOn = FailOn.NEVER)
  static class SecondCase extends Base {}

  @Test
  void a_server_is_asked_once_in_a_java_vm_in_parallel_too() {
    Map<String, String> parallel =
        Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "2");
    run(parallel, FirstCase.class, SecondCase.class);
    Snapshot first = SEEN.get(FirstCase.class);
    run(Map.of(), SecondCase.class);

    assertThat(SEEN.get(SecondCase.class)).isNotNull().isSameAs(first);
    assertThat(plain.count("GET /carbon")).isEqualTo(1);
  }

  @IsAuditTest(home = STOCK, rules = "web/cors-any-origin", insecure = true)
  static class StartedCase extends Base {

    @AuditSource static Object address;
  }

  static class OtherStartedCase extends StartedCase {}

  @Test
  void a_class_supplies_the_address_of_the_server_that_it_started() throws Exception {
    StartedCase.address = URI.create(server.url());
    assertThat(run(Map.of(), StartedCase.class).failures()).isEmpty();
    assertThat(SEEN.get(StartedCase.class).nodes()).containsOnlyKeys("node1");
    assertThat(SEEN.get(StartedCase.class).endpoints().get("endpoint1").url())
        .isEqualTo(server.url());

    for (Object form : List.of(plain.url(), URI.create(plain.url()).toURL())) {
      StartedCase.address = form;
      assertThat(run(Map.of(), StartedCase.class).failures()).isEmpty();
      assertThat(SEEN.get(StartedCase.class).endpoints().get("endpoint1").url())
          .isEqualTo(plain.url());
    }
  }

  @Test
  void what_another_class_started_at_the_same_address_is_asked_anew() {
    StartedCase.address = plain.url();
    run(Map.of(), StartedCase.class, OtherStartedCase.class);

    assertThat(plain.count("GET /carbon")).isEqualTo(2);
  }

  @IsAuditTest(books = DemoBook.class, url = "${server}", trustStore = "${store}")
  static class NotTrustedCase {

    @IsAuditTest(rules = "demo/pass")
    void one() {}

    @IsAuditTest(rules = "demo/fail")
    void two() {}

    @Test
    void wants_it(AuditResult result) {}

    @Test
    void does_not() {}
  }

  @Test
  void a_server_that_is_not_trusted_gets_no_request_and_fails_once() throws Exception {
    Path other = TestServer.store(folder.resolve("other.p12"));
    Map<String, String> parameters =
        Map.of("store", other.toString(), "isaudit.trustStorePassword", "${store.password}");
    Run run = run(parameters, NotTrustedCase.class);

    assertThat(run.failures())
        .containsExactly(
            "the server at "
                + server.url()
                + " gave no answer: its certificate is not trusted for this host; give a"
                + " trustStore, or insecure = true");
    assertThat(run.tests())
        .containsEntry("does_not()", "successful")
        .containsEntry(
            "wants_it(AuditResult)",
            "aborted: there is no audit; the failure of the class says why");
    assertThat(run.aborted()).hasSize(3).anyMatch(text -> text.startsWith("failed elsewhere"));
    assertThat(server.count("GET /carbon")).isZero();
  }

  @Test
  void a_server_that_is_down_fails_once_and_is_asked_again_in_the_next_run() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Map<String, String> down = Map.of("plain", "http://localhost:" + port);

    for (int round = 0; round < 2; round++) {
      assertThat(run(down, FirstCase.class).failures())
          .singleElement()
          .asString()
          .startsWith("the server at http://localhost:" + port + " gave no answer: ")
          .contains("refused");
    }
    assertThat(run(Map.of("store", "none.p12"), NotTrustedCase.class).failures())
        .singleElement()
        .asString()
        .startsWith("the trust store ")
        .endsWith("none.p12 does not exist");
  }

  @Test
  void parameters_win_over_addresses_and_leave_the_home() {
    StartedCase.address = "https://localhost:1";
    Map<String, String> parameters = Map.of("isaudit.url", "set=" + plain.url());

    assertThat(run(parameters, StartedCase.class, WithHomeCase.class).failures()).isEmpty();
    assertThat(SEEN.values())
        .hasSize(2)
        .allSatisfy(
            seen -> {
              assertThat(seen.endpoints()).containsOnlyKeys("set");
              assertThat(seen.nodes()).containsOnlyKeys("node1");
            });
    Map<String, String> outside = Map.of("isaudit.vantage", "external", "isaudit.insecure", "true");
    run(outside, FirstCase.class);

    assertThat(SEEN.get(FirstCase.class).scope()).containsExactly(ScopeKind.ENDPOINT_EXTERNAL);
  }
}
