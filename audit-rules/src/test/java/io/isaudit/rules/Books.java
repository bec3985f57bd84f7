package io.isaudit.rules;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;

/** The books of this module as a program finds them. */
public final class Books {

  /** Where the rules and their pages are written. */
  static final Path SOURCES = Path.of("src/main/java/io/isaudit/rules");

  private Books() {}

  public static List<RuleBook> all() {
    return ServiceLoader.load(RuleBook.class).stream()
        .map(Provider::get)
        .sorted(Comparator.comparing(RuleBook::name))
        .toList();
  }

  static List<Rule> rules() {
    return all().stream().flatMap(book -> book.rules().stream()).toList();
  }
}
