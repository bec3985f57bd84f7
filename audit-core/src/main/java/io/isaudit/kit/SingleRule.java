package io.isaudit.kit;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** One rule of a book, with the book's resources. */
record SingleRule(RuleBook book, Rule rule) implements RuleBook {

  @Override
  public String name() {
    return book.name();
  }

  @Override
  public List<Rule> rules() {
    return List.of(rule);
  }

  @Override
  public Optional<InputStream> resource(String name) {
    return book.resource(name);
  }
}
