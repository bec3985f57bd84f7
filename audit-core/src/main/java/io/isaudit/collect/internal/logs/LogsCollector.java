package io.isaudit.collect.internal.logs;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input;
import io.isaudit.snapshot.Input.InputOutcome;
import io.isaudit.snapshot.Input.Problem;
import io.isaudit.snapshot.log.LogScan;
import io.isaudit.snapshot.log.LogScan.LeakedSecret;
import io.isaudit.snapshot.log.LogScan.LogFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Scans the log files of a server for alert strings and secrets. Reads each file once, in memory
 * that does not grow with it; no text of a line leaves it but what the alert strings themselves
 * say.
 */
public final class LogsCollector {

  private static final int BUFFER = 1 << 20;
  private static final String HIDDEN = "(name repeats a secret)";

  private final Instant now;
  private final ZoneId zone;
  private final LogLimits limits;
  private final Predicate<String> secret;
  private final Patterns patterns = Patterns.bundled();
  private final LineReader reader;

  /**
   * @param zone in which the server writes times
   * @param secret tells whether a name repeats a secret and may not be shown
   */
  public LogsCollector(Instant now, ZoneId zone, Predicate<String> secret) {
    this(now, zone, secret, LogLimits.standard());
  }

  LogsCollector(Instant now, ZoneId zone, Predicate<String> secret, LogLimits limits) {
    this.now = now;
    this.zone = zone;
    this.secret = secret;
    this.limits = limits;
    this.reader = new LineReader(Math.max(BUFFER, 2 * limits.longestLine()), limits.longestLine());
  }

  /** What a scan gave, and the files that it looked at. */
  public record Scanned(Evidence<LogScan> scan, List<Input> inputs) {

    public Scanned {
      inputs = List.copyOf(inputs);
    }

    public static Scanned missing(MissingReason reason, String why) {
      return new Scanned(Evidence.missing(reason, why), List.of());
    }
  }

  /** What the files of one folder gave together. */
  private static final class Sum {
    private final Findings findings;
    private final Map<String, Evidence<LogFile>> files = new TreeMap<>();
    private final List<LeakedSecret> leaks = new ArrayList<>();
    private final List<Input> inputs = new ArrayList<>();
    private final Set<Path> met = new HashSet<>();
    private Optional<Instant> from = Optional.empty();
    private Optional<Instant> to = Optional.empty();
    private Optional<Instant> changed = Optional.empty();
    private long bytes;

    Sum(Instant now) {
      findings = new Findings(now);
    }
  }

  /**
   * Scans the log files of a folder.
   *
   * @param folder with the log files
   * @param shownAs how a report names it
   * @param days files of which are looked at, by the date in their name or their last change
   */
  public Scanned scan(Path folder, String shownAs, int days) {
    Path real;
    LogFiles.Listed listed;
    try {
      real = folder.toRealPath();
      listed = LogFiles.of(real, days, now);
    } catch (IOException | SecurityException e) {
      boolean there = Files.exists(folder);
      return Scanned.missing(
          there ? MissingReason.UNREADABLE : MissingReason.ABSENT,
          shownAs + (there ? " cannot be read" : " is not there"));
    }
    if (listed.files().isEmpty()) {
      return Scanned.missing(
          MissingReason.ABSENT, shownAs + " holds no log file of the last " + days + " days");
    }
    Sum sum = new Sum(now);
    for (Map.Entry<String, Path> file : listed.inOrder()) {
      String name = secret.test(file.getKey()) ? HIDDEN : file.getKey();
      scan(file.getValue(), real, shownAs + "/" + name, sum);
    }
    if (!listed.complete()) {
      sum.files.put(
          shownAs, Evidence.missing(MissingReason.TOO_LARGE, shownAs + " holds more log files"));
    }
    return new Scanned(Evidence.collected(result(sum, shownAs), shownAs, now), sum.inputs);
  }

  private LogScan result(Sum sum, String source) {
    Instant fallback = sum.changed.orElse(now);
    sum.leaks.sort(
        Comparator.comparing((LeakedSecret leak) -> leak.first().file())
            .thenComparing(LeakedSecret::kind));
    return new LogScan(
        sum.from.orElse(fallback),
        sum.to.orElse(fallback),
        sum.findings.matches(source),
        Evidence.collected(sum.files, source, now),
        Evidence.collected(sum.leaks, source, now));
  }

