package io.isaudit.page;

import io.isaudit.declaration.Environment;
import io.isaudit.rule.Outcome;
import io.isaudit.snapshot.ProductVersion;
import java.util.List;
import java.util.Optional;

/**
 * An example of a page: some configuration and the outcome that the rule must give for it.
 *
 * @param title the words of its heading after the outcome
 * @param version the stock deployment it is laid over; the standard one when empty
 * @param line of its heading in the page
 */
public record Example(
    Outcome expected,
    String title,
    Optional<ProductVersion> version,
    Environment environment,
    List<Block> blocks,
    int line) {

  public Example {
    blocks = List.copyOf(blocks);
  }

  /** What the text of a block is. */
  public enum BlockKind {
    /** Settings laid over deployment.toml. */
    TOML("toml"),
    /** Properties laid over log4j2.properties. */
    PROPERTIES("properties"),
    /** A whole start-up script. */
    SH("sh"),
    /** A JSON merge patch on the snapshot, or on one node of it. */
    FACTS("facts"),
    /** Declared facts as they stand below {@code [declarations]}. */
    DECLARATIONS("declarations"),
    /** Changed parameters of the rule as a profile gives them. */
    PARAMETERS("parameters");

    private final String word;

    BlockKind(String word) {
      this.word = word;
    }

    /** The first word of the fence. */
    public String word() {
      return word;
    }
  }

  /**
   * One fenced block.
   *
   * @param node the node it is for; of several nodes each one starts as the stock node
   * @param without keys that are taken out of the stock settings first
   * @param whole whether it replaces the stock file instead of being laid over it
   */
  public record Block(
      BlockKind kind,
      Optional<String> node,
      List<String> without,
      boolean whole,
      String text,
      int line) {

    public Block {
      without = List.copyOf(without);
    }
  }
}
