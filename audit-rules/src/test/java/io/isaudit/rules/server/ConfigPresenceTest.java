package io.isaudit.rules.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.NodeCollector;
import io.isaudit.engine.Evaluator;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.policy.Policy;
import io.isaudit.result.ItemResult;
import io.isaudit.rule.Outcome;
import io.isaudit.snapshot.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a deployment.toml that was not read is what is wrong with it. */
@DisabledOnOs(OS.WINDOWS)
class ConfigPresenceTest {

  private static final Instant NOW = Instant.parse("2026-01-31T00:00:00Z");

  @TempDir Path machine;

  private Path home;
  private Path file;

  @BeforeEach
  void make_home() throws Exception {
    home = machine.resolve("home");
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("bin/version.txt"), "WSO2 Identity Server v7.1.0\n");
    file = Files.createDirectories(home.resolve("repository/conf")).resolve("deployment.toml");
  }

  @Test
  void a_folder_in_its_place_is_no_file() throws Exception {
    Files.createDirectory(file);

    assertThat(judged().outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(judged().reason()).endsWith("was not read: it is not a file");
  }

  @Test
  void a_link_to_nothing_is_a_missing_file() throws Exception {
    Files.createSymbolicLink(file, Path.of("gone.toml"));

    assertThat(judged().outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void a_link_to_itself_is_a_missing_file() throws Exception {
    Files.createSymbolicLink(file, Path.of("deployment.toml"));

    assertThat(judged().outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void a_link_out_of_the_home_is_not_followed() throws Exception {
    Files.createSymbolicLink(file, machine.resolve("elsewhere.toml"));

    assertThat(judged().outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(judged().reason()).endsWith("it leads out of the home");
  }

  private ItemResult judged() throws Exception {
    Snapshot snapshot =
        new Snapshot(
            "test",
            Set.of(ScopeKind.HOME),
            Map.of(
                "node1", new NodeCollector(NOW, CollectOptions.standard()).fromHome("node1", home)),
            Map.of(),
            Map.of(),
            Optional.empty());
    List<ItemResult> items =
        new Evaluator("test", List.of(new ServerRules()))
            .evaluate(snapshot, Policy.standard(), NOW).results().stream()
                .filter(result -> result.rule().equals(ConfigRules.CONFIG_MISSING.id()))
                .findFirst()
                .orElseThrow()
                .items();
    return items.get(0);
  }
}
