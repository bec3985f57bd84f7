package io.isaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.isaudit.kit.Probe;
import io.isaudit.kit.RuleKit;
import io.isaudit.rule.RuleBook;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Every example of every page gives the outcome it says, and every rule keeps the contract. */
class RulePagesTest {

  @TestFactory
  Stream<DynamicContainer> examples_give_the_outcome_that_their_page_says() {
    return containers(RuleKit::examples);
  }

  @TestFactory
  Stream<DynamicContainer> rules_keep_the_contract() {
    return containers(RuleKit::contract);
  }

  private static Stream<DynamicContainer> containers(Function<RuleKit, List<Probe>> probes) {
    return Books.all().stream().map(book -> container(book, probes.apply(RuleKit.of(book))));
  }

  private static DynamicContainer container(RuleBook book, List<Probe> probes) {
    return dynamicContainer(
        book.name(),
        probes.stream()
            .map(
                probe ->
                    dynamicTest(
                        probe.name(), () -> assertThat(probe.run()).as(probe.name()).isEmpty())));
  }
}
