package com.example.benchmarks;

import io.isaudit.IsAudit;
import io.isaudit.json.SnapshotJson;
import io.isaudit.json.UnreadableJson;
import io.isaudit.policy.Policy;
import io.isaudit.result.AuditResult;
import io.isaudit.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Audits a second on one core, from a home, from a snapshot in JSON, and from one in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class AuditBenchmark {

  private final IsAudit audit = Homes.audit();
  private final Policy policy = Policy.standard();
  private final Path pkcs12 = Homes.withPkcs12();
  private Path jks = pkcs12;
  private Snapshot snapshot = Homes.collect(audit, pkcs12);
  private byte[] json = SnapshotJson.write(snapshot);

  @Setup
  public void convert() throws IOException, GeneralSecurityException {
    jks = Homes.withJks();
  }

  @TearDown
  public void delete() throws IOException {
    Homes.delete(jks);
  }

  @Benchmark
  public AuditResult evaluate() {
    return audit.evaluate(snapshot, policy);
  }

  @Benchmark
  public AuditResult readAndEvaluate() throws UnreadableJson {
    return audit.evaluate(SnapshotJson.read(json), policy);
  }

  @Benchmark
  public Snapshot collectPkcs12() {
    return Homes.collect(audit, pkcs12);
  }

  @Benchmark
  public AuditResult collectAndEvaluatePkcs12() {
    return audit.evaluate(Homes.collect(audit, pkcs12), policy);
  }

  @Benchmark
  public AuditResult collectAndEvaluateJks() {
    return audit.evaluate(Homes.collect(audit, jks), policy);
  }
}
