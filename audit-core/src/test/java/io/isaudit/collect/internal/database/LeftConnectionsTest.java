package io.isaudit.collect.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.isaudit.snapshot.database.Dbms;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** A connection that nobody will use is not left open. */
class LeftConnectionsTest {

  private final CountDownLatch closed = new CountDownLatch(1);

  private Connection connection(String failing) {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (self, method, arguments) -> {
              if (method.getName().equals("close")) {
                closed.countDown();
              }
              if (method.getName().equals(failing)) {
                throw new SQLException("no such thing");
              }
              return null;
            });
  }

  @Test
  void one_that_cannot_be_made_read_only_is_closed() {
    for (String failing : List.of("setReadOnly", "setAutoCommit")) {
      assertThatThrownBy(() -> Login.readOnly(connection(failing), Dbms.POSTGRESQL))
          .isInstanceOf(SQLException.class);
      assertThat(closed.getCount()).isZero();
    }
  }

  @Test
  void one_that_comes_too_late_is_closed_by_the_log_in_itself() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);

    assertThatThrownBy(
            () ->
                Login.within(
                    Duration.ofMillis(50),
                    () -> {
                      awaitWhateverHappens(goOn);
                      return connection("none");
                    }))
        .isInstanceOf(TimeoutException.class);
    assertThat(closed.getCount()).isOne();
    goOn.countDown();

    assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
  }

  /** Drivers do not stop when they are interrupted. */
  private static void awaitWhateverHappens(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        continue;
      }
    }
  }

  @Test
  void one_that_comes_in_time_is_handed_over_open() throws Exception {
    Connection made = connection("none");

    assertThat(Login.within(Duration.ofSeconds(30), () -> made)).isSameAs(made);
    assertThat(closed.getCount()).isOne();
    assertThatThrownBy(
            () ->
                Login.within(
                    Duration.ofSeconds(30),
                    () -> {
                      throw new SQLException("refused");
                    }))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(SQLException.class);
  }

  @Test
  void the_files_of_drivers_are_let_go() throws Exception {
    URL location =
        Class.forName("org.h2.Driver").getProtectionDomain().getCodeSource().getLocation();
    ClassLoader loader;
    try (Drivers drivers = Drivers.of(List.of(Path.of(location.toURI())))) {
      Optional<Drivers.Found> found = drivers.of(Dbms.H2);
      loader = found.orElseThrow().driver().getClass().getClassLoader();
      assertThat(loader.loadClass("org.h2.tools.Csv")).isNotNull();
    }

    assertThatThrownBy(() -> loader.loadClass("org.h2.tools.Shell"))
        .isInstanceOf(ClassNotFoundException.class);
  }
}
