package io.isaudit.collect.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Dbms;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real MySQL 8, asked by the driver of MariaDB. */
@Tag("heavy")
class MysqlTest extends MysqlFamily {

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    String machine = System.getProperty("os.name") + "-" + System.getProperty("os.arch");
    assumeTrue(machine.equals("Linux-amd64"), "the server of the tests is one for Linux-amd64");
    Path packed = folder.resolve("mysql.tar.gz");
    try (InputStream in = MysqlTest.class.getResourceAsStream("/mysql-" + machine + ".tar.gz")) {
      Files.copy(in, packed, StandardCopyOption.REPLACE_EXISTING);
    }
    Path home = Files.createDirectories(folder.resolve("mysql"));
    assertThat(MysqlServer.run(folder, List.of("tar", "-xzf", "" + packed, "-C", "" + home)))
        .isZero();
    String program = home.resolve("bin/mysqld").toString();
    assumeTrue(
        MysqlServer.run(folder, List.of(program, "--no-defaults", "--version")) == 0,
        "mysqld lacks a library: apt-get install libaio1 libnuma1");
    String base = "--basedir=" + home;
    String data = "--datadir=" + folder.resolve("data");
    String user = "--user=" + System.getProperty("user.name");
    List<String> initialize =
        List.of(program, "--no-defaults", "--initialize-insecure", base, data, user);
    assertThat(MysqlServer.run(folder, initialize)).as(MysqlServer.output(folder)).isZero();
    started =
        Optional.of(
            MysqlServer.start(
                folder,
                List.of(
                    program,
                    "--no-defaults",
                    base,
                    data,
                    user,
                    "--innodb-flush-log-at-trx-commit=0",
                    "--innodb-flush-method=nosync",
                    "--mysqlx=OFF",
                    "--event-scheduler=OFF",
                    "--disable-log-bin")));
  }

  @Override
  Dbms dbms() {
    return Dbms.MYSQL;
  }

  @Override
  int oldest() {
    return 8;
  }

  @Override
  String parameters() {
    return "?sslMode=trust";
  }

  @Test
  void a_connection_over_tls_is_known_to_be_one() throws Exception {
    assertThat(value(read("auditor", "Audit-9174").encrypted())).isTrue();
  }

  @Test
  void an_index_on_an_expression_has_that_expression() throws Exception {
    server().run("CREATE INDEX HOUSE ON IDN_OAUTH_CONSUMER_APPS ((LOWER(APP_NAME)))");

    assertThat(value(read("auditor", "Audit-9174").indexes()).get("idn_oauth_consumer_apps"))
        .filteredOn(index -> index.name().equals("house"))
        .singleElement()
        .satisfies(
            index -> assertThat(index.columns().get(0)).contains("lower(").contains("app_name"));
  }

  @Test
  void without_tls_the_password_is_not_sent_in_a_way_that_others_can_read() throws Exception {
    // Whom the server has let in over TLS it knows by a digest, until this.
    server().run("FLUSH PRIVILEGES");

    Database read = server().read("?useSSL=false", "auditor", "Audit-9174");

    assertThat(missing(read.server()).detail())
        .isEqualTo(
            "127.0.0.1:"
                + server().port()
                + " takes the password over TLS only: add sslMode=verify-full to the URL");
    assertThat(read.toString()).doesNotContain("Audit-9174");
  }
}
