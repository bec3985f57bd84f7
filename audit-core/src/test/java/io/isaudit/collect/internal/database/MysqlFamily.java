package io.isaudit.collect.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.database.CleanupJob;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Dbms;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds for MySQL and MariaDB alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MysqlFamily {

  Optional<MysqlServer> started = Optional.empty();

  /** What the server is. */
  abstract Dbms dbms();

  abstract int oldest();

  /** Parameters of the URL that let the account in. */
  abstract String parameters();

  MysqlServer server() {
    return started.orElseThrow();
  }

  Database read(String user, String password) throws Exception {
    return server().read(parameters(), user, password);
  }

  @AfterAll
  void stop() throws Exception {
    if (started.isPresent()) {
      started.get().stop();
    }
  }

  @Test
  void a_database_of_the_product_is_read_as_it_is() throws Exception {
    Database read = read("auditor", "Audit-9174");

    assertThat(value(read.server()).dbms()).isEqualTo(dbms());
    assertThat(value(read.server()).major()).isGreaterThanOrEqualTo(oldest());
    assertThat(value(read.connectionLimit())).isEqualTo(151);
    assertThat(value(read.tables())).hasSizeGreaterThan(100).containsKey("sp_app");
    assertThat(value(read.shippedIndexes()).all()).isGreaterThan(60);
    assertThat(value(read.shippedIndexes()).missing()).isEmpty();
    assertThat(value(read.routines()))
        .containsKeys("cleanup_session_data", "wso2_token_cleanup_sp");
    assertThat(value(read.parameters())).containsKeys("event_scheduler", "transaction_isolation");
    assertThat(value(read.sessionBacklog()).rows()).isZero();
    assertThat(value(read.tokenBacklog()).rows()).isZero();
    assertThat(value(read.storage()).used()).isGreaterThan(1_000_000);
    assertThat(value(read.callbacks())).isEmpty();
  }

  @Test
  void an_event_counts_only_while_the_scheduler_is_on() throws Exception {
    assertThat(value(read("auditor", "Audit-9174").jobs()))
        .extracting(CleanupJob::enabled)
        .containsExactly(false);
    server().run("SET GLOBAL event_scheduler = ON");
    try {
      assertThat(value(read("auditor", "Audit-9174").jobs()))
          .extracting(CleanupJob::enabled, job -> job.routines().toString())
          .containsExactly(tuple(true, "[cleanup_session_data]"));
    } finally {
      server().run("SET GLOBAL event_scheduler = OFF");
    }
  }

  @Test
  void an_account_that_sees_a_part_proves_nothing_by_what_it_does_not_see() throws Exception {
    Database read = read("nobody", "Nobody-5521");

    assertThat(missing(read.tables()).detail())
        .startsWith("the account lacks SELECT on all tables");
    assertThat(missing(read.routines()).detail()).startsWith("the account lacks EXECUTE");
    assertThat(missing(read.jobs()).detail()).startsWith("the account lacks EVENT");
    assertThat(missing(read.sessionBacklog()).reason()).isEqualTo(MissingReason.REFUSED);
    assertThat(value(read.callbacks())).isEmpty();
  }

  @Test
  void a_wrong_password_is_one_line_without_the_password() throws Exception {
    Database read = read("auditor", "Wrong-8811");

    assertThat(missing(read.server()).detail())
        .isEqualTo("127.0.0.1:" + server().port() + " refuses the account or its password");
    assertThat(read.toString()).doesNotContain("Wrong-8811");
  }

  @Test
  void the_server_saw_nothing_but_reads() throws Exception {
    read("auditor", "Audit-9174");

    GeneralLog.assertNothingButReads(server().statementsOf("auditor"));
  }

  static <T> T value(Evidence<T> evidence) {
    return evidence.fold(
        found -> found.value(),
        missing -> {
          throw new AssertionError(missing.explanation());
        });
  }

  static Missing<?> missing(Evidence<?> evidence) {
    return (Missing<?>) evidence;
  }
}
