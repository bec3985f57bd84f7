package io.isaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineArgumentsTest {

  private static final String SECRET = "Wz7-otter!Quill";

  @TempDir Path folder;
  private Path home;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void a_home_with_logs() throws IOException {
    home = Files.createDirectories(folder.resolve("wso2is"));
    write("bin/version.txt", "WSO2 Identity Server v7.1.0\n");
    write("repository/conf/deployment.toml", "[super_admin]\npassword = \"" + SECRET + "\"\n");
    write(
        "repository/logs/wso2carbon.log",
        "TID: [-1234] ["
            + Instant.now().toString().substring(0, 10)
            + " 00:00:00,000] [] "
            + "FATAL {org.wso2.carbon.X} - password="
            + SECRET
            + "\n");
    write("repository/logs/" + SECRET + ".log", "java.lang.ThreadDeath: " + SECRET + "\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = home.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int collect(String... more) {
    String[] fixed = {"collect", home.toString(), "-o", folder.resolve("out").toString()};
    return new Program(new PrintWriter(out), new PrintWriter(err), false)
        .run(Stream.concat(Stream.of(fixed), Stream.of(more)).toArray(String[]::new));
  }

  private String snapshot() throws IOException {
    return Files.readString(folder.resolve("out/snapshot.json"));
  }

  @Test
  void nothing_beside_the_home_is_looked_at_unless_it_is_asked_for() throws IOException {
    assertThat(collect()).isZero();

    assertThat(snapshot()).doesNotContain("operatingSystem").doesNotContain("\"matches\"");
  }

  @Test
  void the_machine_and_the_logs_are_collected_without_their_secrets() throws IOException {
    assertThat(collect("--host", "--logs")).isZero();

    assertThat(snapshot())
        .contains("operatingSystem", "repository/logs/wso2carbon.log", "\"kind\": \"password\"")
        .doesNotContain(SECRET)
        .doesNotContain("otter");
  }

  @Test
  void a_number_of_days_can_follow_and_a_home_is_none() throws IOException {
    assertThat(collect("--logs=7")).isZero();
    assertThat(collect("--logs=0")).isEqualTo(2);
    assertThat(err.toString()).contains("--logs takes 1 to 3650 days");

    int code =
        new Program(new PrintWriter(out), new PrintWriter(err), false)
            .run("collect", "--logs", home.toString(), "-o", folder.resolve("out").toString());
    assertThat(code).isZero();
    assertThat(snapshot()).contains("wso2carbon.log");
  }

  @Test
  void logs_can_lie_elsewhere() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("var"));
    Files.writeString(elsewhere.resolve("server.log"), "java.lang.ThreadDeath\n");

    assertThat(collect("--logs-dir", "node1=" + elsewhere)).isZero();
    assertThat(snapshot()).contains("\"logs/server.log\"").doesNotContain(elsewhere.toString());

    assertThat(collect("--logs-dir", "other=" + elsewhere)).isEqualTo(2);
    assertThat(collect("--logs-dir", folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no home has the name other", "is not a directory");
  }

  @Test
  void the_machine_of_a_copy_is_another_one() throws IOException {
    assertThat(collect("--host", "--copied")).isZero();

    assertThat(snapshot()).contains("the home is a copy, so that this is not its machine");
  }
}
