package io.isaudit.report.csv;

import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.report.HostileResult;
import io.isaudit.report.Pages;
import io.isaudit.report.Rendered;
import io.isaudit.report.SampleResult;
import io.isaudit.report.model.VisibleText;
import io.isaudit.result.AuditResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvRendererTest {

  private static byte[] bytes(AuditResult result) {
    return Rendered.bytes(new CsvRenderer(), result, Pages.none());
  }

  @Test
  void there_is_a_row_for_each_item_and_for_each_entry_without_one() {
    AuditResult result = SampleResult.result();
    int rows = result.results().stream().mapToInt(e -> Math.max(1, e.items().size())).sum();

    assertThat(CsvText.read(bytes(result))).hasSize(rows);
  }

  @Test
  void a_row_tells_finding_place_and_decision() {
    Map<String, String> row =
        CsvText.read(bytes(SampleResult.result())).stream()
            .filter(each -> each.get("rule").equals("userstores/plain-ldap"))
            .findFirst()
            .orElseThrow();

    assertThat(row)
        .containsEntry("severity", "high")
        .containsEntry("target", "node1")
        .containsEntry("item", "user_store.connection_url")
        .containsEntry("outcome", "fail")
        .containsEntry("disposition", "waived")
        .containsEntry("actual", "ldap://directory.internal:389")
        .containsEntry("file", "repository/conf/deployment.toml")
        .containsEntry("line", "63");
    assertThat(row.get("decision")).contains("until 2026-06-30", "Security Office");
    assertThat(row.get("fingerprint")).hasSize(64);
  }

  @Test
  void lines_end_as_rfc_4180_says_and_excel_is_told_that_it_is_utf_8() {
    byte[] file = bytes(results().add(entry("web/x", Severity.LOW, Outcome.PASS)).build());

    assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(new String(file, UTF_8)).endsWith("\"\r\n");
  }

  @Test
  void every_column_is_documented() throws Exception {
    List<String> lines = Files.readAllLines(Path.of("..", "docs", "formats.md"));

    for (Column column : Column.all()) {
      assertThat(lines).contains("| `" + column.name() + "` | " + column.meaning() + " |");
    }
  }

  @ParameterizedTest
  @MethodSource("io.isaudit.report.HostileText#all")
  void no_cell_is_a_formula_and_none_runs_over(String payload) {
    List<Map<String, String>> rows = CsvText.read(bytes(HostileResult.of(payload)));

    assertThat(rows).hasSameSizeAs(CsvText.read(bytes(HostileResult.of("harmless"))));
    for (Map<String, String> row : rows) {
      for (String cell : row.values()) {
        assertThat(cell.stripLeading().replace("\u00A0", ""))
            .doesNotMatch("(?s)[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*");
      }
    }
    assertThat(rows.get(0).get("reason")).endsWith(VisibleText.of(payload));
  }
}
