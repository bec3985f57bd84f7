package io.isaudit.collect.internal.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.internal.settings.ProductPipeline.RefusedException;
import io.isaudit.facts.Inference;
import io.isaudit.facts.ProductFacts;
import io.isaudit.snapshot.ProductVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Our effective settings are those that the product's own code works out of the same texts. */
class DifferentialSettingsTest {

  private static final String CORPUS = "isaudit.corpus";

  @TempDir Path folder;

  private final Map<String, String> differences = new TreeMap<>();
  private final Map<String, String> refused = new TreeMap<>();
  private int texts;
  private int keys;
  private String name = "";

  @BeforeEach
  void name(TestInfo test) {
    name = test.getDisplayName();
  }

  @AfterEach
  void print_figures() {
    System.out.printf(
        "%s: %d texts, %d keys compared, %d differ, %d texts refused by the product%n",
        name, texts, keys, differences.size(), refused.size());
  }

  private void compare(String version, Map<String, byte[]> byName) throws IOException {
    ProductFacts facts = ProductFacts.of(ProductVersion.of(version)).orElseThrow();
    ProductPipeline product = new ProductPipeline(folder, facts);
    for (Map.Entry<String, byte[]> text : byName.entrySet()) {
      String title = version + ", " + text.getKey();
      try {
        compare(title, text.getValue(), product);
      } catch (RefusedException e) {
        refused.put(title, e.getMessage());
      }
    }
  }

  private void compare(String title, byte[] text, ProductPipeline product)
      throws IOException, RefusedException {
    ComparableSettings theirs = ComparableSettings.ofProduct(product.settings(text));
    List<RawSetting> settings = TomlReader.read(text, "f").settings();
    ComparableSettings ours = ComparableSettings.ofOurs(settings, product.facts());
    texts++;
    keys += Math.max(theirs.size(), ours.size());
    ours.differencesFrom(theirs)
        .forEach((key, words) -> differences.put(title + ": " + key, words));
  }

  private static byte[] shipped(String version) throws IOException {
    return resource("/io/isaudit/kit/stock/" + version + "/deployment.toml");
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = DifferentialSettingsTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  /** Small texts by title, each for one thing that the product does on its way to settings. */
  private static Map<String, byte[]> smallTexts() throws IOException {
    Map<String, byte[]> texts = new LinkedHashMap<>();
    String all = new String(resource("resolvable.txt"), UTF_8);
    for (String text : all.substring(4).split("\n### ")) {
      int end = text.indexOf('\n');
      texts.put(text.substring(0, end), text.substring(end + 1).getBytes(UTF_8));
    }
    return texts;
  }

  private static byte[] sample(String name) throws IOException {
    return Files.readAllBytes(
        Path.of("..", "samples", name, "repository", "conf", "deployment.toml"));
  }

  @Test
  void whole_files_are_resolved_as_the_product_does() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("stock", sample("stock"));
    files.put("hardened", sample("hardened"));
    files.put("shipped with 5.11.0", shipped("5.11.0"));
    files.put("shipped with 7.1.0", shipped("7.1.0"));
    files.put("empty", new byte[0]);

    for (ProductVersion version : ProductFacts.bundled()) {
      compare(version.release(), files);
    }

    assertThat(differences).isEmpty();
    assertThat(refused).isEmpty();
  }

  @Test
  void small_texts_are_resolved_as_the_product_does() throws IOException {
    Map<String, byte[]> small = smallTexts();

    for (ProductVersion version : ProductFacts.bundled()) {
      compare(version.release(), small);
    }

    assertThat(differences).isEmpty();
    assertThat(refused).isEmpty();
    assertThat(small).hasSizeGreaterThan(24);
  }

  /** Settings that stand for others beside these, and several that lead to the same. */
  private static String random(ProductFacts facts, Random random) {
    Map<String, String> lines = new LinkedHashMap<>();
    List<String> aliases = new ArrayList<>(new TreeMap<>(facts.keyMappings()).keySet());
    for (int i = 0; i < 25; i++) {
      String alias = aliases.get(random.nextInt(aliases.size()));
      lines.put(alias, String.valueOf(10 + i));
      facts.keyMappings().get(alias).forEach(own -> lines.put(own, "1"));
      Inference inference = facts.inferences().get(random.nextInt(facts.inferences().size()));
      lines.put(inference.key().replace("$1", "identity_db"), inference.value());
    }
    List<String> keys = new ArrayList<>(lines.keySet());
    Collections.shuffle(keys, random);
    return keys.stream()
        .filter(key -> !key.isEmpty())
        .map(key -> key + " = '" + lines.get(key) + "'\n")
        .collect(Collectors.joining());
  }

  @Test
  void settings_that_meet_in_one_key_are_resolved_as_the_product_does() throws IOException {
    Random random = new Random(11);
    for (ProductVersion version : ProductFacts.bundled()) {
      ProductFacts facts = ProductFacts.of(version).orElseThrow();
      Map<String, byte[]> mixed = new TreeMap<>();
      for (int i = 0; i < 8; i++) {
        mixed.put("mixture " + i, random(facts, random).getBytes(UTF_8));
      }
      compare(version.release(), mixed);
    }

    assertThat(differences).isEmpty();
    assertThat(refused).isEmpty();
  }

  /** By hand: {@code -DexcludedGroups= -Disaudit.corpus=DIR}. */
  @Test
  @Tag("by-hand")
  void files_of_a_folder_are_resolved_as_the_product_does() throws IOException {
    String corpus = System.getProperty(CORPUS);
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(Path.of(corpus))) {
      for (Path file : all.filter(path -> path.toString().endsWith(".toml")).toList()) {
        files.put(Path.of(corpus).relativize(file).toString(), Files.readAllBytes(file));
      }
    }

    compare("5.11.0", files);
    compare("7.1.0", files);

    refused.forEach((title, why) -> System.out.println("refused " + title + ": " + why));
    assertThat(differences).isEmpty();
    assertThat(texts).isPositive();
  }
}
