package io.isaudit.report.json;

import io.isaudit.json.ResultJson;
import io.isaudit.page.RulePages;
import io.isaudit.render.Renderer;
import io.isaudit.result.AuditResult;
import java.io.IOException;
import java.io.OutputStream;

/** Writes {@code result.json}, the form that other programs and later runs read. */
public final class JsonRenderer implements Renderer {

  @Override
  public String format() {
    return "json";
  }

  @Override
  public String fileName() {
    return "result.json";
  }

  @Override
  public void render(AuditResult result, RulePages pages, OutputStream out) throws IOException {
    out.write(ResultJson.write(result));
  }
}
