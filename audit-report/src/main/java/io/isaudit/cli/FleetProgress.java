package io.isaudit.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How far a run has come: a bar that is drawn over on a terminal, elsewhere a line now and then, so
 * that a log stays short.
 */
final class FleetProgress implements AutoCloseable {

  private static final long SECOND = 1_000_000_000;
  private static final int WIDTH = 24;

  private final PrintWriter out;
  private final boolean terminal;
  private final int total;
  private final LongSupplier time;
  private final long started;
  private long shown;
  private int done;
  private int skipped;
  private boolean drawn;

  FleetProgress(PrintWriter out, boolean terminal, int total, LongSupplier time) {
    this.out = out;
    this.terminal = terminal;
    this.total = total;
    this.time = time;
    this.started = time.getAsLong();
    this.shown = started;
  }

  void step(boolean skip) {
    done++;
    skipped += skip ? 1 : 0;
    long now = time.getAsLong();
    if (now - shown >= (terminal ? SECOND / 5 : 10 * SECOND)) {
      shown = now;
      show(now);
    }
  }

  private void show(long now) {
    double rate = done * (double) SECOND / Math.max(1, now - started);
    long left = Math.round((total - done) / Math.max(rate, 0.001));
    String words =
        String.format(
            Locale.ROOT,
            "%d of %d, %.0f/s, %s left%s",
            done,
            total,
            rate,
            span(left),
            skipped > 0 ? ", " + skipped + " skipped" : "");
    if (terminal) {
      int filled = (int) ((long) WIDTH * done / Math.max(1, total));
      out.print(
          "\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + words + "\u001b[K");
      drawn = true;
    } else {
      out.print("is-audit: " + words + "\n");
    }
    out.flush();
  }

  private static String span(long seconds) {
    return seconds < 60
        ? seconds + " s"
        : seconds < 3600
            ? seconds / 60 + " min " + seconds % 60 + " s"
            : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
  }

  /** Leaves the line of the bar, once. */
  @Override
  public void close() {
    if (drawn) {
      out.print("\r\u001b[K");
      out.flush();
      drawn = false;
    }
  }
}
