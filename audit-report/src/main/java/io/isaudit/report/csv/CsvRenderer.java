package io.isaudit.report.csv;

import io.isaudit.page.RulePages;
import io.isaudit.render.Renderer;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Row;
import io.isaudit.result.AuditResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes {@code result.csv}: a row for each item, also for rules that were not selected. It begins
 * with a byte order mark, without which Excel reads UTF-8 as the code page of its machine; programs
 * that do not expect one should read {@code result.json}.
 */
public final class CsvRenderer implements Renderer {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public String fileName() {
    return "result.csv";
  }

  @Override
  public void render(AuditResult result, RulePages pages, OutputStream out) throws IOException {
    ReportModel model = ReportModel.of(result, pages);
    StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
    List<Column> columns = Column.all();
    Csv.row(text, columns.stream().map(Column::name).toList());
    for (Row row : Row.of(model)) {
      Csv.row(text, columns.stream().map(column -> column.of(model, row)).toList());
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
