package io.isaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A home whose settings name real databases, with the accounts that open them. */
@Tag("heavy")
class DatabaseFromHomeTest {

  private static final String PASSWORD = "Kept-Out-4471";

  @TempDir static Path shared;
  private static EmbeddedPostgres server;

  @TempDir Path folder;
  private Path home;
  private final StringWriter printed = new StringWriter();

  @BeforeAll
  static void start() throws Exception {
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(shared.resolve("data"))
            .setOverrideWorkingDirectory(shared.resolve("work").toFile())
            .start();
    run("postgres", "CREATE DATABASE idn");
    run("postgres", "CREATE DATABASE common");
    run("postgres", "CREATE ROLE is_server LOGIN PASSWORD '" + PASSWORD + "'");
    run("postgres", "CREATE ROLE outsider LOGIN PASSWORD '" + PASSWORD + "'");
    run("idn", "CREATE TABLE idn_base_table (product_name VARCHAR(20))");
    run("idn", "CREATE TABLE idn_auth_session_store (expiry_time BIGINT)");
    run("common", "CREATE TABLE um_user (um_id INTEGER)");
    run("idn", "GRANT SELECT ON ALL TABLES IN SCHEMA public TO is_server");
    run("common", "GRANT SELECT ON ALL TABLES IN SCHEMA public TO is_server");
    Path access = shared.resolve("data/pg_hba.conf");
    String byPassword = "host all is_server,outsider all scram-sha-256\n";
    Files.writeString(access, byPassword + Files.readString(access));
    run("postgres", "SELECT pg_reload_conf()");
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @BeforeEach
  void lay_out() throws Exception {
    home = folder.resolve("home");
    Files.createDirectories(home.resolve("repository/conf"));
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("bin/version.txt"), "WSO2 Identity Server v7.1.0\n");
  }

  @Test
  void the_databases_that_a_home_names_are_read_with_its_accounts() throws Exception {
    settings(url("idn"), url("common"), "is_server", PASSWORD);
    audit();

    JsonNode databases = snapshot().get("databases");
    assertThat(databases.fieldNames())
        .toIterable()
        .containsExactly("identity+consent", "shared+user");
    assertThat(databases.at("/identity+consent/tables/value").has("idn_base_table")).isTrue();
    assertThat(databases.at("/shared+user/tables/value").has("um_user")).isTrue();
    assertThat(databases.at("/shared+user/server/value/dbms").asText()).isEqualTo("postgresql");
    assertThat(everything()).doesNotContain(PASSWORD);
  }

  @Test
  void rules_on_databases_are_decided_by_it() throws Exception {
    settings(url("idn"), url("common"), "is_server", PASSWORD);
    audit();

    assertThat(outcomes("databases/identity-schema")).containsExactly("fail");
    assertThat(outcomes("databases/connection-complete")).doesNotContain("fail");
  }

  @Test
  void without_the_option_nobody_connects() throws Exception {
    AtomicInteger connections = new AtomicInteger();
    try (ServerSocket trap = trap(connections)) {
      String url = "jdbc:postgresql://127.0.0.1:" + trap.getLocalPort() + "/idn";
      settings(url, url, "is_server", PASSWORD);
      program(home.toString(), "-o", folder.toString());
    }

    assertThat(connections).hasValue(0);
  }

  @Test
  void a_wrong_password_is_one_clear_line() throws Exception {
    settings(url("idn"), url("common"), "is_server", "Wrong-8811");
    audit();

    assertThat(reason("identity+consent"))
        .isEqualTo("localhost:" + server.getPort() + " refuses the account or its password");
    assertThat(everything()).doesNotContain("Wrong-8811");
  }

  @Test
  void a_database_that_is_down_is_one_clear_line() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String url = "jdbc:postgresql://localhost:" + port + "/idn";
    settings(url, url, "is_server", PASSWORD);
    audit();

