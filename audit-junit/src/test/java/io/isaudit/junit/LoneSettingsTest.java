package io.isaudit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deployment.toml without its home as what is audited. */
class LoneSettingsTest {

  private static final List<Node> SEEN = new CopyOnWriteArrayList<>();

  @TempDir static Path folder;

  @BeforeEach
  void copy() throws Exception {
    SEEN.clear();
    Files.write(
        toml(), Files.readAllBytes(Path.of("../samples/stock/repository/conf/deployment.toml")));
  }

  private static Path toml() {
    return folder.resolve("deployment.toml");
  }

  static class SuppliedCase {

    @AuditSource
    static Path path() {
      return toml();
    }

    @IsAuditTest(productVersion = "7.1.0", rules = "web/cors-any-origin")
    void audit(Snapshot snapshot) {
      SEEN.addAll(snapshot.nodes().values());
    }
  }

  static class NamedCase {

    @IsAuditTest(
        home = "lone=${toml}",
        productVersion = "${version}",
        rules = "web/cors-any-origin")
    void audit(Snapshot snapshot) {
      SEEN.addAll(snapshot.nodes().values());
    }
  }

  private static Run named(String version) {
    return Run.with(Map.of("toml", toml().toString(), "version", version), NamedCase.class);
  }

  @Test
  void it_is_audited_as_of_its_version() {
    assertThat(Run.of(SuppliedCase.class).tests().values()).containsExactly("successful");
    assertThat(named("7.0.0").tests().values()).containsExactly("successful");

    assertThat(SEEN)
        .extracting(node -> node.id() + " " + node.product().found().orElseThrow().version())
        .containsExactly("node1 7.1.0", "lone 7.0.0");
  }

  @Test
  void one_that_is_no_text_is_one_failure() throws Exception {
    Files.write(toml(), new byte[] {(byte) 0xff});

    assertThat(named("5.11.0").failures()).containsExactly(toml() + " is not UTF-8");
  }
}
