package io.isaudit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources that make no sense: said before anything is sent, and without what could be a secret. */
class UnfitSourcesTest {

  private static final String SECRET = "Kept-Out-4471";

  static class PlainCase {

    @IsAuditTest(books = DemoBook.class)
    void audit() {}
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          url=localhost | url takes an address such as https://localhost:9443
          url=ftp://auditor:Kept-Out-4471@host | url takes an address such as https://localhost:9443
          url=a=https://x.invalid,a=https://y.invalid | two addresses have the name a
          url=https://x.invalid vantage=moon | vantage takes internal or external, not "moon"
          url=https://x.invalid insecure=so | insecure takes true or false, not "so"
          url=https://x.invalid trustStore=pom.xml trustStorePassword=Kept-Out-4471 | trustStorePassword takes the name of what holds the password, as in ${DB_PASSWORD}, and never the password
          url=https://x.invalid snapshot=a.json | the configuration parameters: a snapshot is audited as it is; url and jdbc go with a home, or stand alone
          home=a snapshot=a.json | the configuration parameters: give home or snapshot, not both
          home=pom.xml productVersion=new | productVersion takes a version such as 7.1.0, not "new"
          jdbc=jdbc:postgresql://h/d | jdbc takes ROLE=URL or ROLE+ROLE=URL, where ROLE is identity, shared, user or consent
          jdbc=registry=jdbc:postgresql://h/d jdbcUser=u jdbcPassword=${held} | jdbc takes ROLE=URL or ROLE+ROLE=URL, where ROLE is identity, shared, user or consent
          jdbc=user=jdbc:h2:a,user+shared=jdbc:h2:b jdbcUser=u jdbcPassword=${held} | jdbc: two databases have one role
          jdbc=user=jdbc:h2:a | jdbc needs an account: give jdbcUser
          jdbc=user=jdbc:h2:a jdbcUser=u | jdbc needs a password: give jdbcPassword the name of what holds it, as in ${DB_PASSWORD}
          jdbc=user=jdbc:h2:a jdbcUser=u jdbcPassword=Kept-Out-4471 | jdbcPassword takes the name of what holds the password, as in ${DB_PASSWORD}, and never the password
          jdbc=user=jdbc:h2:a jdbcUser=u jdbcPassword=x${held} | jdbcPassword takes the name of what holds the password, as in ${DB_PASSWORD}, and never the password
          jdbc=user=jdbc:h2:a jdbcUser=u jdbcPassword=${NOT_SET_4471} | "${NOT_SET_4471}" names NOT_SET_4471, which is no configuration parameter of JUnit, no system property and no environment variable
          jdbc=user=jdbc:postgresql://h/d?password=Kept-Out-4471 jdbcUser=u jdbcPassword=${held} | jdbc: the URL of user carries a parameter that is not known: password
          """)
  void what_makes_no_sense_is_one_clear_failure(String parameters, String failure) {
    Map<String, String> given = new HashMap<>(Map.of("held", SECRET));
    for (String parameter : parameters.split(" ")) {
      given.put(
          "isaudit." + parameter.split("=")[0], parameter.substring(parameter.indexOf('=') + 1));
    }

    assertThat(Run.with(given, PlainCase.class).failures()).containsExactly(failure);
    assertThat(failure).doesNotContain(SECRET);
  }

  @IsAuditTest(books = DemoBook.class, url = "https://x.invalid")
  static class TwoAddressesCase {

    @AuditSource static final String ADDRESS = "https://y.invalid";

    @IsAuditTest
    void audit() {}
  }

  @IsAuditTest(books = DemoBook.class, home = "src")
  static class TwoHomesCase {

    @AuditSource static final Path HOME = Path.of("src");

    @IsAuditTest
    void audit() {}
  }

  @IsAuditTest(books = DemoBook.class, jdbc = "user=jdbc:h2:a")
  static class WholeCase {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");

    @IsAuditTest
    void audit() {}
  }

  @IsAuditTest(books = DemoBook.class, snapshot = "a.json", url = "https://x.invalid")
  static class WholeTooCase {

    @IsAuditTest
    void audit() {}
  }

  @IsAuditTest(books = DemoBook.class)
  static class NumberCase {

    @AuditSource static final Integer NUMBER = 1;

    @IsAuditTest
    void audit() {}
  }

  @Test
  void two_sources_where_one_can_be_are_refused() {
    for (Class<?> each :
        new Class<?>[] {TwoAddressesCase.class, TwoHomesCase.class, WholeCase.class}) {
      assertThat(Run.of(each).failures())
          .isNotEmpty()
          .allMatch(
              text ->
                  text.endsWith(
                      each.getSimpleName()
                          + " names a source and has an @AuditSource: which is to be audited?"));
    }
    assertThat(Run.of(WholeTooCase.class).failures())
        .isNotEmpty()
        .allMatch(text -> text.contains("WholeTooCase: a snapshot is audited as it is"));
    assertThat(Run.of(NumberCase.class).failures())
        .isNotEmpty()
        .allMatch(text -> text.startsWith("@AuditSource supplies a java.lang.Integer; it takes "));
  }

  @Test
  void nothing_that_could_be_printed_holds_a_password_or_a_url_of_a_database() {
    Databases databases =
        new Databases(Map.of("user", "jdbc:h2:" + SECRET), "auditor", new Password(SECRET));

    assertThat(databases).hasToString("Databases[user]");
    assertThat(new Password(SECRET)).hasToString("Password");
  }
}
