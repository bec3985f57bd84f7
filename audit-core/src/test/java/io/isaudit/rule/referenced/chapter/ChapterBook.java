package io.isaudit.rule.referenced.chapter;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;

/** A book whose files of references stand in the package above. */
public final class ChapterBook implements RuleBook {

  @Override
  public String name() {
    return "chapter";
  }

  @Override
  public List<Rule> rules() {
    return List.of();
  }
}
