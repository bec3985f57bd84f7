package io.isaudit.collect.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.HomeFiles;
import io.isaudit.snapshot.WritableByOthers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class WritableByOthersTest {

  private static final int STICKY_FOR_ALL = 01777;

  @TempDir Path root;
  @TempDir Path elsewhere;

  @BeforeEach
  void make_home() throws IOException {
    file("repository/conf/deployment.toml", "rw-r--r--");
  }

  private Path file(String path, String mode) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return mode(Files.writeString(file, "x"), mode);
  }

  private Path folder(String path, String mode) throws IOException {
    return mode(Files.createDirectories(root.resolve(path)), mode);
  }

  private static Path mode(Path file, String mode) throws IOException {
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private Evidence<WritableByOthers> evidence(boolean copied, int most) throws IOException {
    HomeFolder home = HomeFolder.open(root, Instant.EPOCH);
    Evidence<HomeFiles> files = FilesCollector.begin(home, copied, 20_000, most).finish();
    return files.flatMap(HomeFiles::writableByOthers);
  }

  private WritableByOthers collect() throws IOException {
    return evidence(false, 1_000).found().orElseThrow();
  }

  @Test
  void a_home_that_others_may_only_read_has_none() throws IOException {
    file("bin/wso2server.sh", "rwxr-xr-x");

    assertThat(collect()).isEqualTo(new WritableByOthers(0, List.of(), true));
  }

  @Test
  void files_and_folders_at_any_depth_are_found_and_sorted() throws IOException {
    file("z.sh", "rwxrwxrwx");
    file("repository/components/plugins/deep/er/a.jar", "rw-rw-rw-");
    folder("repository/components/plugins/deep", "rwxrwxrwx");
    file("bin/b.sh", "rw-rw-r--");

    assertThat(collect().first())
        .containsExactly(
            "repository/components/plugins/deep",
            "repository/components/plugins/deep/er/a.jar",
            "z.sh");
  }

  @Test
  void a_sticky_folder_is_exempt_and_what_is_in_it_is_not() throws IOException {
    Path tmp = folder("tmp", "rwxrwxrwx");
    Files.setAttribute(tmp, "unix:mode", STICKY_FOR_ALL);
    file("tmp/open.txt", "rw-rw-rw-");

    assertThat(collect().first()).containsExactly("tmp/open.txt");
  }

  @Test
  void a_link_is_neither_judged_nor_followed() throws IOException {
    mode(Files.writeString(elsewhere.resolve("open.txt"), "x"), "rw-rw-rw-");
    Files.createSymbolicLink(root.resolve("out"), elsewhere);
    Files.createSymbolicLink(root.resolve("circle"), root);
    Files.createSymbolicLink(root.resolve("nowhere"), Path.of("gone"));

    assertThat(collect()).isEqualTo(new WritableByOthers(0, List.of(), true));
  }

  @Test
  void hostile_names_are_only_data() throws IOException {
    String lines = "a\n\u001B[31mb";
    String turned = "\u202Egnp.exe";
    String longest = "n".repeat(250);
    for (String name : List.of(lines, turned, longest)) {
      file("lib/" + name, "rw-rw-rw-");
    }

    assertThat(collect().first())
        .containsExactly("lib/" + lines, "lib/" + longest, "lib/" + turned);
  }

  @Test
  void a_very_deep_folder_does_not_end_the_walk() throws IOException {
    String path = "d/".repeat(900) + "open.txt";
    file(path, "rw-rw-rw-");

    assertThat(collect().first()).containsExactly(path);
  }

  @Test
  void all_are_counted_and_the_first_are_named_whatever_the_order_of_the_file_system()
      throws IOException {
    List<String> names = new ArrayList<>();
    for (int i = 999; i > 500; i--) {
      file("lib/" + i, "rw-rw-rw-");
      names.add("lib/" + i);
    }

    WritableByOthers found = collect();

    assertThat(found.count()).isEqualTo(499);
    assertThat(found.first())
        .isEqualTo(names.stream().sorted().limit(WritableByOthers.MOST_NAMED).toList());
  }

  @Test
  void a_folder_that_cannot_be_listed_makes_the_result_incomplete() throws IOException {
    Path closed = folder("closed", "---------");
    // An account that may read everything, as in containers, lists it all the same.
    boolean readsAll = Files.isReadable(closed);
    file("open.txt", "rw-rw-rw-");

    WritableByOthers found = collect();
    mode(closed, "rwx------");

    assertThat(found).isEqualTo(new WritableByOthers(1, List.of("open.txt"), readsAll));
  }

  @Test
  void a_home_that_is_too_large_is_not_judged_by_a_part_of_it() throws IOException {
    for (int i = 0; i < 20; i++) {
      file("lib/" + i, "rw-rw-rw-");
    }

    Missing<?> missing = (Missing<?>) evidence(false, 10);

    assertThat(missing.reason()).isEqualTo(MissingReason.TOO_LARGE);
    assertThat(missing.detail()).isEqualTo("the home holds more than 10 files");
  }

  @Test
  void in_a_copy_modes_say_nothing() throws IOException {
    file("open.txt", "rw-rw-rw-");

    assertThat(((Missing<?>) evidence(true, 1_000)).reason()).isEqualTo(MissingReason.COPIED);
  }
}
