package io.isaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.json.UnreadableJson;
import io.isaudit.page.Example.BlockKind;
import io.isaudit.result.ItemResult;
import io.isaudit.rule.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finding points to the line that has to be changed, not to the head of what it belongs to. */
class FindingLinesTest {

  private static final String STORE =
      """
      [user_store]
      type = "database_unique_id"
      [user_store.properties]
      MaxUserNameListLength = 100
      MaxRoleNameListLength = 99999
      PasswordDigest = "MD5"
      StoreSaltedPassword = false
      """;

  private static final String LOGS =
      """
      appender.CARBON_LOGFILE.type = RollingFile
      appender.CARBON_LOGFILE.name = CARBON_LOGFILE
      appender.CARBON_LOGFILE.filePattern = carbon-%d.log
      appender.CARBON_LOGFILE.layout.type = PatternLayout
      appender.CARBON_LOGFILE.layout.pattern = %d %m%n
      appender.CARBON_LOGFILE.policies.time.type = TimeBasedTriggeringPolicy
      appender.CARBON_LOGFILE.policies.time.interval = 1
      appender.CARBON_LOGFILE.policies.time.modulate = false
      appender.CARBON_LOGFILE.policies.size.type = SizeBasedTriggeringPolicy
      appender.CARBON_LOGFILE.policies.size.size = 999MB
      appender.CARBON_LOGFILE.strategy.type = DefaultRolloverStrategy
      appender.CARBON_LOGFILE.strategy.max = 999
      loggers = loud, odd
      logger.loud.name = org.wso2.carbon.loud
      logger.loud.level = DEBUG
      logger.odd.name = org.wso2.carbon.odd
      logger.odd.level = SOMETIMES
      """;

  @ParameterizedTest
  @CsvSource({"userstores/list-limits, 5", "userstores/password-hash, 6"})
  void on_a_user_store(String rule, int line) throws UnreadableJson {
    assertThat(lines(rule, BlockKind.TOML, STORE)).containsExactly(line);
  }

  @ParameterizedTest
  @CsvSource({
    "logging/pattern-index, 3",
    "logging/forging, 5",
    "logging/masking-converter, 5",
    "logging/time-rollover, 8",
    "logging/size-rollover, 10",
    "logging/rollover-limit, 12",
    "logging/component-level, 15",
    "logging/logger-definition, 17"
  })
  void on_the_logging(String rule, int line) throws UnreadableJson {
    assertThat(lines(rule, BlockKind.PROPERTIES, LOGS)).contains(line);
  }

  private static List<Integer> lines(String rule, BlockKind kind, String text)
      throws UnreadableJson {
    return OneHome.items(rule, kind, text).stream()
        .filter(item -> item.outcome() == Outcome.FAIL)
        .map(ItemResult::line)
        .flatMap(Optional::stream)
        .toList();
  }
}