  private void scan(Path file, Path folder, String path, Sum sum) {
    boolean gzip = LogFiles.isGzip(path);
    Optional<Stop> stop = Optional.empty();
    long size = 0;
    reader.reset();
    try {
      Path real = file.toRealPath();
      // Of a link, it is the file behind it that is packed or not.
      String name = String.valueOf(real.getFileName());
      gzip = LogFiles.isGzip(name);
      if (!real.startsWith(folder)) {
        String words = "leads out of its folder, which --logs-dir can name";
        stop = Optional.of(new Stop(MissingReason.OUTSIDE, words));
      } else if (!Files.isRegularFile(real)) {
        stop = Optional.of(new Stop(MissingReason.UNREADABLE, "is not a file"));
      } else if (!sum.met.add(real)) {
        return;
      } else if (LogFiles.isPackedOtherwise(name)) {
        stop =
            Optional.of(new Stop(MissingReason.UNSUPPORTED, "is packed in a way that is not read"));
      } else {
        size = Files.size(real);
        stop = lines(real, path, gzip, size, sum);
      }
    } catch (IOException | SecurityException e) {
      // The message of the exception would name a path of this machine.
      stop = Optional.of(new Stop(MissingReason.UNREADABLE, "cannot be read"));
    }
    Evidence<LogFile> read =
        stop.<Evidence<LogFile>>map(why -> Evidence.missing(why.reason(), path + " " + why.words()))
            .orElseGet(
                () -> Evidence.collected(new LogFile(reader.bytes(), reader.cut()), path, now));
    sum.files.merge(path, read, (old, more) -> old.isMissing() ? old : more);
    sum.inputs.add(input(path, gzip ? "log-gzip" : "log", size, stop));
  }

  /** Why a file was not read to its end. */
  private record Stop(MissingReason reason, String words) {}

  private Optional<Stop> lines(Path file, String path, boolean gzip, long size, Sum sum)
      throws IOException {
    Instant changed = Files.getLastModifiedTime(file).toInstant();
    boolean server = LogScan.tellsOfServer(path);
    FileScan scan = new FileScan(path, patterns, server, sum.findings, zone, changed);
    // What is written meanwhile is left to the next audit.
    long most = Math.min(gzip ? limits.unpacked() : size, limits.together() - sum.bytes);
    Optional<Stop> stop = Optional.empty();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = gzip ? new GZIPInputStream(raw, 1 << 16) : raw) {
      boolean whole = reader.read(in, most, scan);
      if (!whole && (gzip || most < size)) {
        stop = Optional.of(new Stop(MissingReason.TOO_LARGE, "is larger than what is read"));
      }
    } catch (ZipException | EOFException e) {
      stop = Optional.of(new Stop(MissingReason.UNPARSABLE, "is no complete gzip file"));
    } catch (IOException e) {
      stop = Optional.of(new Stop(MissingReason.UNREADABLE, "cannot be read to its end"));
    }
    sum.bytes += reader.bytes();
    scan.leaks()
        .forEach(
            (kind, leak) ->
                sum.leaks.add(
                    new LeakedSecret(kind, new Place(path, leak.line(), 0), leak.count())));
    if (server) {
      sum.from = earlier(sum.from, scan.first());
      sum.to = later(sum.to, scan.last());
      sum.changed = later(sum.changed, Optional.of(changed));
    }
    return stop;
  }

  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    return one.isEmpty() || (other.isPresent() && other.get().isBefore(one.get())) ? other : one;
  }

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    return one.isEmpty() || (other.isPresent() && other.get().isAfter(one.get())) ? other : one;
  }

  private static Input input(String path, String parser, long size, Optional<Stop> stop) {
    if (stop.isEmpty()) {
      return new Input(
          path, Optional.of(size), Optional.empty(), parser, InputOutcome.READ, List.of());
    }
    MissingReason reason = stop.get().reason();
    InputOutcome outcome =
        switch (reason) {
          case OUTSIDE -> InputOutcome.OUTSIDE;
          case TOO_LARGE -> InputOutcome.TOO_LARGE;
          case UNPARSABLE, UNSUPPORTED -> InputOutcome.UNPARSABLE;
          default -> InputOutcome.UNREADABLE;
        };
    String code = reason.name().toLowerCase(Locale.ROOT);
    Problem problem = new Problem(code, stop.get().words(), Place.of(path));
    return new Input(path, Optional.empty(), Optional.empty(), parser, outcome, List.of(problem));
  }
}
