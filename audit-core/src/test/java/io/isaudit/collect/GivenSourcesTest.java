package io.isaudit.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.isaudit.snapshot.database.Database.DatabaseRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person gives to be collected from, apart from homes. */
class GivenSourcesTest {

  @TempDir Path folder;

  @Test
  void a_lone_file_of_settings_is_told_from_a_home() throws Exception {
    Path toml = Files.writeString(folder.resolve("deployment.toml"), "[server]\n");

    assertThat(NodeTexts.isLone(toml)).isTrue();
    assertThat(NodeTexts.isLone(folder)).isFalse();
    assertThat(NodeTexts.isLone(Files.writeString(folder.resolve("a.json"), "{}"))).isFalse();
    assertThat(NodeTexts.isLone(Files.createDirectory(folder.resolve("a.toml")))).isFalse();
    assertThat(NodeTexts.read(Optional.empty(), toml).deploymentToml()).contains("[server]\n");
    Files.write(toml, "# \u00FC\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(NodeTexts.read(Optional.empty(), toml).deploymentToml()).contains("# \uFFFD\n");
  }

  @Test
  void a_file_that_cannot_be_settings_is_refused() throws Exception {
    Path toml = folder.resolve("deployment.toml");
    refuses(toml, "cannot be read");
    refuses(Files.write(toml, new byte[] {(byte) 0xff}), "is not UTF-8");
    refuses(Files.write(toml, new byte[(1 << 20) + 1]), "is larger than a deployment.toml can be");
  }

  private static void refuses(Path toml, String why) {
    assertThatThrownBy(() -> NodeTexts.read(Optional.empty(), toml))
        .isInstanceOf(NotAHomeException.class)
        .hasMessage(why);
  }

  @Test
  void roles_are_read_as_they_are_written() {
    Set<DatabaseRole> two = EnumSet.of(DatabaseRole.SHARED, DatabaseRole.USER);

    assertThat(DatabaseCollector.roles(DatabaseCollector.id(two))).isEqualTo(two);
    assertThat(DatabaseCollector.roles("user+shared")).isEqualTo(two);
    assertThat(DatabaseCollector.roles("user+registry")).isEmpty();
    assertThat(DatabaseCollector.roles("")).isEmpty();
    assertThat(DatabaseCollector.roles("user+")).isEmpty();
  }
}
