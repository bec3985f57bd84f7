package io.isaudit.rules.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rules.OneFile;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a profile can change, which the examples of pages cannot show. */
class DatabaseParametersTest {

  @ParameterizedTest
  @CsvSource({
    "either, true, , PASS",
    "either, false, true, PASS",
    "guide, true, , FAIL",
    "guide, false, true, PASS",
    "product, true, , PASS",
    "product, false, true, FAIL"
  })
  void the_commit_policy_chooses_between_guide_and_product(
      String policy, String autoCommit, String commitOnReturn, Outcome expected) {
    String toml =
        "[database.identity_db]\ntype = \"postgre\"\n[database.identity_db.pool_options]\n"
            + "defaultAutoCommit = "
            + autoCommit
            + (commitOnReturn == null ? "" : "\ncommitOnReturn = " + commitOnReturn);

    assertThat(outcome(DatabaseRules.COMMIT_POLICY, toml, "commitPolicy", policy))
        .isEqualTo(expected);
  }

  @Test
  void the_guide_demands_its_pair_on_postgresql_only() {
    assertThat(
            outcome(
                DatabaseRules.COMMIT_POLICY,
                "[database.identity_db]\ntype = \"mysql\"\n",
                "commitPolicy",
                "guide"))
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void a_loopback_connection_can_be_held_to_the_rule() {
    String toml = "[database.identity_db]\nurl = \"jdbc:postgresql://localhost/id\"\n";

    assertThat(outcome(DatabaseRules.ENCRYPTED_CONNECTION, toml, "loopbackExempt", "false"))
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void an_encrypted_network_takes_the_demand_away() {
    String toml = "[database.identity_db]\nurl = \"jdbc:postgresql://db1.internal/id\"\n";

    assertThat(
            outcome(DatabaseRules.ENCRYPTED_CONNECTION, toml, "attestedEncryptedNetwork", "true"))
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void a_query_of_ones_own_can_be_said_to_fit() {
    String toml =
        "[database.identity_db]\ntype = \"mysql\"\n[database.identity_db.pool_options]\n"
            + "validationQuery = \"SELECT 1 FROM DUAL;\"\n";

    assertThat(
            outcome(
                DatabaseRules.CONNECTION_VALIDATION,
                toml,
                "validationQueries",
                "mysql=select 1 from dual"))
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void a_finding_stands_where_the_value_that_it_speaks_of_is_written() {
    String toml =
        """
        [database.identity_db]
        url = "jdbc:postgresql://db1.internal/id"
        username = "postgres"
        password = "wso2carbon"
        [database.identity_db.pool_options]
        defaultAutoCommit = false
        """;

    assertThat(line(DatabaseRules.PRIVILEGED_ACCOUNT, toml)).hasValue(3);
    assertThat(line(DatabaseRules.DEFAULT_PASSWORD, toml)).hasValue(4);
    assertThat(line(DatabaseRules.COMMIT_POLICY, toml)).hasValue(6);
    assertThat(line(DatabaseRules.POOL_OPTIONS, toml)).as("of what is absent").hasValue(2);
  }

  private static Optional<Integer> line(Rule rule, String toml) {
    return result(rule, toml, Map.of()).items().get(0).line();
  }

  private static Outcome outcome(Rule rule, String toml, String parameter, String value) {
    return result(rule, toml, Map.of(parameter, value)).outcome();
  }

  private static RuleResult result(Rule rule, String toml, Map<String, String> parameters) {
    return OneFile.judged(new DatabaseRules(), rule, toml, parameters);
  }
}
