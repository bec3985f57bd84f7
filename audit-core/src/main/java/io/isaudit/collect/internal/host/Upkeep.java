package io.isaudit.collect.internal.host;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What services of the machine wrote down about updates and the clock. */
final class Upkeep {

  private static final String UPDATES = "/var/lib/update-notifier/updates-available";
  private static final String CHRONY = "/var/log/chrony/tracking.log";
  private static final String NTP = "/var/log/ntpstats/loopstats";
  private static final Duration FRESH = Duration.ofDays(2);
  private static final Pattern SECURITY =
      Pattern.compile(
          "(\\d{1,6}) (?:of these updates (?:is a|are) (?:standard )?security update|updates? (?:is a|are) (?:standard )?security update).*");
  private static final Pattern OFFSET =
      Pattern.compile("[+-]?\\d{1,6}(?:\\.\\d{1,12})?(?:[eE][+-]?\\d{1,2})?");

  private final Machine machine;

  Upkeep(Machine machine) {
    this.machine = machine;
  }

  /** Where the system writes down what its package manager counted. */
  Evidence<Integer> pendingSecurityUpdates() {
    if (!isFresh(UPDATES)) {
      return Machine.unsupported(
          "the system does not write down how many security updates are pending, or not lately");
    }
    Optional<Integer> counted =
        machine.lines(UPDATES).stream()
            .map(SECURITY::matcher)
            .filter(Matcher::matches)
            .map(matcher -> Integer.valueOf(matcher.group(1)))
            .findFirst();
    boolean none =
        machine.lines(UPDATES).stream()
            .anyMatch(line -> line.matches("0 (packages|updates) can be .*"));
    return counted
        .or(() -> none ? Optional.of(0) : Optional.empty())
        .map(number -> machine.found(number, "the record of pending updates"))
        .orElseGet(
            () ->
                Evidence.missing(
                    MissingReason.UNPARSABLE, "the record of pending updates names no number"));
  }

  /** The last line of the log of chrony or ntpd, when it keeps one. */
  Evidence<Long> clockOffset() {
    return offset(CHRONY, 6)
        .or(() -> offset(NTP, 2))
        .map(millis -> machine.found(millis, "the log of the time service"))
        .orElseGet(
            () ->
                Machine.unsupported(
                    "no log of chrony or ntpd tells how far the clock of this machine is off"));
  }

  private Optional<Long> offset(String file, int column) {
    List<String> lines = isFresh(file) ? machine.lines(file) : List.of();
    for (int i = lines.size() - 1; i >= 0; i--) {
      String[] columns = lines.get(i).strip().split("\\s+", -1);
      if (columns.length > column
          && columns[0].matches("\\d[\\d-]*")
          && OFFSET.matcher(columns[column]).matches()) {
        return Optional.of(Math.round(1000 * Double.parseDouble(columns[column])));
      }
    }
    return Optional.empty();
  }

  /** A record that nobody writes any more says nothing of today. */
  private boolean isFresh(String path) {
    Optional<Path> file = machine.resolve(path);
    try {
      return file.isPresent()
          && Files.getLastModifiedTime(file.get()).toInstant().isAfter(machine.now().minus(FRESH));
    } catch (IOException e) {
      return false;
    }
  }
}
