package io.isaudit.collect.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.evidence.Place;
import io.isaudit.facts.AllowList;
import io.isaudit.facts.KnownSecrets;
import io.isaudit.facts.ProductFacts;
import io.isaudit.snapshot.Input;
import io.isaudit.snapshot.Input.InputOutcome;
import io.isaudit.snapshot.Input.Problem;
import io.isaudit.snapshot.ProductVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesCacheTest {

  private static final Optional<ProductVersion> VERSION = Optional.of(ProductVersion.of("7.1.0"));

  @TempDir Path folder;
  private final TablesCache cache = new TablesCache(AllowList.bundled(), KnownSecrets.bundled());

  private HomeFolder home(String name, String defaults, String units) throws IOException {
    Path tables = folder.resolve(name).resolve("repository/resources/conf");
    Files.createDirectories(tables);
    Files.createDirectories(folder.resolve(name).resolve("repository/conf"));
    Files.writeString(tables.resolve("default.json"), defaults);
    Files.writeString(tables.resolve("infer.json"), "{}");
    Files.writeString(tables.resolve("key-mappings.json"), "{}");
    Files.writeString(tables.resolve("unit-resolve.json"), units);
    return HomeFolder.open(folder.resolve(name), Instant.EPOCH);
  }

  @Test
  void the_same_tables_of_two_installations_are_read_once() throws IOException {
    VersionTables first = cache.of(home("a", "{\"x.y\": 1}", "{}"), VERSION);

    assertThat(cache.of(home("b", "{\"x.y\": 1}", "{}"), VERSION)).isSameAs(first);
  }

  @Test
  void installations_that_differ_in_one_table_have_each_their_own() throws IOException {
    VersionTables one = cache.of(home("a", "{\"x.y\": 1}", "{}"), VERSION);
    VersionTables other = cache.of(home("b", "{\"x.y\": 2}", "{}"), VERSION);

    assertThat(one.defaults()).isNotEqualTo(other.defaults());
    assertThat(cache.of(home("c", "{\"x.y\": 1}", "{\"time\": {}}"), VERSION)).isNotSameAs(one);
  }

  @Test
  void the_same_tables_under_another_version_are_others() throws IOException {
    HomeFolder home = home("a", "{\"x.y\": 1}", "{}");

    assertThat(cache.of(home, VERSION).version().orElseThrow().version()).isEqualTo(VERSION.get());
    assertThat(cache.of(home, Optional.empty()).version()).isEmpty();
  }

  @Test
  void tables_that_cannot_be_read_are_told_of_every_home() throws IOException {
    for (String name : new String[] {"a", "b"}) {
      HomeFolder home = home(name, "no JSON", "{}");

      assertThat(cache.of(home, VERSION).version()).isEmpty();
      assertThat(home.inputs()).anyMatch(input -> input.outcome() == InputOutcome.UNPARSABLE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"user_store.type(.$1", "(x+x+)+y\\\\1$1"})
  void inferences_that_are_an_expression_are_told_of_without_a_word_of_them(String key)
      throws IOException {
    HomeFolder home = home("a", "{\"x.y\": 1}", "{}");
    Files.writeString(
        folder.resolve("a/repository/resources/conf/infer.json"),
        "{\"" + key + "\": {\"x\": {\"a\": 1}}}");

    assertThat(cache.of(home, VERSION).version()).isEmpty();
    assertThat(home.inputs())
        .filteredOn(input -> input.outcome() == InputOutcome.UNPARSABLE)
        .flatExtracting(Input::problems)
        .containsExactly(
            new Problem(
                "inference",
                "holds a key that is an expression of more than dots and one variable",
                Place.of("repository/resources/conf/infer.json")));
  }

  @Test
  void bundled_tables_are_read_once_and_not_mixed_up_with_those_of_an_installation()
      throws IOException {
    HomeFolder bare = HomeFolder.inMemory(Map.of(), Instant.EPOCH);
    VersionTables bundled = cache.of(bare, VERSION);

    assertThat(bundled.defaults())
        .hasSameSizeAs(DefaultValues.flat(ProductFacts.of(VERSION.get()).orElseThrow().defaults()));
    assertThat(cache.of(home("a", "{\"x.y\": 1}", "{}"), VERSION).defaults())
        .containsOnlyKeys("x.y");
    assertThat(cache.of(bare, VERSION)).isSameAs(bundled);
  }
}
