package io.isaudit.collect.internal.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.snapshot.database.Index;
import io.isaudit.snapshot.database.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptIndexesTest {

  private static final String SCRIPT =
      """
      -- CREATE INDEX NOT_THIS ON IDN_TOKEN (X);
      CREATE TABLE IF NOT EXISTS IDN_TOKEN (
        ID VARCHAR (255),
        NAME VARCHAR (100),
        PRIMARY KEY (ID),
        CONSTRAINT CON_NAME UNIQUE (NAME, ID),
        UNIQUE KEY KEY_ID (`ID`(100))
      );
      /* CREATE INDEX NOR_THIS ON IDN_TOKEN (X); */
      CREATE INDEX IDX_LOWER ON IDN_TOKEN (LOWER(NAME), ID DESC);
      CREATE UNIQUE INDEX IDX_U ON "dbo"."NOWHERE" (X);
      CREATE UNIQUE INDEX IDX_O ON OTHER (X);
      """;

  @Test
  void indexes_and_unique_constraints_are_read() {
    Map<String, List<Index>> indexes = ScriptIndexes.of(SCRIPT);
    assertThat(indexes.get("idn_token"))
        .containsExactly(
            new Index("idx_lower", false, List.of("lower(name)", "id")),
            new Index("", true, List.of("name", "id")),
            new Index("key_id", true, List.of("id")));
    assertThat(indexes.get("other")).hasSize(1);
  }

  @Test
  void an_index_of_another_name_with_the_same_columns_serves() {
    Map<String, List<Index>> there =
        Map.of(
            "idn_token",
            List.of(
                new Index("own", false, List.of("lower(name)", "id")),
                new Index("not_unique", false, List.of("id"))));
    var compared =
        IndexRows.compare(
            ScriptIndexes.of(SCRIPT), Map.of("idn_token", new Table(Optional.empty())), there);
    assertThat(compared.all()).isEqualTo(3);
    assertThat(compared.missing())
        .extracting(missing -> missing.index().columns())
        .containsExactly(List.of("name", "id"), List.of("id"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LOWER(UM_USER_NAME)|lower(um_user_name)",
        "lower((um_user_name)::text)|lower(um_user_name)",
        "LOWER(\"UM_USER_NAME\")|lower(um_user_name)",
        "(lower([UM_USER_NAME]))|lower(um_user_name)",
        "`NAME`(255)|name",
        "TIME_CREATED DESC|time_created"
      })
  void columns_have_one_spelling(String written, String expected) {
    assertThat(IndexRows.column(written)).isEqualTo(expected);
  }

  @Test
  void a_script_that_breaks_off_gives_what_it_has() {
    assertThat(ScriptIndexes.of("CREATE TABLE A (UNIQUE (B").get("a"))
        .containsExactly(new Index("", true, List.of("b")));
    assertThat(ScriptIndexes.of("\u0000\uFFFD" + "(".repeat(100_000))).isEmpty();
  }
}
