package io.isaudit.junit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.isaudit.kit.Probe;
import io.isaudit.kit.RuleKit;
import io.isaudit.rule.RuleBook;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * The tests that a rule book of your own comes with: one for each example of each page and for each
 * demand of the contract.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> rules_hold_what_their_pages_say() {
 *   return RuleBookTests.of(new HouseRules());
 * }
 * }</pre>
 */
public final class RuleBookTests {

  private RuleBookTests() {}

  /** The tests of a book; hand them to JUnit from a {@code @TestFactory} method. */
  public static Stream<DynamicNode> of(RuleBook book) {
    RuleKit kit = RuleKit.of(book);
    return Stream.of(container("contract", kit.contract()), container("examples", kit.examples()));
  }

  private static DynamicNode container(String name, List<Probe> probes) {
    return dynamicContainer(
        name, probes.stream().map(probe -> dynamicTest(probe.name(), () -> run(probe))));
  }

  private static void run(Probe probe) {
    Optional<String> failure = probe.run();
    if (failure.isPresent()) {
      throw new AssertionError(probe.name() + ": " + failure.get());
    }
  }
}
