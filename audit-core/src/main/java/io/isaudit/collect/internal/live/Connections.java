package io.isaudit.collect.internal.live;

import io.isaudit.evidence.MissingReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Opens connections to one host and closes each at its deadline, wherever it hangs: a server that
 * sends a byte now and then never runs into the time-out of a read. The name is resolved once, so
 * that all requests go to one address.
 */
final class Connections implements AutoCloseable {

  private final InetAddress address;
  private final ScheduledThreadPoolExecutor watchdog;

  private Connections(InetAddress address) {
    this.address = address;
    this.watchdog = new ScheduledThreadPoolExecutor(1, run -> daemon(run, "is-audit-deadlines"));
    watchdog.setRemoveOnCancelPolicy(true);
  }

  static Connections to(String host, Deadline deadline) throws Failure {
    FutureTask<InetAddress> lookup = new FutureTask<>(() -> InetAddress.getByName(host));
    // The resolver of the system takes no time limit.
    daemon(lookup, "is-audit-resolver").start();
    try {
      return new Connections(lookup.get(deadline.millis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      lookup.cancel(true);
      throw new Failure(MissingReason.TIMED_OUT, "the name of the host was not resolved in time");
    } catch (ExecutionException e) {
      boolean unknown = e.getCause() instanceof UnknownHostException;
      throw new Failure(
          MissingReason.ABSENT,
          unknown ? "the name of the host is not known" : "the host cannot be looked up");
    } catch (InterruptedException e) {
      lookup.cancel(true);
      Thread.currentThread().interrupt();
      throw Failure.timedOut();
    }
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** What is done with an open connection. */
  @FunctionalInterface
  interface Use<T> {
    T on(Socket socket) throws IOException;
  }

  /** Opens a connection, uses it and closes it. */
  <T> T with(int port, Deadline deadline, Use<T> use) throws Failure {
    if (deadline.isOver()) {
      throw new Failure(MissingReason.NOT_ASKED, "the time allowed was used up before it");
    }
    AtomicBoolean cut = new AtomicBoolean();
    try (Socket socket = new Socket()) {
      connect(socket, port, deadline);
      ScheduledFuture<?> end =
          watchdog.schedule(() -> close(socket, cut), deadline.millis(), TimeUnit.MILLISECONDS);
      try {
        socket.setSoTimeout(deadline.millis());
        return use.on(socket);
      } finally {
        end.cancel(false);
      }
    } catch (Failure e) {
      throw e.isConnected() && (cut.get() || deadline.isOver()) ? Failure.timedOut() : e;
    } catch (SocketTimeoutException e) {
      throw Failure.timedOut();
    } catch (IOException | UncheckedIOException e) {
      throw cut.get() || deadline.isOver() ? Failure.timedOut() : brokenOff();
    }
  }

  private void connect(Socket socket, int port, Deadline deadline) throws Failure {
    try {
      socket.connect(new InetSocketAddress(address, port), deadline.millis());
    } catch (SocketTimeoutException e) {
      throw Failure.unconnected(
          MissingReason.TIMED_OUT, "there was no connection in the time allowed");
    } catch (IOException e) {
      throw Failure.unconnected(
          MissingReason.REFUSED, "the connection was refused or the host cannot be reached");
    }
  }

  private static Failure brokenOff() {
    return new Failure(MissingReason.REFUSED, "the connection was broken off");
  }

  private static void close(Socket socket, AtomicBoolean cut) {
    cut.set(true);
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }

  @Override
  public void close() {
    watchdog.shutdownNow();
  }
}
