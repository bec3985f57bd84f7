package io.isaudit.rules.logging;

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
 * Looks for old access logs by the date in their names: the time of a file is that of its last
 * copy.
 */
final class AccessLogAge implements Check {

  static final Parameter<Integer> RETENTION =
      new Parameter.Count("retentionDays", 90, "days", 1, 3_650);

  private static final String FOLDER = "repository/logs";
  private static final String ITEM = FOLDER + "/http_access_*";
  private static final Pattern NAME =
      Pattern.compile("http_access_.*?(\\d{4})-(\\d{2})-(\\d{2})(?!\\d).*");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return List.of(verdict(subject));
  }

  private static Verdict verdict(Subject subject) {
    HomeFiles files = subject.files();
    List<String> names =
        files.below(FOLDER).keySet().stream()
            .filter(path -> path.startsWith(FOLDER + "/http_access_"))
            .map(path -> path.substring(FOLDER.length() + 1))
            .toList();
    Optional<LocalDate> oldest =
        names.stream().flatMap(name -> date(name).stream()).min(LocalDate::compareTo);
    LocalDate today = LocalDate.ofInstant(subject.collectedAt(), ZoneOffset.UTC);
    long days = oldest.map(date -> ChronoUnit.DAYS.between(date, today)).orElse(0L);
    int limit = subject.parameter(RETENTION);
    if (days > limit) {
      return Verdict.fail(ITEM, "the oldest access log is " + days + " days old")
          .expected(limit + " days at most")
          .actual(days + " days");
    }
    Optional<String> doubt = files.doubt(FOLDER);
    if (doubt.isPresent()) {
      return Verdict.unknown(ITEM, "the access logs may not be all there are: " + doubt.get());
    }
    if (names.isEmpty()) {
      return Verdict.notApplicable(ITEM, "there is no access log in " + FOLDER + "/");
    }
    return oldest.isEmpty()
        ? Verdict.unknown(ITEM, "no access log has a date of the form 2026-01-31 in its name")
        : Verdict.pass(ITEM, "the oldest access log is " + Math.max(days, 0) + " days old");
  }

  static Optional<LocalDate> date(String name) {
    Matcher form = NAME.matcher(name);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(form.group(1)),
              Integer.parseInt(form.group(2)),
              Integer.parseInt(form.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
