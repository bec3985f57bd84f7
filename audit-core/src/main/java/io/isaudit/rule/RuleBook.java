package io.isaudit.rule;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * A named list of rules; implement it to bring rules of your own and register it with {@link
 * java.util.ServiceLoader}. The page of a rule is the resource {@code slug.md} beside the class of
 * the book.
 */
public interface RuleBook {

  /** Short name of the book, lower-kebab; for the books of a chapter the chapter itself. */
  String name();

  /** The rules in the order in which they are to be read. */
  List<Rule> rules();

  /**
   * The classes that hold the rules as constants: the book itself unless a chapter is too long for
   * one class.
   */
  default List<Class<?>> holders() {
    return List.of(getClass());
  }

  /** A resource beside the book, for example a page; empty when there is none of that name. */
  default Optional<InputStream> resource(String name) {
    return Optional.ofNullable(getClass().getResourceAsStream(name));
  }

  /**
   * What published standards ask for the same as a rule of this book, in the order of its line in
   * {@code standards.tsv}; empty when there is none. That file and {@code standard-titles.tsv}
   * stand in the package of the book or the one above it, and are read when this is first asked.
   *
   * @throws IllegalStateException when the files do not fit together
   */
  default List<Reference> references(RuleId rule) {
    return ReferenceFiles.of(getClass(), rule);
  }
}
