package io.isaudit.policy.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyProblemsTest {

  private static final String WAIVER =
      """
      [[waivers]]
      rule = "web/server-header"
      kind = "accepted-risk"
      reason = "r"
      owner = "o"
      expires = 2026-12-31
      """;
  private static final String ANSWER =
      """
      [[attestations]]
      rule = "maintenance/database-backup"
      met = true
      statement = "s"
      evidence = "e"
      by = "b"
      on = 2026-01-10
      valid_until = 2027-01-10
      """;

  @TempDir Path folder;

  private List<String> problems(String text) {
    return House.problems(House.reader().read(House.write(folder, "p.toml", text)));
  }

  private static Arguments file(String text, String... problems) {
    return arguments(text, List.of(problems));
  }

  static Stream<Arguments> files() {
    return Stream.of(
        file("[wavers]", "1:1: unknown key \"wavers\" in the file; did you mean waivers?"),
        file(
            "[gate]\nfail-on = \"high\"",
            "2:1: unknown key \"fail-on\" in [gate]; did you mean fail_on?"),
        file(
            "[baseline]\nfile = 3\nx = 1",
            "2:1: file is a text in quotes",
            "3:1: unknown key \"x\" in [baseline]; there are file"),
        file(
            "[gate]\nfail_on = \"info\"",
            "2:1: fail_on is one of critical, high, medium, low, never, not \"info\""),
        file(
            "[gate]\nallow_unknown = \"yes\"",
            "2:1: allow_unknown is true or false, without quotes"),
        file("[gate]\nwaiver_budget = -1", "2:1: waiver_budget is a whole number from 0 to 100000"),
        file("[gate]\nminimum_score = 100.1", "2:1: minimum_score is a number from 0 to 100"),
        file("[gate]\nminimum_score = nan", "2:1: minimum_score is a number from 0 to 100"),
        file(
            "[gate]\nrefuse_waivers = []",
            "2:1: refuse_waivers is an empty list; leave it out instead"),
        file("gate = 1", "1:1: gate is a table, [gate]"),
        file("[waivers]\nrule = \"x\"", "1:1: waivers is a list of tables, [[waivers]]"),
        file("[profile]\nselect = [\"web/*\", \"web/*\"]", "2:20: select says the same twice"),
        file(
            "[profile]\nselect = \"webb/*\"",
            "2:1: no rule matches \"webb/*\"; did you mean web/*?"),
        file(
            "[profile]\nselect = \"Web!\"",
            "2:1: select takes patterns in quotes such as \"keystores/*\""),
        file(
            "[[profile.deselect]]\nrules = \"web/*\"",
            "1:1: [[profile.deselect]] lacks reason: why not; it stands in every report"),
        file(
            "[profile.severities]\n\"web/header\" = \"low\"",
            "2:1: there is no rule \"web/header\"; 'is-audit rules' lists all"),
        file(
            "[profile.severities]\n\"web/server-headers\" = \"low\"",
            "2:1: there is no rule \"web/server-headers\"; did you mean web/server-header?"),
        file(
            "[profile.severities]\n\"web/server-header\" = \"lowest\"",
            "2:1: web/server-header is one of critical, high, medium, low, info, not \"lowest\""),
        file(
            "[profile.severities]\n\"keystores/expiry\" = \"low\"\n\"keystores/certificate-expiry\" = \"low\"",
            "3:1: keystores/certificate-expiry and another key are the same rule keystores/expiry"),
        file(
            "[profile.parameters.\"keystores/expiry\"]\nwarnDays = 366",
            "2:1: warnDays takes 1 to 365 days"),
        file(
            "[profile.parameters.\"keystores/expiry\"]\nwarnDays = \"6 weeks\"",
            "2:1: warnDays takes 1 to 365 days"),
        file(
            "[profile.parameters.\"keystores/expiry\"]\nwarnDays = 4.5",
            "2:1: warnDays takes 1 to 365 days"),
        file(
            "[profile.parameters.\"keystores/expiry\"]\ntrusted = \"true\"",
            "2:1: trusted takes true or false"),
        file(
            "[profile.parameters.\"keystores/expiry\"]\nignored = [\"a,b\"]",
            "2:1: ignored takes a list of words, such as [\"one\", \"two\"]"),
        file(
            "[profile.parameters.\"keystores/expiry\"]\nunit = \"year\"",
            "2:1: unit takes one of day, week"),
        file(
            "[profile.parameters.\"keystores/expiry\"]\nwarndays = 4",
            "2:1: keystores/expiry has no parameter \"warndays\"; did you mean warnDays?"),
        file(
            "[profile.parameters.\"web/server-header\"]\nx = 4",
            "2:1: web/server-header has no parameters"),
        file(
            "[declarations]\nnode = 2",
            "2:1: there is no declaration \"node\"; did you mean nodes?"),
        file(
            "[declarations]\nnodes = \"2\"", "2:1: nodes has another type, for example: nodes = 2"),
        file(
            "[declarations]\nnodes = 0",
            "2:1: nodes is a whole number from 1, for example: nodes = 2"),
        file(
            "[declarations]\nnodes = { by = \"me\" }",
            "2:1: the declaration nodes lacks value: number of server nodes in the deployment"),
        file(
            WAIVER.replace("expires = 2026-12-31\n", ""),
            "1:1: [[waivers]] lacks expires: the last day it holds, by UTC, as a date without quotes"),
        file(
            WAIVER.replace("2026-12-31", "\"2026-12-31\""),
            "6:1: expires is a date without quotes, such as 2026-12-31"),
        file(WAIVER.replace("\"r\"", "\" \""), "4:1: reason is empty"),
        file(
            WAIVER + "target = \"nodes a\"",
            "7:1: target is \"node NAME\", \"database NAME\", \"endpoint NAME\" or \"deployment\""),
        file(
            WAIVER + "target = \"database identity\"",
            "7:1: web/server-header is about a node, not about a database"),
        file(WAIVER + WAIVER, "7:1: waives the same as the one in line 1"),
        file(ANSWER.replace("2027", "2025"), "8:1: valid_until 2025-01-10 is before on 2026-01-10"),
        file(
            ANSWER.replace("met = true\n", ""),
            "1:1: [[attestations]] lacks met: whether it is so"),
        file(
            ANSWER.replace("maintenance/database-backup", "web/server-header"),
            "2:1: web/server-header is decided by evidence; a waiver is the way to contest it"),
        file(ANSWER + ANSWER, "9:1: answers the same rule as the one in line 1"),
        file("[gate]\n[gate]", "2:1: a key or table that is defined before, in line 1"),
        file("[gate", "1:6: a line or a file that ends too early"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_problem_has_its_place_and_says_what_would_be_right(String text, List<String> problems) {
    assertThat(problems(text)).isEqualTo(problems.stream().map(each -> "p.toml:" + each).toList());
  }

  @Test
  void all_problems_of_a_file_are_said_at_once() {
    House.copy(folder, "hasty.toml");

    assertThat(House.problems(House.reader().read(folder.resolve("hasty.toml"))))
        .hasSize(9)
        .allMatch(problem -> problem.matches("hasty.toml:\\d+:\\d+: .+"));
  }

  @Test
  void what_a_person_wrote_in_free_text_is_never_repeated() {
    String private_words = "the password of Mallory";
    String broken =
        WAIVER.replace("\"r\"", "\"" + private_words + "\"").replace("accepted-risk", "risk")
            + "because = \""
            + private_words
            + "\"\nticket = [\""
            + private_words
            + "\"]\n";

    assertThat(problems(broken)).hasSize(3).noneMatch(problem -> problem.contains("Mallory"));
    assertThat(problems("[[waivers]]\nreason = the password of Mallory"))
        .isNotEmpty()
        .noneMatch(problem -> problem.contains("Mallory"));
  }

  @Test
  void text_that_is_no_policy_is_refused_in_time() {
    assertThat(problems("[".repeat(5000))).hasSize(1);
    assertThat(problems("\n".repeat(5000))).hasSize(1);
    assertThat(problems("x".repeat(2 << 20)))
        .containsExactly("p.toml: the file p.toml is too large");
    assertThat(House.problems(House.reader().read(folder.resolve("none.toml"))))
        .containsExactly("none.toml: the file none.toml does not exist");
  }
}
