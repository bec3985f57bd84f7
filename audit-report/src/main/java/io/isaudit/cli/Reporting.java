package io.isaudit.cli;

import io.isaudit.IsAudit;
import io.isaudit.policy.Policy;
import io.isaudit.render.Renderer;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.terminal.TerminalSummary;
import io.isaudit.result.AuditResult;
import io.isaudit.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The second half of an audit, the same for a home and for a stored snapshot. */
final class Reporting {

  private final IsAudit audit;
  private final Console console;

  Reporting(IsAudit audit, Console console) {
    this.audit = audit;
    this.console = console;
  }

  int report(
      Snapshot snapshot, Policy policy, OutputOptions output, Map<String, Renderer> renderers)
      throws Stop {
    AuditResult result = audit.evaluate(snapshot, policy);
    List<Path> files = output.write(audit, result, renderers);
    ReportModel model = ReportModel.of(result, audit.pages());
    console.out().print(new TerminalSummary().render(model, console.colour()));
    files.forEach(file -> console.out().println(file.toAbsolutePath().normalize()));
    return exit(result).code();
  }

  private static Exit exit(AuditResult result) {
    boolean decided =
        result.results().stream().anyMatch(entry -> entry.effectiveOutcome().isDecided());
    if (!decided) {
      return Exit.NOTHING_DECIDED;
    }
    return result.gate().passed() ? Exit.OK : Exit.GATE_NOT_PASSED;
  }
}
