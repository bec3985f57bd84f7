package io.isaudit.collect.internal.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Dbms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of H2, read by a driver that is named and not on the class path of the library. */
class H2Test {

  @TempDir Path folder;

  @Test
  void a_file_is_read_and_left_as_it_was() throws Exception {
    Path file = folder.resolve("idn");
    try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file, "sa", "x");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IDN_AUTH_SESSION_STORE (EXPIRY_TIME BIGINT)");
      statement.execute("INSERT INTO IDN_AUTH_SESSION_STORE VALUES (1), (9000000000000000000)");
    }
    byte[] before = Files.readAllBytes(folder.resolve("idn.mv.db"));

    Database read = read("jdbc:h2:file:" + file, "x");

    assertThat(read.server().found().orElseThrow().dbms()).isEqualTo(Dbms.H2);
    assertThat(read.tables().found().orElseThrow()).containsKey("idn_auth_session_store");
    assertThat(read.sessionBacklog().found().orElseThrow().overFor()).containsEntry("90", 1L);
    assertThat(Files.readAllBytes(folder.resolve("idn.mv.db"))).isEqualTo(before);
  }

  @Test
  void a_file_that_is_not_there_is_not_made() throws Exception {
    Database read = read("jdbc:h2:file:" + folder.resolve("none"), "x");

    assertThat(read.server().isMissing()).isTrue();
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void without_a_driver_the_option_is_named() throws Exception {
    Database read = Reading.read("jdbc:oracle:thin:@//127.0.0.1:1/x", "a", "b");

    assertThat(read.server().toString()).contains("--driver-path");
  }

  private static Database read(String url, String password) throws Exception {
    Path jar =
        Path.of(
            Class.forName("org.h2.Driver")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    return Reading.read(url, "sa", password, Map.of(), List.of(jar));
  }
}
