package io.isaudit.collect.internal.logs;

import io.isaudit.evidence.Place;
import io.isaudit.facts.LogPatterns.LogPattern;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;

/** Looks at the lines of one file, one after the other. */
final class FileScan implements LineReader.Sink {

  private final String path;
  private final Patterns patterns;
  private final long wanted;
  private final Findings findings;
  private final ZoneId zone;
  private final Instant changed;
  private final Map<String, Leak> leaks = new TreeMap<>();
  private final byte[] head = new byte[320];
  private int headLength;
  private Optional<Instant> first = Optional.empty();
  private Optional<Instant> latest = Optional.empty();
  private int line;

  /** How often and where first a secret seems to stand in the file. */
  record Leak(int line, long count) {}

  /**
   * @param changed when the file was last changed, for lines without a time
   * @param alerts whether alert strings are looked for, beside secrets
   */
  FileScan(
      String path,
      Patterns patterns,
      boolean alerts,
      Findings findings,
      ZoneId zone,
      Instant changed) {
    this.path = path;
    this.patterns = patterns;
    this.wanted = alerts ? -1L : ~patterns.alertBits();
    this.findings = findings;
    this.zone = zone;
    this.changed = changed;
  }

  @Override
  public void line(byte[] buffer, int start, int end) {
    if (line < Integer.MAX_VALUE) {
      line++;
    }
    if (LineTime.mayBegin(buffer, start, end)) {
      // Read when it is asked for: few lines are.
      headLength = Math.min(head.length, end - start);
      System.arraycopy(buffer, start, head, 0, headLength);
      if (first.isEmpty()) {
        first = time();
      }
    }
    long hits = patterns.filter().in(buffer, start, end) & wanted;
    if (hits != 0) {
      String text = new String(buffer, start, end - start, StandardCharsets.ISO_8859_1);
      look(hits, text);
    }
  }

  private void look(long hits, String text) {
    List<LogPattern> all = patterns.all();
    for (int i = 0; i < all.size(); i++) {
      if ((hits & (1L << i)) == 0) {
        continue;
      }
      LogPattern pattern = all.get(i);
      Matcher matcher = pattern.expression().matcher(text);
      if (!matcher.find()) {
        continue;
      }
      if (patterns.isAlert(i)) {
        String shown = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
        findings.add(pattern.id(), time(), changed, shown, new Place(path, line, 0));
      } else {
        leaks.merge(
            pattern.id(), new Leak(line, 1), (old, more) -> new Leak(old.line(), old.count() + 1));
      }
    }
  }

  /** The time of the entry that the last line belongs to. */
  private Optional<Instant> time() {
    if (headLength > 0) {
      latest = LineTime.of(head, 0, headLength, zone).or(() -> latest);
      headLength = 0;
    }
    return latest;
  }

  Optional<Instant> first() {
    return first;
  }

  Optional<Instant> last() {
    return time();
  }

  Map<String, Leak> leaks() {
    return leaks;
  }
}
