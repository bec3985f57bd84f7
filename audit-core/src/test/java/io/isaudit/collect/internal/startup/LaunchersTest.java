package io.isaudit.collect.internal.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Place;
import io.isaudit.facts.AllowList;
import io.isaudit.facts.KnownSecrets;
import io.isaudit.snapshot.startup.Launcher;
import io.isaudit.snapshot.startup.Launcher.LauncherKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchersTest {

  private static final String UNIT = "bin/is.service";

  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void a_home_beside_other_folders() throws IOException {
    home = Files.createDirectories(folder.resolve("home"));
    Files.createDirectories(home.resolve("bin/yajsw"));
  }

  private Evidence<List<Launcher>> collect() throws IOException {
    Redactor redactor = new Redactor(AllowList.bundled(), KnownSecrets.bundled());
    return Launchers.collect(HomeFolder.open(home, Instant.EPOCH), redactor);
  }

  private Launcher only(String file, String text) throws IOException {
    Files.writeString(home.resolve(file), text);
    List<Launcher> found = collect().found().orElseThrow();
    assertThat(found).extracting(Launcher::file).containsExactly(file);
    return found.get(0);
  }

  private static List<String> shown(Launcher launcher) {
    return launcher.options().stream()
        .map(option -> option.name() + "|" + option.value().asText().orElse("***"))
        .toList();
  }

  private static List<Integer> gapLines(Launcher launcher) {
    return launcher.gaps().stream().map(Place::line).toList();
  }

  @Test
  void options_of_the_wrapper_stand_in_the_order_of_their_numbers() throws IOException {
    Launcher wrapper =
        only(
            Launchers.WRAPPER,
            """
            # wrapper.java.additional.1 = -Xmx9g
            wrapper.java.additional.10 = -Dhttpclient.hostnameVerifier=Strict
            wrapper.java.additional.2 = -Xmx1024m
            wrapper.java.maxmemory = 512
            wrapper.java.additional.3=-XX:HeapDumpPath=${carbon_home}\\\\repository\\\\logs\\\\a.hprof
            wrapper.java.additional.4 = "-Djavax.net.ssl.keyStorePassword=Hunter2 secret"
            """);

    assertThat(wrapper.kind()).isEqualTo(LauncherKind.WRAPPER);
    assertThat(shown(wrapper))
        .containsExactly(
            "-Xmx|512m",
            "-Xmx|1024m",
            "-XX:HeapDumpPath|$carbon_home\\repository\\logs\\a.hprof",
            "-Djavax.net.ssl.keyStorePassword|***",
            "-Dhttpclient.hostnameVerifier|Strict");
    assertThat(wrapper.options().get(1).place()).isEqualTo(new Place(Launchers.WRAPPER, 3, 29));
    assertThat(wrapper.toString()).doesNotContain("Hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "include = more.conf",
        "wrapper.java.debug.port = 5005",
        "wrapper.java.additional.1 = -Xint \\",
        "wrapper.java.additional.1 = @options"
      })
  void what_the_wrapper_reads_elsewhere_is_a_gap(String line) throws IOException {
    assertThat(gapLines(only(Launchers.WRAPPER, "\n" + line + "\n"))).containsExactly(2);
  }

  @Test
  void a_unit_gives_options_by_its_environment_and_its_command() throws IOException {
    Launcher unit =
        only(
            UNIT,
            """
            [Unit]
            ExecStart=/usr/bin/java -Xmx9g a.B
            [Service]
            # Environment=JAVA_OPTS=-Xmx8g
            Environment="JAVA_OPTS=-Xdebug -Da.password=Hunter2secret" 'JVM_MEM_OPTS=-Xmx4g'
            Environment=CARBON_HOME=/opt/is
            ExecStart=-/bin/sh /opt/is/bin/wso2server.sh start -DportOffset=1
            """);

    assertThat(unit.kind()).isEqualTo(LauncherKind.UNIT);
    assertThat(shown(unit))
        .containsExactly("-Xdebug|", "-Da.password|***", "-Xmx|4g", "-DportOffset|1");
    assertThat(unit.options()).extracting(option -> option.place().line()).contains(5, 7);
    assertThat(unit.gaps()).isEmpty();
    assertThat(unit.toString()).doesNotContain("Hunter2");
  }

  @Test
  void a_unit_may_run_java_itself() throws IOException {
    String java = "/usr/bin/java $JAVA_OPTS -Xmx4g org.wso2.carbon.bootstrap.Bootstrap -Xmx9g";
    Launcher unit = only("is.service", "[Service]\nExecStart=" + java);

    assertThat(shown(unit)).containsExactly("-Xmx|4g");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EnvironmentFile=/etc/is/env",
        "ExecStart=/opt/is/start.sh",
        "ExecStart=/bin/sh -c '/opt/is/bin/wso2server.sh'",
        "ExecStart=/opt/is/bin/wso2server.sh --debug 5005",
        "Environment=\"JAVA_OPTS=-Xint Hunter2\""
      })
  void what_a_unit_leaves_open_is_a_gap(String line) throws IOException {
    Launcher unit = only(UNIT, "[Service]\n" + line + "\n");

    assertThat(gapLines(unit)).contains(2).containsOnly(2);
    assertThat(unit.toString()).doesNotContain("Hunter2");
  }

  @Test
  void a_home_without_such_files_has_none() throws IOException {
    assertThat(collect().found()).contains(List.of());
  }

  @Test
  void of_a_home_in_memory_it_is_not_known() {
    HomeFolder memory = HomeFolder.inMemory(Map.of(), Instant.EPOCH);
    Redactor redactor = new Redactor(AllowList.bundled(), KnownSecrets.bundled());

    assertThat(Launchers.collect(memory, redactor).found()).isEmpty();
  }

  @Test
  void a_link_out_of_the_home_is_not_followed_and_one_gap() throws IOException {
    Path outside = Files.writeString(folder.resolve("x"), "[Service]\nExecStart=java -Xint a.B\n");
    Files.createSymbolicLink(home.resolve(UNIT), outside);

    assertThat(collect().found().orElseThrow())
        .containsExactly(new Launcher(UNIT, LauncherKind.UNIT, List.of(), List.of(Place.of(UNIT))));
  }

  @Test
  void a_folder_behind_a_link_out_of_the_home_leaves_it_unknown() throws IOException {
    Files.createSymbolicLink(home.resolve("repository"), folder);

    assertThat(collect().found()).isEmpty();
  }

  @Test
  void too_much_of_anything_is_not_known() throws IOException {
    assertThat(only(Launchers.WRAPPER, "#".repeat(300_000)).gaps())
        .containsExactly(Place.of(Launchers.WRAPPER));
    for (int i = 0; i < 30; i++) {
      Files.createFile(home.resolve("bin/" + i + ".service"));
    }
    assertThat(collect().found()).isEmpty();
  }

  @Test
  void hostile_files_end_soon() throws IOException {
    String blanks = " ".repeat(100_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          only(Launchers.WRAPPER, "wrapper.java.additional.1" + blanks + "x\n" + blanks + "=");
          only(Launchers.WRAPPER, "wrapper.java.additional.1=" + "${a}".repeat(50_000));
          only(Launchers.WRAPPER, "wrapper.java.additional.99999999999999999999=-Xint");
          Files.delete(home.resolve(Launchers.WRAPPER));
          only(UNIT, "[Service]\nExecStart=" + blanks + "\"" + "\nExecStart=" + "'a".repeat(9_999));
          only(UNIT, "[Service]\n" + blanks + "ExecStart" + blanks + "x\nExecStart=");
        });
  }
}
