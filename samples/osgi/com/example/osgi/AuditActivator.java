package com.example.osgi;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.NotAHomeException;
import io.isaudit.policy.Policy;
import io.isaudit.report.html.HtmlRenderer;
import io.isaudit.result.AuditResult;
import io.isaudit.rules.web.WebRules;
import io.isaudit.snapshot.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * A bundle that audits when it starts. Rule books are found through the class loader of the bundle
 * that holds them, which any of its classes has, so no extender for ServiceLoader is needed.
 */
public final class AuditActivator implements BundleActivator {

  @Override
  public void start(BundleContext context) throws NotAHomeException, IOException {
    Path home = Path.of(context.getProperty("audit.home"));
    Path report = Path.of(context.getProperty("audit.report"));

    IsAudit audit = IsAudit.create(Clock.systemUTC(), WebRules.class.getClassLoader());
    Snapshot snapshot = audit.collect(Map.of("node1", home), CollectOptions.standard());
    AuditResult result = audit.evaluate(snapshot, Policy.standard());
    try (OutputStream out = Files.newOutputStream(report)) {
      audit.render(result, new HtmlRenderer(), out);
    }
    System.out.println(
        audit.books().size()
            + " books, "
            + audit.rules().size()
            + " rules, grade "
            + result.scorecard().grade().map(Enum::name).orElse("withheld"));
  }

  @Override
  public void stop(BundleContext context) {}
}
