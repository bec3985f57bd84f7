package io.isaudit.kit;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * One test of a rule, to be run by whatever test framework the caller has.
 *
 * @param name what is tested, as a sentence
 * @param failure runs the test; what is wrong, or empty when nothing is
 */
public record Probe(String name, Supplier<Optional<String>> failure) {

  public Optional<String> run() {
    return failure.get();
  }
}