    assertThat(reason("identity+shared+user+consent"))
        .isEqualTo("no connection to localhost:" + port + ", state 08001");
    assertThat(everything()).doesNotContain(PASSWORD);
  }

  @Test
  void an_account_without_grants_is_one_clear_line_for_each_table() throws Exception {
    settings(url("idn"), url("common"), "outsider", PASSWORD);
    audit();

    assertThat(snapshot().at("/databases/identity+consent/sessionBacklog/detail").asText())
        .isEqualTo("the account lacks SELECT on idn_auth_session_store");
    assertThat(everything()).doesNotContain(PASSWORD);
  }

  @Test
  void a_password_that_does_not_stand_in_clear_is_one_clear_line() throws Exception {
    settings(url("idn"), url("common"), "is_server", "$secret{idn_password}");
    audit();

    assertThat(reason("identity+consent"))
        .isEqualTo("the password of database.identity_db is not in the file in clear: use --jdbc");
  }

  /** PORT is that of a server that counts who connects. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1:PORT/idn?socketFactory=org.intruder.Factory",
        "jdbc:postgresql://127.0.0.1:PORT/idn?sslfactory=org.intruder.Factory",
        "jdbc:postgresql://127.0.0.1:PORT/idn?PGHOST=intruder.example",
        "jdbc:mysql://127.0.0.1:PORT/idn?autoDeserialize=true&queryInterceptors=x.Y",
        "jdbc:mysql://127.0.0.1:PORT/idn?allowLoadLocalInfile=true",
        "jdbc:h2:HOME/new;INIT=CREATE TABLE STOLEN(ID INT)",
        "jdbc:h2:tcp://127.0.0.1:PORT/idn;init=RUNSCRIPT FROM 'http://127.0.0.1:PORT/a.sql'"
      })
  void a_hostile_url_runs_nothing_sends_nothing_and_is_a_finding(String url) throws Exception {
    AtomicInteger connections = new AtomicInteger();
    try (ServerSocket trap = trap(connections)) {
      String hostile =
          url.replace("PORT", "" + trap.getLocalPort()).replace("HOME", folder.toString());
      settings(hostile, url("common"), "is_server", PASSWORD);
      audit();
    }

    assertThat(connections).hasValue(0);
    assertThat(folder.resolve("new.mv.db")).doesNotExist();
    assertThat(outcomes("databases/connection-complete")).contains("fail");
    assertThat(everything()).doesNotContain(PASSWORD, "RUNSCRIPT", "STOLEN");
    assertThat(snapshot().at("/databases/shared+user/tables/value").has("um_user")).isTrue();
  }

  /** A cluster of databases may be written like this, so that it is no finding. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1:PORT,intruder.example:PORT/idn",
        "jdbc:mysql://address=(host=127.0.0.1)(port=PORT)/idn"
      })
  void a_url_of_several_hosts_sends_nothing_and_says_so(String url) throws Exception {
    AtomicInteger connections = new AtomicInteger();
    try (ServerSocket trap = trap(connections)) {
      settings(url.replace("PORT", "" + trap.getLocalPort()), url("common"), "is_server", PASSWORD);
      audit();
    }

    assertThat(connections).hasValue(0);
    assertThat(reason("identity+consent"))
        .startsWith("not connected: the URL of database.identity_db");
  }

  private static ServerSocket trap(AtomicInteger connections) throws IOException {
    ServerSocket trap = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread counting =
        new Thread(
            () -> {
              try {
                while (true) {
                  trap.accept().close();
                  connections.incrementAndGet();
                }
              } catch (IOException e) {
                // The test is over.
              }
            });
    counting.setDaemon(true);
    counting.start();
    return trap;
  }

  private void audit() {
    program(home.toString(), "--database-from-home", "-o", folder.toString());
  }

  private void program(String... arguments) {
    PrintWriter writer = new PrintWriter(printed, true);
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--format";
    all[arguments.length + 1] = "json";
    assertThat(new Program(writer, writer, false).run(all)).as(printed.toString()).isLessThan(2);
    // A snapshot on its own, by the command that makes it.
    String[] collect = new String[arguments.length + 1];
    collect[0] = "collect";
    System.arraycopy(arguments, 0, collect, 1, arguments.length);
    assertThat(new Program(writer, writer, false).run(collect)).as(printed.toString()).isZero();
  }

  private JsonNode snapshot() throws IOException {
    return json("snapshot.json");
  }

  private JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(Files.readString(folder.resolve(name)));
  }

  private String reason(String database) throws IOException {
    return snapshot().at("/databases/" + database + "/server/detail").asText();
  }

  private List<String> outcomes(String rule) throws IOException {
    List<String> outcomes = new ArrayList<>();
    for (JsonNode entry : json("result.json").get("results")) {
      if (entry.get("rule").asText().equals(rule)) {
        outcomes.add(entry.get("outcome").asText());
      }
    }
    return outcomes;
  }

  private String everything() throws IOException {
    return printed
        + Files.readString(folder.resolve("snapshot.json"))
        + Files.readString(folder.resolve("result.json"));
  }

  private static String url(String database) {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
  }

  private void settings(String identity, String common, String user, String password)
      throws IOException {
    Files.writeString(
        home.resolve("repository/conf/deployment.toml"),
        table("identity_db", identity, user, password)
            + table("shared_db", common, user, password));
  }

  private static String table(String name, String url, String user, String password) {
    return "[database."
        + name
        + "]\ntype = \"postgre\"\nurl = \""
        + url
        + "\"\nusername = \""
        + user
        + "\"\npassword = \""
        + password
        + "\"\n\n";
  }

  private static void run(String database, String sql) throws Exception {
    try (Connection connection = server.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
