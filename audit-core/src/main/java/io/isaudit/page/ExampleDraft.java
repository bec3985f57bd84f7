package io.isaudit.page;

import io.isaudit.declaration.Environment;
import io.isaudit.page.Example.Block;
import io.isaudit.page.Example.BlockKind;
import io.isaudit.page.ParsedPage.PageProblem;
import io.isaudit.rule.Outcome;
import io.isaudit.snapshot.ProductVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An example whose blocks are being read. */
final class ExampleDraft {

  private final Outcome expected;
  private final String title;
  private final Optional<ProductVersion> version;
  private final Environment environment;
  private final int line;
  private final List<Block> blocks = new ArrayList<>();

  private ExampleDraft(
      Outcome expected,
      String title,
      Optional<ProductVersion> version,
      Environment environment,
      int line) {
    this.expected = expected;
    this.title = title;
    this.version = version;
    this.environment = environment;
    this.line = line;
  }

  /** Reads a heading such as {@code fail the shipped password version=5.11.0}. */
  static Optional<ExampleDraft> of(String heading, int line, List<PageProblem> problems) {
    String[] words = heading.split("\\s+", -1);
    Optional<Outcome> expected = outcome(words[0]);
    if (expected.isEmpty()) {
      problems.add(new PageProblem(line, "an example begins with its outcome, for example pass"));
      return Optional.empty();
    }
    Optional<ProductVersion> version = Optional.empty();
    Optional<Environment> environment = Optional.of(Environment.PRODUCTION);
    List<String> title = new ArrayList<>();
    for (String word : words) {
      if (word.startsWith("version=")) {
        version = ProductVersion.parse(word.substring("version=".length()));
        if (version.isEmpty()) {
          problems.add(new PageProblem(line, "version= takes a version such as 7.1.0"));
        }
      } else if (word.startsWith("environment=")) {
        environment = Environment.parse(word.substring("environment=".length()));
      } else {
        title.add(word);
      }
    }
    if (environment.isEmpty()) {
      problems.add(new PageProblem(line, "environment= takes production, staging or development"));
    }
    return Optional.of(
        new ExampleDraft(
            expected.get(),
            String.join(" ", title.subList(1, title.size())),
            version,
            environment.orElse(Environment.PRODUCTION),
            line));
  }

  /** Reads a fence such as {@code toml node=node2 without=server.hostname}. */
  void block(String info, String text, int at, List<PageProblem> problems) {
    String[] words = info.strip().split("\\s+", -1);
    Optional<BlockKind> kind =
        Arrays.stream(BlockKind.values()).filter(k -> k.word().equals(words[0])).findFirst();
    if (kind.isEmpty()) {
      problems.add(
          new PageProblem(
              at, "a block is one of toml, properties, sh, facts, declarations, parameters"));
      return;
    }
    Optional<String> node = Optional.empty();
    List<String> without = new ArrayList<>();
    boolean whole = kind.get() == BlockKind.SH;
    for (String word : Arrays.asList(words).subList(1, words.length)) {
      if (word.startsWith("node=")) {
        node = Optional.of(word.substring("node=".length()));
      } else if (word.startsWith("without=")) {
        without.addAll(Arrays.asList(word.substring("without=".length()).split(",", -1)));
      } else if (word.equals("whole")) {
        whole = true;
      } else {
        problems.add(new PageProblem(at, "a block takes node=, without= and whole"));
      }
    }
    blocks.add(new Block(kind.get(), node, without, whole, text, at));
  }

  Optional<Example> finish(List<PageProblem> problems) {
    if (blocks.isEmpty()) {
      problems.add(new PageProblem(line, "an example has at least one block"));
      return Optional.empty();
    }
    return Optional.of(new Example(expected, title, version, environment, blocks, line));
  }

  private static Optional<Outcome> outcome(String word) {
    return Arrays.stream(Outcome.values()).filter(o -> o.word().equals(word)).findFirst();
  }
}
