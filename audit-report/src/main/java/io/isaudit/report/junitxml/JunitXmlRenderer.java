package io.isaudit.report.junitxml;

import io.isaudit.page.RulePages;
import io.isaudit.render.Renderer;
import io.isaudit.report.model.ReportModel;
import io.isaudit.result.AuditResult;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes {@code result.junit.xml}: a test case for each entry, so that a build server shows the
 * audit as tests. It can't say that something was accepted or unknown: that is skipped, and a rule
 * that could not be decided is an error where the gate stops at it.
 */
public final class JunitXmlRenderer implements Renderer {

  @Override
  public String format() {
    return "junit";
  }

  @Override
  public String fileName() {
    return "result.junit.xml";
  }

  @Override
  public void render(AuditResult result, RulePages pages, OutputStream out) throws IOException {
    out.write(new TestSuite(ReportModel.of(result, pages)).bytes());
  }
}
