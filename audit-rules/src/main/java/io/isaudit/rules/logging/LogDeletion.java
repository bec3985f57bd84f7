package io.isaudit.rules.logging;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.FileFact;
import io.isaudit.snapshot.FileFact.FileType;
import io.isaudit.snapshot.HomeFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether anything removes the log files of earlier days. The limit of a rollover strategy
 * counts anew with each date in a file name, so that it removes none of them.
 */
final class LogDeletion implements Check {

  static final Parameter<Boolean> ELSEWHERE = new Parameter.Flag("attestedDeletion", false);
  static final Parameter<Integer> RETENTION =
      new Parameter.Count("retentionDays", 90, "days", 1, 3_650);
  static final Parameter<Integer> WARN_SIZE =
      new Parameter.Count("logDirWarnGb", 5, "GB", 1, 100_000);
  static final Parameter<Integer> FAIL_SIZE =
      new Parameter.Count("logDirFailGb", 20, "GB", 1, 100_000);

  private static final String ITEM = "log files";
  private static final String FOLDER = "repository/logs";
  private static final long GIGABYTE = 1024L * 1024L * 1024L;

  /** The spans of Log4j, such as 90d or P90D; of hours only in whole days. */
  private static final Pattern AGE =
      Pattern.compile("(?i)P?(?:(\\d{1,6})D)?(?:T?(?:(\\d{1,8})H)?.{0,20})?");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.add(files(subject));
    subject
        .node()
        .files()
        .found()
        .flatMap(files -> folder(files, subject))
        .ifPresent(verdicts::add);
    return verdicts;
  }

  private static Verdict files(Subject subject) {
    List<Appender> rolling = Appender.active(subject).stream().filter(Appender::isRolling).toList();
    List<Component> deletions =
        rolling.stream()
            .flatMap(appender -> appender.part().part("strategy").partsOf("Delete").stream())
            .filter(action -> !action.value("testMode").is("true"))
            .toList();
    if (!deletions.isEmpty()) {
      Verdict pass = Verdict.pass(ITEM, "a Delete action removes old log files");
      int limit = subject.parameter(RETENTION);
      return days(deletions)
          .filter(age -> age > limit)
          .map(age -> pass.note("it keeps them " + age + " days, longer than " + limit))
          .orElse(pass);
    }
    if (subject.parameter(ELSEWHERE)) {
      return Verdict.pass(ITEM, "the profile states that something else removes old log files");
    }
    Optional<Appender> dated =
        rolling.stream()
            .filter(each -> each.filePattern().filter(text -> text.contains("%d")).isPresent())
            .findFirst();
    if (dated.isPresent()) {
      Verdict failure =
          Verdict.fail(
              ITEM,
              "files of "
                  + dated.get().id()
                  + " have a date in their names, and nothing removes those of earlier days");
      return dated.get().part().place().map(failure::at).orElse(failure);
    }
    return rolling.isEmpty()
        ? Verdict.notApplicable(ITEM, "no appender rolls a file")
        : Verdict.pass(ITEM, "no file name holds a date, so that the limits count for all files");
  }

  /** The longest time that an action keeps a file. */
  private static Optional<Long> days(List<Component> deletions) {
    return deletions.stream()
        .flatMap(action -> action.partsOf("IfLastModified").stream())
        .flatMap(condition -> condition.text("age").stream())
        .map(AGE::matcher)
        .filter(Matcher::matches)
        .map(age -> number(age.group(1)) + number(age.group(2)) / 24)
        .max(Long::compare);
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static Optional<Verdict> folder(HomeFiles files, Subject subject) {
    long bytes = 0;
    for (FileFact file : files.below(FOLDER).values()) {
      bytes += file.type() == FileType.FILE ? file.size() : 0;
    }
    long gigabytes = bytes / GIGABYTE;
    String words = "the files in " + FOLDER + " have " + gigabytes + " GB";
    if (gigabytes >= subject.parameter(FAIL_SIZE)) {
      return Optional.of(Verdict.fail(FOLDER, words + ", so that nothing removes them in time"));
    }
    return gigabytes >= subject.parameter(WARN_SIZE)
        ? Optional.of(Verdict.pass(FOLDER, words).note("watch them before the disk is full"))
        : Optional.empty();
  }
}
