package io.isaudit.collect.internal.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.AppliedFile;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppliedFilesTest {

  private static final String FOLDER = "repository/resources/conf/.metadata/";

  /** {@code printf x | md5sum}. */
  private static final String MD5_OF_X = "9dd4e461268c8034f5c8564e155c67a6";

  private final Map<String, byte[]> files = new HashMap<>();

  private void file(String path, String text) {
    files.put(path, text.getBytes(UTF_8));
  }

  private void lists(String configuration, String templates) {
    file(FOLDER + "metadata_config.properties", configuration);
    file(FOLDER + "metadata_template.properties", templates);
  }

  private Evidence<Map<String, AppliedFile>> applied() {
    return AppliedFiles.of(HomeFolder.inMemory(files, Instant.EPOCH));
  }

  @Test
  void files_are_compared_with_their_stored_digests() {
    file("repository/conf/deployment.toml", "x");
    file("repository/conf/carbon.xml", "y");
    file("repository/resources/conf/default.json", "x");
    lists(
        "#Sat Jan 31\nrepository/conf/deployment.toml="
            + MD5_OF_X
            + "\nrepository/conf/carbon.xml="
            + MD5_OF_X
            + "\nrepository/conf/registry.xml="
            + MD5_OF_X
            + "\n",
        "repository/resources/conf/default.json=no digest\n");

    assertThat(applied().found().orElseThrow())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "repository/conf/deployment.toml", AppliedFile.SAME,
                "repository/conf/carbon.xml", AppliedFile.CHANGED,
                "repository/conf/registry.xml", AppliedFile.GONE,
                "repository/resources/conf/default.json", AppliedFile.UNREADABLE));
  }

  @Test
  void paths_of_windows_are_the_same_files() {
    file("repository/conf/deployment.toml", "x");
    lists("repository\\\\conf\\\\deployment.toml=" + MD5_OF_X, "");

    assertThat(applied().found().orElseThrow())
        .containsExactly(Map.entry("repository/conf/deployment.toml", AppliedFile.SAME));
  }

  @Test
  void paths_that_lead_elsewhere_are_left_alone() {
    lists("/etc/passwd=" + MD5_OF_X + "\nrepository/../../x=" + MD5_OF_X, "");

    assertThat(applied().found().orElseThrow()).isEmpty();
  }

  @Test
  void a_server_that_was_never_started_has_no_digests() {
    assertThat(((Missing<?>) applied()).reason()).isEqualTo(MissingReason.ABSENT);
  }

  @Test
  void one_list_without_the_other_proves_nothing() {
    file(FOLDER + "metadata_config.properties", "");

    assertThat(((Missing<?>) applied()).reason()).isEqualTo(MissingReason.UNREADABLE);
  }

  @Test
  void a_list_that_is_none_makes_no_sense() {
    lists("a=\\u12", "");

    assertThat(((Missing<?>) applied()).reason()).isEqualTo(MissingReason.UNPARSABLE);
  }
}
