package io.isaudit.collect.internal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The log in which MySQL and MariaDB write down every statement that they are sent. */
final class GeneralLog {

  private static final Pattern ENTRY =
      Pattern.compile("(?s).*?\\s(\\d+) (Connect|Query|Prepare|Execute)\\t(.*)");
  private static final Pattern NEXT = Pattern.compile("\\n(?=\\d{6}|\\d{4}-\\d\\d|\\t\\t)");

  private GeneralLog() {}

  /** Those of connections that an account opened. */
  static List<String> statements(String log, String account) {
    Set<String> sessions = new HashSet<>();
    List<String> statements = new ArrayList<>();
    for (String line : NEXT.split(log, -1)) {
      Matcher entry = ENTRY.matcher(line);
      if (!entry.matches()) {
        continue;
      }
      if (entry.group(2).equals("Connect") && entry.group(3).startsWith(account + "@")) {
        sessions.add(entry.group(1));
      } else if (sessions.contains(entry.group(1)) && !entry.group(2).equals("Connect")) {
        statements.add(entry.group(3).strip());
      }
    }
    return statements;
  }

  static void assertNothingButReads(List<String> statements) {
    assertThat(statements)
        .hasSizeGreaterThan(15)
        .anyMatch(sql -> sql.toUpperCase(Locale.ROOT).contains("TRANSACTION READ ONLY"));
    assertThat(statements)
        .allMatch(
            sql ->
                sql.matches("(?is)\\s*(SELECT|SET STATEMENT [\\w=, ]+ FOR SELECT)\\b.*")
                    || sql.matches(
                        "(?i)ROLLBACK|set autocommit=\\d|SET SESSION TRANSACTION READ ONLY.*")
                    || sql.matches("(?i)set (names|session_track|sql_mode|@@|autocommit).*"));
  }
}
