package io.isaudit.rules;

import io.isaudit.declaration.Environment;
import io.isaudit.engine.Evaluator;
import io.isaudit.json.UnreadableJson;
import io.isaudit.kit.RuleKit;
import io.isaudit.page.Example;
import io.isaudit.page.Example.Block;
import io.isaudit.page.Example.BlockKind;
import io.isaudit.policy.Policy;
import io.isaudit.result.ItemResult;
import io.isaudit.rule.Outcome;
import java.util.List;
import java.util.Optional;

/** One rule on a stock home in production, for lines and words, which pages do not show. */
final class OneHome {

  private OneHome() {}

  /** What the rule says with these settings, or with properties laid over the stock ones. */
  static List<ItemResult> items(String rule, BlockKind kind, String text) throws UnreadableJson {
    boolean whole = kind == BlockKind.TOML;
    return items(rule, new Block(kind, Optional.empty(), List.of(), whole, text, 1));
  }

  /** What the rule says with one block of an example. */
  static List<ItemResult> items(String rule, Block block) throws UnreadableJson {
    Example example =
        new Example(Outcome.FAIL, "", Optional.empty(), Environment.PRODUCTION, List.of(block), 1);
    return new Evaluator("test", Books.all())
            .evaluate(
                RuleKit.deployment(example),
                Policy.standard().in(Environment.PRODUCTION),
                RuleKit.clock())
            .results()
            .stream()
            .filter(result -> result.rule().toString().equals(rule))
            .flatMap(result -> result.items().stream())
            .toList();
  }
}
