package io.isaudit.collect.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.FileFact;
import io.isaudit.snapshot.FileFact.FileType;
import io.isaudit.snapshot.HomeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FilesCollectorTest {

  @TempDir Path root;
  @TempDir Path elsewhere;

  @BeforeEach
  void make_home() throws IOException {
    file("repository/conf/deployment.toml", "x");
  }

  private Path file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private HomeFiles collect() throws Exception {
    return collect(false, 20_000);
  }

  private HomeFiles collect(boolean copied, int most) throws Exception {
    HomeFolder home = HomeFolder.open(root, Instant.EPOCH);
    return FilesCollector.begin(home, copied, most, 1_000).finish().found().orElseThrow();
  }

  @Test
  void the_parts_of_a_home_that_rules_ask_about_are_listed() throws Exception {
    file("password-persist", "Hunter2secret");
    file("bin/wso2server.sh", "");
    file("repository/conf/identity/deep/a.xml", "");
    file("repository/resources/security/a.p12", "");
    file("repository/deployment/server/webapps/console/WEB-INF/web.xml", "");
    file("repository/components/lib/driver.jar", "12345");
    file("repository/components/plugins/not-asked.jar", "");
    file("repository/logs/audit.log", "");
    file("repository/database/WSO2CARBON_DB.mv.db", "");

    HomeFiles files = collect();

    assertThat(files.complete()).isTrue();
    assertThat(files.byPath())
        .containsKeys(
            "bin",
            "bin/wso2server.sh",
            "password-persist",
            "repository/conf/deployment.toml",
            "repository/conf/identity/deep/a.xml",
            "repository/resources/security/a.p12",
            "repository/deployment/server/webapps/console",
            "repository/components/lib/driver.jar",
            "repository/logs/audit.log",
            "repository/database/WSO2CARBON_DB.mv.db")
        .doesNotContainKeys(
            "repository/deployment/server/webapps/console/WEB-INF",
            "repository/components/plugins/not-asked.jar");
    assertThat(files.at("repository/components/lib/driver.jar").orElseThrow().size()).isEqualTo(5);
    assertThat(files.toString()).doesNotContain("Hunter2");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_file_has_the_mode_and_owner_of_its_file_system() throws Exception {
    Path file = file("password-tmp", "x");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r---w-"));

    FileFact fact = collect().at("password-tmp").orElseThrow();

    assertThat(fact.mode().found()).contains(0642);
    assertThat(fact.owner().found()).contains(Files.getOwner(file).getName());
  }

  @Test
  void in_a_copy_modes_and_owners_say_nothing() throws Exception {
    FileFact fact = collect(true, 20_000).at("repository/conf/deployment.toml").orElseThrow();

    assertThat(((Missing<?>) fact.mode()).reason()).isEqualTo(MissingReason.COPIED);
    assertThat(((Missing<?>) fact.owner()).reason()).isEqualTo(MissingReason.COPIED);
  }

  @Test
  void only_user_stores_have_a_digest() throws Exception {
    file("repository/deployment/server/userstores/a.xml", "abc");
    file("repository/deployment/server/userstores/a.bak", "abc");

    HomeFiles files = collect();

    assertThat(files.byPath().values().stream().filter(fact -> fact.sha256().isPresent()))
        .hasSize(1);
    assertThat(files.at("repository/deployment/server/userstores/a.xml").orElseThrow().sha256())
        .contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_is_listed_as_such_and_not_followed() throws Exception {
    Files.writeString(elsewhere.resolve("secret.xml"), "x");
    Files.createSymbolicLink(root.resolve("repository/conf/link"), elsewhere);
    Files.createDirectories(root.resolve("repository/deployment/server/userstores"));
    Files.createSymbolicLink(
        root.resolve("repository/deployment/server/userstores/b.xml"),
        elsewhere.resolve("secret.xml"));

    HomeFiles files = collect();

    assertThat(files.at("repository/conf/link").orElseThrow().type()).isEqualTo(FileType.LINK);
    assertThat(files.byPath()).doesNotContainKey("repository/conf/link/secret.xml");
    assertThat(files.at("repository/deployment/server/userstores/b.xml").orElseThrow().sha256())
        .isEmpty();
    assertThat(files.complete()).isTrue();
    assertThat(files.doubt("repository/conf/link/deeper").orElseThrow())
        .startsWith("repository/conf/link is a link");
    assertThat(files.doubt("repository/conf")).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void only_what_lies_behind_a_link_out_of_the_home_is_in_doubt() throws Exception {
    Files.writeString(elsewhere.resolve("a.jar"), "x");
    Files.createDirectories(elsewhere.resolve("server/webapps"));
    file("repository/components/dropins/b.jar", "x");
    Files.createSymbolicLink(root.resolve("repository/components/lib"), elsewhere);
    Files.createSymbolicLink(root.resolve("repository/deployment"), elsewhere);
    Files.createSymbolicLink(root.resolve("updates"), Path.of("nowhere"));

    HomeFiles files = collect();

    assertThat(files.doubt("repository/components/lib").orElseThrow())
        .startsWith("repository/components/lib is a link");
    assertThat(files.doubt("repository/deployment/server/webapps").orElseThrow())
        .startsWith("repository/deployment is a link");
    assertThat(files.doubt("updates/logs").orElseThrow()).startsWith("updates is a link");
    for (String known : List.of("", "bin", "repository/conf", "repository/components/dropins")) {
      assertThat(files.doubt(known)).as(known).isEmpty();
    }
    assertThat(files.byPath())
        .doesNotContainKeys(
            "repository/components/lib/a.jar", "repository/deployment/server/webapps");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_inside_the_home_is_no_doubt_where_its_files_were_listed() throws Exception {
    file("common/lib/a.jar", "x");
    Files.createSymbolicLink(root.resolve("repository/components"), Path.of("../common"));

    HomeFiles files = collect();

    assertThat(files.at("repository/components/lib/a.jar")).isPresent();
    assertThat(files.doubt("repository/components/lib")).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void the_mode_of_a_link_is_that_of_the_file_behind_it_in_the_home() throws Exception {
    Path real = file("repository/conf/..2026/deployment.toml", "x");
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    Files.createSymbolicLink(root.resolve("repository/conf/..data"), Path.of("..2026"));
    Files.createSymbolicLink(
        root.resolve("repository/conf/a.toml"), Path.of("..data/deployment.toml"));
    Files.createSymbolicLink(
        root.resolve("repository/conf/b.toml"), Files.writeString(elsewhere.resolve("b"), "x"));
    Files.createSymbolicLink(root.resolve("repository/conf/c.toml"), Path.of("nowhere"));

    HomeFiles files = collect();

    assertThat(mode(files, "repository/conf/a.toml").found()).contains(0640);
    assertThat(((Missing<?>) mode(files, "repository/conf/b.toml")).reason())
        .isEqualTo(MissingReason.OUTSIDE);
    assertThat(((Missing<?>) mode(files, "repository/conf/c.toml")).reason())
        .isEqualTo(MissingReason.ABSENT);
  }

  private static Evidence<Integer> mode(HomeFiles files, String path) {
    FileFact fact = files.at(path).orElseThrow();
    assertThat(fact.type()).isEqualTo(FileType.LINK);
    return fact.mode();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_in_a_circle_ends() throws Exception {
    Files.createSymbolicLink(root.resolve("repository/conf/again"), root.resolve("repository"));
    Files.createSymbolicLink(root.resolve("bin"), root.resolve("bin"));

    assertThat(collect().at("repository/conf/again")).isPresent();
  }

  @Test
  void a_listing_that_is_cut_is_incomplete() throws Exception {
    for (int i = 0; i < 30; i++) {
      file("repository/conf/" + i + ".xml", "");
    }

    HomeFiles files = collect(false, 20);

    assertThat(files.byPath()).hasSize(20);
    assertThat(files.complete()).isFalse();
    assertThat(files.doubt("bin")).isPresent();
  }

  @Test
  void of_too_many_files_those_with_the_smallest_names_are_kept() throws Exception {
    for (int i = 10; i < 60; i++) {
      file("repository/conf/" + i + ".xml", "");
    }

    assertThat(collect(false, 12).byPath().keySet())
        .filteredOn(path -> path.endsWith(".xml"))
        .isSubsetOf(IntStream.range(10, 22).mapToObj(i -> "repository/conf/" + i + ".xml").toList())
        .isNotEmpty();
  }

  @Test
  void what_lies_too_deep_makes_the_listing_incomplete() throws Exception {
    file("repository/conf/1/2/3/4/5/six.xml", "");
    assertThat(collect().complete()).isTrue();

    file("repository/conf/1/2/3/4/5/6/seven.xml", "");
    assertThat(collect().complete()).isFalse();
    assertThat(collect().at("repository/conf/1/2/3/4/5/six.xml")).isPresent();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_hostile_name_is_only_data() throws Exception {
    String name = "a\n\u001B[31m<script>.xml";
    file("repository/conf/" + name, "");
    file("repository/conf/" + "n".repeat(250), "");

    assertThat(collect().at("repository/conf/" + name)).isPresent();
    assertThat(collect().at("repository/conf/" + "n".repeat(250))).isPresent();
  }

  @Test
  void a_home_in_memory_has_no_files_to_list() {
    HomeFolder home = HomeFolder.inMemory(Map.of(), Instant.EPOCH);

    Evidence<HomeFiles> files = FilesCollector.begin(home, false).finish();

    assertThat(files.isMissing()).isTrue();
  }
}
