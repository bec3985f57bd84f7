package io.isaudit.collect.internal.home;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input;
import io.isaudit.snapshot.Input.InputOutcome;
import io.isaudit.snapshot.Input.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeFolderTest {

  private static final String FILE = "repository/conf/deployment.toml";

  @TempDir Path machine;

  private Path folder;
  private HomeFolder home;

  @BeforeEach
  void makeHome() throws IOException {
    folder = Files.createDirectories(machine.resolve("wso2is"));
    Files.createDirectories(folder.resolve("repository/conf"));
    Files.writeString(machine.resolve("outside.toml"), "x = 1");
    home = HomeFolder.open(folder, Instant.EPOCH);
  }

  private MissingReason refusalOf(String path) {
    Evidence<byte[]> evidence = home.read(path, "toml", 100);
    assertThat(evidence).isInstanceOf(Missing.class);
    assertThat(evidence.toString() + home.inputs()).doesNotContain(machine.toString());
    return ((Missing<byte[]>) evidence).reason();
  }

  private InputOutcome outcome() {
    assertThat(home.inputs()).hasSize(1);
    return home.inputs().get(0).outcome();
  }

  @Test
  void a_file_that_was_read_is_on_record_with_its_size_and_digest() throws IOException {
    Files.writeString(folder.resolve(FILE), "x = 1");

    assertThat(home.read(FILE, "toml", 100).found()).contains("x = 1".getBytes(UTF_8));

    Input expected =
        new Input(
            FILE,
            Optional.of(5L),
            Optional.of("8ff436def1451285599a1b1ad70800493b8dcafde2912e1a38345633054e4c26"),
            "toml",
            InputOutcome.READ,
            List.of());
    assertThat(home.inputs()).containsExactly(expected);
  }

  @Test
  void an_absent_file_is_absent_and_no_problem() {
    assertThat(refusalOf(FILE)).isEqualTo(MissingReason.ABSENT);
    assertThat(outcome()).isEqualTo(InputOutcome.ABSENT);
    assertThat(home.inputs().get(0).problems()).isEmpty();
  }

  @Test
  void a_file_in_an_absent_folder_is_absent() {
    assertThat(refusalOf("bin/deeper/version.txt")).isEqualTo(MissingReason.ABSENT);
  }

  @Test
  void a_directory_in_place_of_a_file_is_unreadable() throws IOException {
    Files.createDirectory(folder.resolve(FILE));

    assertThat(refusalOf(FILE)).isEqualTo(MissingReason.UNREADABLE);
    assertThat(home.inputs().get(0).problems())
        .containsExactly(new Problem("unreadable", "is not a file", Place.of(FILE)));
  }

  @Test
  void a_named_pipe_does_not_block() throws Exception {
    Path pipe = folder.resolve(FILE);
    Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assumeTrue(mkfifo.waitFor(5, TimeUnit.SECONDS) && mkfifo.exitValue() == 0);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThat(refusalOf(FILE)).isEqualTo(MissingReason.UNREADABLE));
  }

  @Test
  void a_file_of_the_limit_is_read_and_one_byte_more_is_too_large() throws IOException {
    Files.write(folder.resolve(FILE), new byte[100]);
    assertThat(home.read(FILE, "toml", 100).isMissing()).isFalse();
    Files.write(folder.resolve(FILE), new byte[101]);

    assertThat(refusalOf(FILE)).isEqualTo(MissingReason.TOO_LARGE);
    assertThat(outcome()).isEqualTo(InputOutcome.TOO_LARGE);
  }

  @Test
  void a_link_inside_the_home_is_followed() throws IOException {
    Files.writeString(folder.resolve("real.toml"), "x = 1");
    Files.createSymbolicLink(folder.resolve(FILE), Path.of("../../real.toml"));

    assertThat(home.read(FILE, "toml", 100).found()).contains("x = 1".getBytes(UTF_8));
  }

  @Test
  void a_link_out_of_the_home_is_not_followed() throws IOException {
    Files.createSymbolicLink(folder.resolve(FILE), machine.resolve("outside.toml"));

    assertThat(refusalOf(FILE)).isEqualTo(MissingReason.OUTSIDE);
    assertThat(home.locate(FILE)).isEmpty();
    assertThat(outcome()).isEqualTo(InputOutcome.OUTSIDE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/outside.toml", "/absent.toml", "/absent/absent.toml"})
  void a_folder_that_is_a_link_out_of_the_home_hides_what_is_there_and_what_is_not(String rest)
      throws IOException {
    Files.createSymbolicLink(folder.resolve("link"), machine);

    assertThat(refusalOf("link" + rest)).isEqualTo(MissingReason.OUTSIDE);
    assertThat(home.locate("link" + rest)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/file.toml"})
  void what_a_link_to_nothing_in_the_home_stands_for_does_not_exist(String rest)
      throws IOException {
    Files.createSymbolicLink(folder.resolve("link"), Path.of("repository/../gone"));
    Files.createSymbolicLink(folder.resolve("absolute"), folder.toRealPath().resolve("gone"));

    assertThat(refusalOf("link" + rest)).isEqualTo(MissingReason.ABSENT);
    assertThat(refusalOf("absolute" + rest)).isEqualTo(MissingReason.ABSENT);
    assertThat(home.read("link" + rest, "toml", 100).toString()).contains("leads nowhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/file.toml"})
  void a_link_to_nothing_out_of_the_home_leads_out_of_it(String rest) throws IOException {
    Files.createSymbolicLink(folder.resolve("link"), machine.resolve("gone"));
    Files.createSymbolicLink(folder.resolve("second"), Path.of("link"));

    assertThat(refusalOf("link" + rest)).isEqualTo(MissingReason.OUTSIDE);
    assertThat(refusalOf("second" + rest)).isEqualTo(MissingReason.OUTSIDE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/file.toml"})
  void links_in_a_circle_lead_nowhere(String rest) throws IOException {
    Files.createSymbolicLink(folder.resolve("link"), Path.of("other"));
    Files.createSymbolicLink(folder.resolve("other"), Path.of("link"));

    assertThat(refusalOf("link" + rest)).isEqualTo(MissingReason.ABSENT);
  }

  @Test
  void below_a_file_there_is_nothing() throws IOException {
    Files.writeString(folder.resolve(FILE), "x = 1");

    assertThat(refusalOf(FILE + "/deeper.toml")).isEqualTo(MissingReason.ABSENT);
  }

  @Test
  void a_folder_that_nobody_may_look_into_does_not_lead_out_of_the_home() throws IOException {
    Path conf = Files.createDirectories(folder.resolve("locked"));
    Files.writeString(conf.resolve("a.toml"), "x = 1");
    Files.setPosixFilePermissions(conf, Set.of());

    if (Files.isReadable(conf)) {
      // Nothing is locked for the account that runs this.
      assertThat(home.read("locked/a.toml", "toml", 100).found()).isPresent();
    } else {
      assertThat(refusalOf("locked/a.toml")).isEqualTo(MissingReason.UNREADABLE);
      assertThat(home.read("locked/a.toml", "toml", 100).toString()).contains("may not look into");
    }
    Files.setPosixFilePermissions(conf, PosixFilePermissions.fromString("rwx------"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside.toml",
        "repository/../../outside.toml",
        "repository/conf/../../../outside.toml",
        "../wso2is-other/x.toml"
      })
  void a_path_out_of_the_home_is_not_followed(String path) {
    assertThat(refusalOf(path)).isEqualTo(MissingReason.OUTSIDE);
  }

  @Test
  void an_absolute_path_is_not_followed() throws IOException {
    Path outside = machine.resolve("outside.toml");

    assertThat(home.locate(outside.toString())).isEmpty();
    assertThat(home.locate("a\0b")).isEmpty();
    assertThat(home.locate(FILE)).contains(folder.toRealPath().resolve(FILE));
  }

  @Test
  void a_home_that_is_a_link_itself_is_read() throws IOException {
    Files.writeString(folder.resolve(FILE), "x = 1");
    Path link = Files.createSymbolicLink(machine.resolve("current"), folder);

    HomeFolder linked = HomeFolder.open(link, Instant.EPOCH);

    assertThat(linked.read(FILE, "toml", 100).isMissing()).isFalse();
  }

  @Test
  void remarks_add_up_and_survive_a_second_reading() throws IOException {
    Files.writeString(folder.resolve(FILE), "x = 1");
    home.read(FILE, "toml", 100);

    home.remarks(FILE, List.of(new Problem("a", "is odd", Place.of(FILE))));
    home.unparsable(FILE, List.of(new Problem("b", "is wrong", Place.of(FILE))));
    home.read(FILE, "toml", 100);

    assertThat(home.inputs().get(0).problems()).extracting(Problem::code).containsExactly("a", "b");
    assertThat(outcome()).isEqualTo(InputOutcome.UNPARSABLE);
  }

  @Test
  void a_home_in_memory_holds_the_given_files_and_no_others() {
    HomeFolder memory = HomeFolder.inMemory(Map.of(FILE, new byte[] {1}), Instant.EPOCH);

    assertThat(memory.read(FILE, "toml", 100).found()).contains(new byte[] {1});
    assertThat(memory.read("../" + FILE, "toml", 100).isMissing()).isTrue();
    assertThat(memory.locate(FILE)).isEmpty();
    assertThat(memory.root()).isEmpty();
    assertThat(memory.inputs()).extracting(Input::path).isSorted();
  }

  @Test
  void a_folder_with_a_mark_of_the_product_is_a_home() {
    assertThat(HomeFolder.problemWith(folder)).isEmpty();
  }

  @Test
  void what_is_no_home_is_told_why_without_its_path() throws IOException {
    Path empty = Files.createDirectory(machine.resolve("empty"));

    assertThat(HomeFolder.problemWith(machine.resolve("gone"))).contains("does not exist");
    assertThat(HomeFolder.problemWith(machine.resolve("outside.toml")))
        .contains("is neither a directory nor a file whose name ends in .toml");
    assertThat(HomeFolder.problemWith(empty).orElseThrow())
        .startsWith("is no Identity Server home: it holds none of repository/conf,")
        .doesNotContain(machine.toString());
  }

  @Test
  void a_folder_that_holds_the_settings_only_is_told_how_to_give_them() throws IOException {
    Path settings = Files.createDirectory(machine.resolve("settings"));
    Files.writeString(settings.resolve("deployment.toml"), "");

    assertThat(HomeFolder.problemWith(settings).orElseThrow())
        .endsWith("; its deployment.toml can be given by itself");
  }
}
