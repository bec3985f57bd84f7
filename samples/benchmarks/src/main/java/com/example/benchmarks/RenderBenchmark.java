package com.example.benchmarks;

import io.isaudit.IsAudit;
import io.isaudit.page.RulePages;
import io.isaudit.policy.Policy;
import io.isaudit.render.Renderer;
import io.isaudit.result.AuditResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reports a second on one core, pages included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RenderBenchmark {

  @Param({"html", "json", "pdf"})
  private String format = "";

  private final IsAudit audit = Homes.audit();
  private final RulePages pages = audit.pages();
  private final AuditResult result =
      audit.evaluate(Homes.collect(audit, Homes.withPkcs12()), Policy.standard());
  private Renderer renderer = none();

  @Setup
  public void choose() {
    renderer =
        ServiceLoader.load(Renderer.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.format().equals(format))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("there is no format " + format));
  }

  @Benchmark
  public int render() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(result, pages, out);
    return out.size();
  }

  private static Renderer none() {
    return ServiceLoader.load(Renderer.class).iterator().next();
  }
}
