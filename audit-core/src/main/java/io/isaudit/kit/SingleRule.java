package io.isaudit.kit;

import io.isaudit.rule.Reference;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.RuleId;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** One rule of a book, with the book's resources and references. */
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

  @Override
  public List<Reference> references(RuleId id) {
    return book.references(id);
  }
}
