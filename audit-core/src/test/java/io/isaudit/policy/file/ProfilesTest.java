package io.isaudit.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.declaration.Environment;
import io.isaudit.policy.Profile;
import io.isaudit.policy.Profile.Deselection;
import io.isaudit.rule.Severity;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProfilesTest {

  @TempDir Path folder;

  @BeforeEach
  void a_company_has_a_profile_for_all_its_teams() {
    House.write(
        folder,
        "company/profile.toml",
        """
        [profile]
        name = "company"
        extends = "production"
        [[profile.deselect]]
        rules = "web/cors-*"
        reason = "the gateway answers"
        [profile.severities]
        "web/server-header" = "low"
        "keystores/expiry" = "critical"
        [profile.parameters."keystores/expiry"]
        warnDays = 60
        trusted = true
        """);
  }

  private Path policy(String text) {
    return House.write(folder, "team/is-audit.toml", text);
  }

  private Profile profile(String text) {
    return House.usable(House.reader().read(policy(text))).profile();
  }

  @Test
  void a_profile_is_laid_over_the_one_it_extends() {
    Profile profile =
        profile(
            """
            [profile]
            extends = "../company/profile.toml"
            [[profile.deselect]]
            rules = "web/server-header"
            reason = "no web here"
            [profile.severities]
            "keystores/expiry" = "medium"
            [profile.parameters."keystores/expiry"]
            warnDays = 10
            """);

    assertThat(profile.name()).isEqualTo("company");
    assertThat(profile.deselect())
        .extracting(Deselection::reason)
        .containsExactly("no web here", "the gateway answers");
    assertThat(profile.severities())
        .isEqualTo(Map.of(House.HEADER.id(), Severity.LOW, House.EXPIRY.id(), Severity.MEDIUM));
    assertThat(profile.parametersOf(House.EXPIRY.id()).changed())
        .isEqualTo(Map.of("warnDays", "10", "trusted", "true"));
  }

  @ParameterizedTest
  @EnumSource
  void each_environment_has_a_shipped_profile(Environment environment) {
    Profile shipped = House.usable(House.reader().in(environment).withoutFile()).profile();

    assertThat(shipped.name()).isEqualTo(environment.word());
    assertThat(shipped.environment()).isEqualTo(environment);
  }

  @Test
  void the_shipped_profile_of_production_changes_nothing() {
    assertThat(House.usable(House.reader().withoutFile()).profile())
        .isEqualTo(Profile.of(Environment.PRODUCTION));
  }

  @Test
  void a_shipped_profile_may_speak_of_rules_that_are_not_there() {
    Profile shipped =
        House.usable(House.reader().in(Environment.DEVELOPMENT).withoutFile()).profile();

    assertThat(shipped.severities()).isEqualTo(Map.of(House.EXPIRY.id(), Severity.MEDIUM));
  }

  @ParameterizedTest
  @CsvSource({
    "'',production,production",
    "environment = ~staging~,staging,staging",
    "extends = ~staging~,staging,staging",
    "extends = ~staging~; environment = ~production~,staging,production",
    "name = ~ours~; environment = ~development~,ours,development"
  })
  void the_environment_of_the_policy_chooses_the_shipped_profile(
      String keys, String name, String environment) {
    Profile profile = profile("[profile]\n" + keys.replace('~', '"').replace("; ", "\n"));

    assertThat(profile.name()).isEqualTo(name);
    assertThat(profile.environment().word()).isEqualTo(environment);
  }

  @Test
  void an_environment_that_is_asked_for_wins_and_chooses_the_profile_that_none_else_does() {
    Path open = policy("[profile]\nenvironment = \"production\"");
    Path company = House.write(folder, "own.toml", "[profile]\nextends = \"company/profile.toml\"");
    PolicyFile reader = House.reader().in(Environment.DEVELOPMENT);

    assertThat(House.usable(reader.read(open)).profile())
        .isEqualTo(House.usable(reader.withoutFile()).profile());
    assertThat(House.usable(reader.read(company)).profile().environment())
        .isEqualTo(Environment.DEVELOPMENT);
    assertThat(House.usable(reader.read(company)).profile().name()).isEqualTo("company");
  }

  @Test
  void a_profile_that_is_asked_for_replaces_that_of_the_policy() {
    Path own = policy("[profile]\nname = \"ours\"\n[gate]\nfail_on = \"low\"");
    String company = folder.resolve("company/profile.toml").toString();

    assertThat(House.usable(House.reader().withProfile("staging").read(own)).profile().name())
        .isEqualTo("staging");
    assertThat(House.usable(House.reader().withProfile(company).read(own)))
        .satisfies(policy -> assertThat(policy.profile().name()).isEqualTo("company"))
        .satisfies(policy -> assertThat(policy.gate().failOn()).contains(Severity.LOW));
  }

  @ParameterizedTest
  @CsvSource({
    "stagging,'there is no profile \"stagging\"; did you mean staging?; a file has a relative path and ends with .toml'",
    "none.toml,the file none.toml does not exist",
    "is-audit.toml,this profile extends itself in the end",
    "/etc/profile.toml,'there is no profile \"/etc/profile.toml\"; there are production, staging, development; a file has a relative path and ends with .toml'"
  })
  void what_cannot_be_extended_is_said_where_it_stands(String name, String problem) {
    Path file = policy("[profile]\nextends = \"" + name + "\"");

    assertThat(House.problems(House.reader().read(file)))
        .containsExactly("is-audit.toml:2:1: " + problem);
  }

  @Test
  void a_circle_of_files_is_refused() {
    House.write(folder, "team/b.toml", "[profile]\nextends = \"c.toml\"");
    House.write(folder, "team/c.toml", "[profile]\nextends = \"is-audit.toml\"");

    assertThat(House.problems(House.reader().read(policy("[profile]\nextends = \"b.toml\""))))
        .containsExactly("c.toml:2:1: this profile extends itself in the end");
  }

  @Test
  void a_long_chain_of_files_is_refused() {
    for (int i = 0; i < 20; i++) {
      House.write(folder, "team/" + i + ".toml", "[profile]\nextends = \"" + (i + 1) + ".toml\"");
    }

    assertThat(House.problems(House.reader().read(policy("[profile]\nextends = \"0.toml\""))))
        .containsExactly("6.toml:2:1: more than 8 profiles extend each other");
  }

  @Test
  void problems_of_an_extended_file_are_said_with_its_name() {
    House.write(folder, "team/b.toml", "[profile]\nname = 3");

    assertThat(House.problems(House.reader().read(policy("[profile]\nextends = \"b.toml\""))))
        .containsExactly("b.toml:2:1: name is a text in quotes");
  }
}
