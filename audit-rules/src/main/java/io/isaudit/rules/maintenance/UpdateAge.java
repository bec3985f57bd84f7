package io.isaudit.rules.maintenance;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.HomeFiles;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long ago the update tool ran, by the date in the name of its newest log. The times of files
 * are those of an image build.
 */
final class UpdateAge implements Check {

  static final Parameter<Integer> WARN = new Parameter.Count("updWarnDays", 45, "days", 1, 3_650);
  static final Parameter<Integer> FAIL = new Parameter.Count("updFailDays", 90, "days", 1, 3_650);

  private static final String ITEM = "last update";

  /** The day comes first. */
  private static final Pattern LOG =
      Pattern.compile("updates/logs/wso2update-(\\d{1,2})-(\\d{1,2})-(\\d{4})\\.log");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    boolean level =
        subject.node().product().found().filter(p -> !p.updateLevel().isMissing()).isPresent();
    if (!level) {
      return List.of(Verdict.unknown(ITEM, "the update level is not known"));
    }
    return List.of(verdict(subject));
  }

  private static Verdict verdict(Subject subject) {
    HomeFiles files = subject.files();
    LocalDate today = LocalDate.ofInstant(subject.collectedAt(), ZoneOffset.UTC);
    // A log of tomorrow is one of another time zone; a later one proves nothing.
    Optional<LocalDate> newest =
        files.byPath().keySet().stream()
            .flatMap(path -> date(path).stream())
            .filter(date -> !date.isAfter(today.plusDays(1)))
            .max(LocalDate::compareTo);
    if (newest.isEmpty()) {
      return Verdict.unknown(ITEM, "no log of the update tool with a usable date is there");
    }
    long days = Math.max(ChronoUnit.DAYS.between(newest.get(), today), 0);
    int most = subject.parameter(FAIL);
    String words = "the update tool ran " + days + " days ago, on " + newest.get();
    if (days > most) {
      return files.doubt("updates/logs").isEmpty()
          ? Verdict.fail(ITEM, words).expected(most + " days at most").actual(days + " days")
          : Verdict.unknown(ITEM, words + ", as far as its logs were listed");
    }
    int warn = subject.parameter(WARN);
    Verdict pass = Verdict.pass(ITEM, words);
    return days > warn ? pass.note("longer ago than " + warn + " days") : pass;
  }

  static Optional<LocalDate> date(String path) {
    Matcher log = LOG.matcher(path);
    if (!log.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(log.group(3)),
              Integer.parseInt(log.group(2)),
              Integer.parseInt(log.group(1))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
