package io.isaudit.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.snapshot.database.Dbms;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlStatementsTest {

  private static final Pattern WORD = Pattern.compile("[a-z_][a-z0-9_$#]*");
  private static final Set<String> WRITING =
      Set.of(
          "insert",
          "update",
          "delete",
          "merge",
          "truncate",
          "drop",
          "create",
          "alter",
          "grant",
          "revoke",
          "call",
          "exec",
          "execute",
          "do",
          "copy",
          "lock",
          "vacuum",
          "analyze",
          "set",
          "into",
          "begin",
          "commit",
          "for",
          "replace",
          "load",
          "outfile",
          "dumpfile",
          "handler",
          "backup",
          "restore",
          "kill",
          "shutdown",
          "use",
          "refresh",
          "nextval",
          "setval",
          "pg_terminate_backend",
          "pg_cancel_backend",
          "pg_reload_conf",
          "xp_cmdshell",
          "sleep",
          "pg_sleep",
          "benchmark",
          "load_file",
          "dblink",
          "lo_import",
          "openrowset");

  /** Functions and columns of catalogues that share their name with a verb. */
  private static final Set<String> ALLOWED = Set.of("replace");

  @ParameterizedTest
  @EnumSource
  void every_statement_is_one_select_and_nothing_else(Dbms dbms) {
    assertThat(SqlStatements.of(dbms).all()).isNotEmpty();
    for (SqlStatement statement : SqlStatements.of(dbms).all()) {
      String sql = withoutTexts(statement.sql());
      assertThat(sql).as(statement.name()).startsWith("select ").doesNotContain(";", "--", "/*");
      assertThat(writing(sql)).as(statement.name() + " of " + dbms).isEmpty();
    }
  }

  @Test
  void a_statement_that_writes_would_be_seen() {
    assertThat(writing(withoutTexts("SELECT 1 FROM t; DELETE FROM t"))).contains("delete");
    assertThat(writing(withoutTexts("SELECT a INTO b FROM t"))).contains("into");
    assertThat(writing(withoutTexts("SELECT 'DELETE' FROM t FOR UPDATE")))
        .contains("for", "update");
  }

  @ParameterizedTest
  @EnumSource
  void a_name_has_one_statement_for_each_version(Dbms dbms) {
    List<SqlStatement> all = SqlStatements.of(dbms).all();
    for (int major = 0; major < 40; major++) {
      int version = major;
      List<String> names =
          all.stream().filter(one -> one.fits(version)).map(SqlStatement::name).toList();
      assertThat(names).doesNotHaveDuplicates().contains("server", "tables", "session-backlog");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_proof_is_a_statement_itself_and_comes_with_the_grant_that_is_missing(Dbms dbms) {
    SqlStatements statements = SqlStatements.of(dbms);
    for (SqlStatement statement : statements.all()) {
      if (statement.proof().isPresent()) {
        assertThat(statement.grant()).as(statement.name()).isPresent();
        assertThat(statements.find(statement.proof().get(), 20)).isPresent();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_looks_at_rows_of_the_product_is_bounded(Dbms dbms) {
    SqlStatements.of(dbms).all().stream()
        .filter(one -> one.name().endsWith("backlog") || one.name().equals("callbacks"))
        .forEach(
            one -> assertThat(one.sql()).containsPattern("(LIMIT|TOP \\(|FETCH FIRST) ?[0-9]+"));
  }

  private static String withoutTexts(String sql) {
    return sql.replaceAll("'[^']*'", "''").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  private static Set<String> writing(String sql) {
    Set<String> found = new TreeSet<>();
    Matcher words = WORD.matcher(sql);
    while (words.find()) {
      if (WRITING.contains(words.group()) && !ALLOWED.contains(words.group())) {
        found.add(words.group());
      }
    }
    return found;
  }
}
