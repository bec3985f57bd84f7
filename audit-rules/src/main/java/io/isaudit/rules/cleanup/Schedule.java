package io.isaudit.rules.cleanup;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.ReadDatabases;
import io.isaudit.snapshot.database.CleanupJob;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import io.isaudit.snapshot.database.Dbms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the database calls the procedures by itself, and has done so lately. */
final class Schedule implements Check {

  static final Parameter<Integer> AGE = new Parameter.Count("maxJobAgeDays", 7, "days", 1, 365);

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Duration age = Duration.ofDays(subject.parameter(AGE));
    List<Verdict> verdicts = new ArrayList<>();
    for (Mechanism mechanism : Mechanism.values()) {
      Optional<Verdict> off = MechanismChecks.isNotChosen(subject, mechanism);
      if (off.isPresent()) {
        verdicts.add(off.get());
        continue;
      }
      List<Database> databases = ReadDatabases.with(subject, DatabaseRole.IDENTITY);
      if (databases.isEmpty()) {
        verdicts.add(ReadDatabases.notRead(DatabaseRole.IDENTITY));
      }
      for (Database database : databases) {
        verdicts.add(
            ReadDatabases.external(
                database,
                (same, dbms) ->
                    ReadDatabases.on(
                        same,
                        "jobs",
                        same.jobs(),
                        jobs -> verdict(same, dbms, mechanism, jobs, age))));
      }
    }
    return verdicts;
  }

  private static Verdict verdict(
      Database database, Dbms dbms, Mechanism mechanism, List<CleanupJob> jobs, Duration age) {
    String item = database.id() + " " + mechanism.words();
    List<CleanupJob> calling = mechanism.calling(jobs, dbms);
    String routine = mechanism.routine(dbms);
    if (calling.isEmpty()) {
      return Verdict.fail(item, "no job of " + database.id() + " that is on calls " + routine);
    }
    Instant since = database.collectedAt().minus(age);
    boolean lately =
        calling.stream()
            .flatMap(job -> job.lastRun().stream())
            .anyMatch(run -> !run.isBefore(since));
    String job = "the job " + calling.get(0).name();
    return lately
        ? Verdict.pass(item, job + " calls " + routine + " and ran lately")
        : Verdict.fail(
            item, job + " calls " + routine + " and did not run for " + age.toDays() + " days");
  }
}
