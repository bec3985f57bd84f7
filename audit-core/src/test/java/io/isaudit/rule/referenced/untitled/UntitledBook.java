package io.isaudit.rule.referenced.untitled;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;

/** A book with a reference that nobody gave a title. */
public final class UntitledBook implements RuleBook {

  @Override
  public String name() {
    return "untitled";
  }

  @Override
  public List<Rule> rules() {
    return List.of();
  }
}
