package io.isaudit.collect.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.FolderContent;
import io.isaudit.snapshot.FolderMount;
import io.isaudit.snapshot.HomeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderContentTest {

  private static final String LIB = "repository/components/lib";
  private static final String STORES = "repository/deployment/server/userstores";
  private static final String WEBAPPS = "repository/deployment/server/webapps";
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path root;
  @TempDir Path elsewhere;

  @BeforeEach
  void make_home() throws IOException {
    file("repository/conf/deployment.toml");
  }

  private Path file(String path) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "abc");
  }

  private HomeFiles collect(boolean copied, int mostWalked) throws IOException {
    HomeFolder home = HomeFolder.open(root, Instant.EPOCH);
    return FilesCollector.begin(home, copied, 20_000, mostWalked).finish().found().orElseThrow();
  }

  private Evidence<FolderContent> folder(String path) throws IOException {
    return collect(false, 50_000).folders().found().orElseThrow().get(path);
  }

  private static MissingReason reason(Evidence<?> evidence) {
    return ((Missing<?>) evidence).reason();
  }

  private Map<String, FolderMount> mounts(boolean copied) throws IOException {
    return collect(copied, 1_000).mounts().found().orElseThrow();
  }

  @Test
  void every_file_at_any_depth_has_a_digest() throws IOException {
    file(LIB + "/driver.jar");
    file(LIB + "/deep/er/other.jar");
    Files.createDirectories(root.resolve(LIB).resolve("empty"));

    FolderContent content = folder(LIB).found().orElseThrow();

    assertThat(content.sha256()).isEqualTo(Map.of("deep/er/other.jar", ABC, "driver.jar", ABC));
    assertThat(content.unread()).isEmpty();
  }

  @Test
  void folders_are_compared_in_a_copy_too() throws IOException {
    file(LIB + "/driver.jar");
    file("repository/logs/audit.log");

    Map<String, Evidence<FolderContent>> folders = collect(true, 5).folders().found().orElseThrow();

    assertThat(folders.get(LIB).found().orElseThrow().sha256()).containsOnlyKeys("driver.jar");
  }

  @Test
  void a_folder_that_is_not_there_is_absent_and_one_without_files_is_empty() throws IOException {
    Files.createDirectories(root.resolve(STORES));

    assertThat(reason(folder("repository/tenants"))).isEqualTo(MissingReason.ABSENT);
    assertThat(folder(STORES).found().orElseThrow().isEmpty()).isTrue();
  }

  @Test
  void an_unpacked_application_is_left_out_where_its_archive_is_there() throws IOException {
    file(WEBAPPS + "/oauth2.war");
    file(WEBAPPS + "/oauth2/WEB-INF/web.xml");
    file(WEBAPPS + "/console/index.html");
    file(WEBAPPS + "/console/inner.war");
    file(WEBAPPS + "/console/inner/a.txt");

    assertThat(folder(WEBAPPS).found().orElseThrow().sha256())
        .containsOnlyKeys(
            "oauth2.war", "console/index.html", "console/inner.war", "console/inner/a.txt");
  }

  @Test
  void names_are_only_data() throws IOException {
    List<String> names = List.of("a\nb.jar", "\u202Erab.jar", "n".repeat(250));
    for (String name : names) {
      file(LIB + "/" + name);
    }

    assertThat(folder(LIB).found().orElseThrow().sha256().keySet())
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_inside_is_there_without_a_digest() throws IOException {
    Files.writeString(elsewhere.resolve("secret.jar"), "x");
    file(LIB + "/driver.jar");
    Files.createSymbolicLink(root.resolve(LIB + "/a.jar"), elsewhere.resolve("secret.jar"));
    Files.createSymbolicLink(root.resolve(LIB + "/folder"), elsewhere);

    FolderContent content = folder(LIB).found().orElseThrow();

    assertThat(content.sha256()).containsOnlyKeys("driver.jar");
    assertThat(content.unread())
        .isEqualTo(Map.of("a.jar", MissingReason.OUTSIDE, "folder", MissingReason.OUTSIDE));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_folder_that_is_a_link_is_told_as_such_and_not_read() throws IOException {
    Files.writeString(elsewhere.resolve("a.xml"), "x");
    Files.createDirectories(root.resolve("repository/deployment/server"));
    Files.createSymbolicLink(root.resolve(STORES), elsewhere);
    Files.createSymbolicLink(root.resolve("repository/tenants"), Path.of("gone"));

    assertThat(reason(folder(STORES))).isEqualTo(MissingReason.OUTSIDE);
    assertThat(mounts(false)).containsOnlyKeys(STORES, "repository/tenants");
    assertThat(mounts(false).get(STORES).link()).isTrue();
    assertThat(mounts(false).get(STORES).elsewhere().found()).contains(false);
    assertThat(reason(mounts(false).get("repository/tenants").elsewhere()))
        .isEqualTo(MissingReason.ABSENT);
    assertThat(reason(mounts(true).get(STORES).elsewhere())).isEqualTo(MissingReason.COPIED);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_to_another_file_system_is_seen() throws IOException {
    Path other = Path.of("/dev/shm");
    assumeThat(Files.isDirectory(other)).isTrue();
    assumeThat(Files.getFileStore(other)).isNotEqualTo(Files.getFileStore(root));
    Files.createSymbolicLink(root.resolve("repository/tenants"), other);

    FolderMount mount = mounts(false).get("repository/tenants");

    assertThat(mount.link()).isTrue();
    assertThat(mount.elsewhere().found()).contains(true);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void everything_below_a_link_lies_behind_it() throws IOException {
    Files.createDirectories(elsewhere.resolve("lib"));
    Files.createSymbolicLink(root.resolve("repository/components"), elsewhere);

    assertThat(reason(folder(LIB))).isEqualTo(MissingReason.OUTSIDE);
    assertThat(mounts(false).get(LIB).link()).isTrue();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void what_cannot_be_read_is_missing_and_the_rest_is_not() throws IOException {
    Path file = file(LIB + "/closed.jar");
    file(LIB + "/driver.jar");
    Path folder = Files.createDirectories(root.resolve(STORES).resolve("closed"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
    // An account that may read everything, as in containers, reads it all the same.
    boolean readsAll = Files.isReadable(file);

    FolderContent content = folder(LIB).found().orElseThrow();
    Evidence<FolderContent> stores = folder(STORES);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));

    if (readsAll) {
      assertThat(content.sha256()).containsOnlyKeys("closed.jar", "driver.jar");
      assertThat(stores.isMissing()).isFalse();
    } else {
      assertThat(content.sha256()).containsOnlyKeys("driver.jar");
      assertThat(content.unread()).containsEntry("closed.jar", MissingReason.UNREADABLE);
      assertThat(reason(stores)).isEqualTo(MissingReason.UNREADABLE);
    }
  }

  @Test
  void a_file_in_the_place_of_a_folder_is_no_empty_folder() throws IOException {
    file(LIB);

    assertThat(reason(folder(LIB))).isEqualTo(MissingReason.UNREADABLE);
  }

  @Test
  void a_folder_with_too_many_files_is_not_read() throws IOException {
    for (int i = 0; i <= Candidates.MOST_FILES; i++) {
      file("repository/tenants/" + i / 100 + "/" + i);
    }
    file(LIB + "/driver.jar");

    assertThat(reason(folder("repository/tenants"))).isEqualTo(MissingReason.TOO_LARGE);
    assertThat(folder(LIB).isMissing()).isFalse();
  }

  @Test
  void a_folder_with_too_many_bytes_is_not_read() throws IOException {
    file(LIB + "/driver.jar");
    file(STORES + "/a.xml");
    file(STORES + "/b.xml");
    HomeWalk walk = new HomeWalk(root, FolderDigests.FOLDERS, false, 1_000).finish();

    Map<String, Evidence<FolderContent>> folders =
        FolderDigests.of(root, walk, Instant.EPOCH, "abc".length());

    assertThat(folders.get(LIB).isMissing()).isFalse();
    assertThat(((Missing<?>) folders.get(STORES)).detail())
        .isEqualTo(STORES + " holds more than 3 bytes");
  }

  @Test
  void no_folder_is_judged_by_a_walk_that_ended_early() throws IOException {
    file(LIB + "/driver.jar");
    file("lib/other.jar");

    Evidence<FolderContent> lib = collect(false, 2).folders().found().orElseThrow().get(LIB);

    assertThat(reason(lib)).isEqualTo(MissingReason.TOO_LARGE);
  }
}
