package com.example.modules;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.NotAHomeException;
import io.isaudit.policy.Policy;
import io.isaudit.report.html.HtmlRenderer;
import io.isaudit.result.AuditResult;
import io.isaudit.snapshot.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Arguments: home, report. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) throws NotAHomeException, IOException {
    IsAudit audit = IsAudit.create(Clock.systemUTC());
    Snapshot snapshot =
        audit.collect(Map.of("node1", Path.of(arguments[0])), CollectOptions.standard());
    AuditResult result = audit.evaluate(snapshot, Policy.standard());
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
      audit.render(result, new HtmlRenderer(), out);
    }
    System.out.println(
        audit.books().size()
            + " books, "
            + audit.rules().size()
            + " rules, grade "
            + result.scorecard().grade().map(Enum::name).orElse("withheld"));
  }
}
