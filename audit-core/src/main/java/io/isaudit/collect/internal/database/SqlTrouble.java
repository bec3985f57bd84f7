package io.isaudit.collect.internal.database;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.facts.SqlStatement;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Optional;
import java.util.Set;

/**
 * Errors of drivers as missing facts. Messages of drivers quote URLs, statements and values, so
 * nothing of them is used but the state and the vendor's number.
 */
final class SqlTrouble {

  private static final Set<String> TIMED_OUT = Set.of("57014", "70100", "HYT00", "HYT01");
  private static final Set<Integer> TIMED_OUT_NUMBERS = Set.of(1969, 3024, 1013, 1317, -952);
  private static final Set<String> NO_GRANT = Set.of("42501", "42502");
  private static final Set<Integer> NO_GRANT_NUMBERS =
      Set.of(1044, 1142, 1143, 1227, 1370, 229, 230, 297, 300, 371, 916, 1031, -551, -552);
  private static final Set<String> ABSENT = Set.of("42P01", "42S02", "3F000", "42704", "42S22");
  private static final Set<Integer> ABSENT_NUMBERS = Set.of(942, 208, -204, 42102, 42104);
  private static final Set<Integer> LOGIN_NUMBERS = Set.of(1045, 18456, 1017, 28000, 4060, 1698);

  /** The driver of MariaDB asks no server for the key that would protect a password without TLS. */
  private static final String KEY_WITHHELD = "S1009";

  private SqlTrouble() {}

  /** Why a statement gave nothing. */
  static <T> Evidence<T> asking(SqlStatement statement, SQLException trouble) {
    String source = statement.source();
    if (isTimeOut(trouble)) {
      return Evidence.missing(MissingReason.TIMED_OUT, source + " did not answer in time");
    }
    if (is(trouble, NO_GRANT, NO_GRANT_NUMBERS)) {
      return refused(statement);
    }
    if (is(trouble, ABSENT, ABSENT_NUMBERS)) {
      String hint = statement.grant().map(grant -> ", or the account lacks " + grant).orElse("");
      return Evidence.missing(MissingReason.ABSENT, "there is no " + source + hint);
    }
    return Evidence.missing(
        MissingReason.UNREADABLE, source + " gave an error of the database, " + state(trouble));
  }

  static <T> Evidence<T> refused(SqlStatement statement) {
    String grant = statement.grant().orElse("SELECT on " + statement.source());
    return Evidence.missing(MissingReason.REFUSED, "the account lacks " + grant);
  }

  /** Why nobody could log in. */
  static Missing<Object> connecting(String where, SQLException trouble) {
    String state = String.valueOf(trouble.getSQLState());
    if (isTimeOut(trouble)) {
      return timedOut(where);
    }
    if (state.startsWith("28") || LOGIN_NUMBERS.contains(trouble.getErrorCode())) {
      return missing(MissingReason.REFUSED, where + " refuses the account or its password");
    }
    if (state.equals("3D000") || trouble.getErrorCode() == 1049 || state.equals("90146")) {
      return missing(MissingReason.ABSENT, where + " has no database of that name");
    }
    if (trouble.getErrorCode() == 1044) {
      return missing(MissingReason.REFUSED, "the account may not use the database at " + where);
    }
    if (state.equals(KEY_WITHHELD)) {
      return missing(
          MissingReason.REFUSED,
          where + " takes the password over TLS only: add sslMode=verify-full to the URL");
    }
    if (state.startsWith("08")) {
      return missing(MissingReason.UNREADABLE, "no connection to " + where + ", " + state(trouble));
    }
    return missing(MissingReason.UNREADABLE, "no log-in at " + where + ", " + state(trouble));
  }

  static Missing<Object> timedOut(String where) {
    return missing(MissingReason.TIMED_OUT, where + " did not answer in time");
  }

  static Missing<Object> missing(MissingReason reason, String detail) {
    return new Missing<>(reason, detail, Optional.empty());
  }

  private static boolean isTimeOut(SQLException trouble) {
    return trouble instanceof SQLTimeoutException || is(trouble, TIMED_OUT, TIMED_OUT_NUMBERS);
  }

  private static boolean is(SQLException trouble, Set<String> states, Set<Integer> numbers) {
    return states.contains(String.valueOf(trouble.getSQLState()))
        || numbers.contains(trouble.getErrorCode());
  }

  private static String state(SQLException trouble) {
    String state = String.valueOf(trouble.getSQLState());
    return "state " + (state.matches("[A-Z0-9]{1,8}") ? state : "unknown");
  }
}
