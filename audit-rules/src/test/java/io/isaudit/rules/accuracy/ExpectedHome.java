package io.isaudit.rules.accuracy;

import io.isaudit.declaration.Environment;
import io.isaudit.page.Example;
import io.isaudit.page.Example.Block;
import io.isaudit.page.Example.BlockKind;
import io.isaudit.rule.Outcome;
import io.isaudit.snapshot.ProductVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A deployment of the accuracy set: blocks laid over a stock one, and the outcomes of the rules
 * that they can influence.
 */
record ExpectedHome(String name, Example deployment, SortedMap<String, Outcome> expected) {

  private static final Pattern FENCE = Pattern.compile("(?ms)^```([^\\n]+)\\n(.*?)^```$");
  private static final Pattern WORDS =
      Pattern.compile("(?m)^version=(\\S+)(?: environment=(\\S+))?\\s*$");

  static ExpectedHome read(Path file) throws IOException {
    String text = Files.readString(file);
    Matcher words = WORDS.matcher(text);
    if (!words.find()) {
      throw new IOException(file + " has no line version=…");
    }
    Environment environment =
        Optional.ofNullable(words.group(2))
            .flatMap(Environment::parse)
            .orElse(Environment.PRODUCTION);
    List<Block> blocks = new ArrayList<>();
    SortedMap<String, Outcome> expected = new TreeMap<>();
    for (Matcher fence = FENCE.matcher(text); fence.find(); ) {
      if (fence.group(1).equals("expected")) {
        fence.group(2).lines().filter(line -> !line.isBlank()).forEach(line -> add(expected, line));
      } else {
        blocks.add(block(fence.group(1), fence.group(2)));
      }
    }
    return new ExpectedHome(
        String.valueOf(file.getFileName()), stock(words.group(1), environment, blocks), expected);
  }

  /** As the name of a test. */
  @Override
  public String toString() {
    return name;
  }

  static Example stock(String version, Environment environment, List<Block> blocks) {
    return new Example(
        Outcome.PASS, "", Optional.of(ProductVersion.of(version)), environment, blocks, 1);
  }

  static Outcome outcome(String word) {
    return Arrays.stream(Outcome.values())
        .filter(outcome -> outcome.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no outcome: " + word));
  }

  private static void add(Map<String, Outcome> expected, String line) {
    String[] parts = line.strip().split("\\s+");
    if (expected.put(parts[0], outcome(parts[1])) != null) {
      throw new IllegalArgumentException("expected twice: " + parts[0]);
    }
  }

  private static Block block(String info, String text) {
    List<String> words = List.of(info.strip().split("\\s+"));
    BlockKind kind =
        Arrays.stream(BlockKind.values())
            .filter(known -> known.word().equals(words.get(0)))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no block: " + info));
    return new Block(
        kind,
        value(words, "node="),
        value(words, "without=").map(keys -> List.of(keys.split(","))).orElse(List.of()),
        kind == BlockKind.SH || words.contains("whole"),
        text,
        1);
  }

  private static Optional<String> value(List<String> words, String prefix) {
    return words.stream()
        .filter(word -> word.startsWith(prefix))
        .map(word -> word.substring(prefix.length()))
        .findFirst();
  }
}
