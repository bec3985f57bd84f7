package io.isaudit.collect.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.isaudit.snapshot.database.Dbms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** A real MariaDB, where one is installed. */
@Tag("heavy")
class MariadbTest extends MysqlFamily {

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    Optional<Path> program =
        Stream.of("/usr/sbin/mariadbd", "/usr/local/sbin/mariadbd", "/usr/libexec/mariadbd")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(program.isPresent(), "no mariadbd is installed: apt-get install mariadb-server");
    String data = "--datadir=" + folder.resolve("data");
    String user = "--user=" + System.getProperty("user.name");
    List<String> install =
        List.of(
            "mariadb-install-db",
            "--no-defaults",
            data,
            user,
            "--auth-root-authentication-method=normal",
            "--skip-test-db");
    assertThat(MysqlServer.run(folder, install)).as(MysqlServer.output(folder)).isZero();
    started =
        Optional.of(
            MysqlServer.start(
                folder, List.of(program.get().toString(), "--no-defaults", data, user)));
  }

  @Override
  Dbms dbms() {
    return Dbms.MARIADB;
  }

  @Override
  int oldest() {
    return 10;
  }

  @Override
  String parameters() {
    return "";
  }
}
