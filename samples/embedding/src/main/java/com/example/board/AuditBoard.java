package com.example.board;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.NotAHomeException;
import io.isaudit.policy.Policy;
import io.isaudit.progress.AuditCancelledException;
import io.isaudit.progress.Cancellation;
import io.isaudit.render.Renderer;
import io.isaudit.report.html.HtmlRenderer;
import io.isaudit.report.json.JsonRenderer;
import io.isaudit.result.AuditResult;
import io.isaudit.snapshot.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Audits a home again and again, and serves the last scorecard to this machine. */
public final class AuditBoard implements AutoCloseable {

  private final AtomicReference<Pages> pages = new AtomicReference<>(Pages.none());
  private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor();
  private final Cancellation stopping = new Cancellation();
  private final IsAudit audit = IsAudit.create(Clock.systemUTC()).stoppedBy(stopping);
  private final Path home;
  private final BoardServer server;

  private AuditBoard(Path home, int port) throws IOException {
    this.home = home;
    this.server =
        BoardServer.on(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), pages::get);
  }

  /** Starts both; port 0 takes any that is free. */
  public static AuditBoard start(Path home, Duration interval, int port) throws IOException {
    AuditBoard board = new AuditBoard(home, port);
    board.schedule.scheduleWithFixedDelay(
        board::auditOnce, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    return board;
  }

  public int port() {
    return server.port();
  }

  /** What a task throws would end the schedule without a word, so an audit that fails is told. */
  private void auditOnce() {
    try {
      pages.set(audited());
    } catch (AuditCancelledException e) {
      Thread.currentThread().interrupt();
    } catch (NotAHomeException | IOException | RuntimeException e) {
      pages.updateAndGet(last -> last.failing(String.valueOf(e.getMessage())));
    }
  }

  private Pages audited() throws NotAHomeException, IOException {
    Snapshot snapshot = audit.collect(Map.of("node1", home), CollectOptions.standard());
    AuditResult result = audit.evaluate(snapshot, Policy.standard());
    return new Pages(
        Optional.of(rendered(result, new HtmlRenderer())),
        Optional.of(rendered(result, new JsonRenderer())),
        Optional.empty());
  }

  private byte[] rendered(AuditResult result, Renderer renderer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    audit.render(result, renderer, out);
    return out.toByteArray();
  }

  /** Ends an audit that is going on, and returns when nothing runs any more. */
  @Override
  public void close() {
    stopping.cancel();
    schedule.shutdownNow();
    server.close();
    try {
      schedule.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Arguments: home, interval such as PT1H, port. */
  public static void main(String[] arguments) throws IOException {
    AuditBoard board =
        start(Path.of(arguments[0]), Duration.parse(arguments[1]), Integer.parseInt(arguments[2]));
    Runtime.getRuntime().addShutdownHook(new Thread(board::close));
    System.out.println("http://localhost:" + board.port() + "/");
  }
}
