package io.isaudit.junit;

import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Sentences.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class RuleBookTestsTest {

  @Test
  void a_wrong_example_and_a_missing_registration_fail_and_all_else_passes() {
    EngineExecutionResults results =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(HouseRulesCase.class))
            .execute();

    List<String> failures =
        results.testEvents().failed().stream()
            .map(event -> event.getRequiredPayload(TestExecutionResult.class))
            .flatMap(result -> result.getThrowable().stream())
            .map(Throwable::getMessage)
            .toList();

    assertThat(results.testEvents().succeeded().count()).isGreaterThan(5);
    assertThat(failures)
        .hasSize(2)
        .anyMatch(message -> message.contains("META-INF/services/io.isaudit.rule.RuleBook"))
        .anyMatch(message -> message.contains("expected pass but was fail"));
  }

  /** Run by the test above only: its name keeps it out of the normal run. */
  static class HouseRulesCase {

    @TestFactory
    Stream<DynamicNode> rules_hold_what_their_pages_say() {
      return RuleBookTests.of(new HouseRules());
    }
  }

  /** A book as a third party could have it, with one example that is wrong. */
  public static final class HouseRules implements RuleBook {

    public static final Rule NO_OFFSET =
        rule("house/no-offset", LOW).setting("server.offset").should(be(0));

    private static final String PAGE =
        """
        # Use no port offset

        ## Why

        Our firewall knows the default ports only.

        ## How to fix

        Set `offset` to 0.

        ## Examples

        ### fail an offset

        ```toml
        [server]
        offset = 1
        ```

        ### pass none

        ```toml
        [server]
        offset = "0"
        ```

        ### pass an offset, which is wrong

        ```toml
        [server]
        offset = 2
        ```
        """;

    @Override
    public String name() {
      return "house";
    }

    @Override
    public List<Rule> rules() {
      return List.of(NO_OFFSET);
    }

    @Override
    public Optional<InputStream> resource(String name) {
      return name.equals("no-offset.md")
          ? Optional.of(new ByteArrayInputStream(PAGE.getBytes(StandardCharsets.UTF_8)))
          : Optional.empty();
    }
  }
}
