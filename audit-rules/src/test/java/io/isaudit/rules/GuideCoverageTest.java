package io.isaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.facts.GuideHeadings;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GuideCoverageTest {

  /**
   * In the order of the guide. A heading leaves this list with its first rule and never returns.
   */
  private static final List<String> NOT_COVERED =
      List.of(
          "Deployment Plan",
          "Azure",
          "Amazon Web Services(AWS)",
          "Kubernetes",
          "Virtual Machines",
          "Server Deployment",
          "Encrypting Passwords with Cipher Tool",
          "Operations");

  @Test
  void the_headings_without_a_rule_are_those_listed_here() {
    Set<String> covered =
        Books.rules().stream()
            .flatMap(rule -> rule.guideHeadings().stream())
            .collect(Collectors.toSet());

    assertThat(GuideHeadings.all().stream().filter(heading -> !covered.contains(heading)))
        .as("take a heading that has got its first rule out of the list; never add one")
        .containsExactlyElementsOf(NOT_COVERED);
  }
}
