package io.isaudit.rules.sizing;

import static io.isaudit.declaration.DeclarationKey.DATABASE_CLEANUP;
import static io.isaudit.declaration.DeclarationKey.PEAK_TPS;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.ReadDatabases;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** The guide's formula: logins of a day by kilobytes of each, for as long as rows are kept. */
final class DatabaseStorage implements Check {

  static final Parameter<Integer> PER_LOGIN =
      new Parameter.Count("kbPerTxn", 2, "KB for each login", 1, 3);
  static final Parameter<Integer> KEPT =
      new Parameter.Count("retentionDays", 14, "days, where rows are cleaned up", 1, 3_650);
  static final Parameter<Integer> KEPT_WITHOUT =
      new Parameter.Count("retentionDaysWithoutCleanup", 90, "days, where they are not", 1, 3_650);
  static final Parameter<Integer> HEADROOM =
      new Parameter.Count("headroom", 130, "% of the figure", 100, 1_000);
  static final Parameter<Integer> LOAD =
      new Parameter.Count("loadFactor", 100, "% of the day at the peak", 1, 100);

  private static final String SESSIONS = "session_data.cleanup.enable_expired_data_cleanup";
  private static final String TOKENS = "oauth.token_cleanup.enable";
  private static final long SECONDS_A_DAY = 86_400;
  private static final BigDecimal KB_IN_GB = BigDecimal.valueOf(1024L * 1024);
  private static final BigDecimal BYTES_IN_KB = BigDecimal.valueOf(1024);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Optional<Integer> peak = subject.declarations(PEAK_TPS).count(PEAK_TPS);
    if (peak.isEmpty()) {
      return List.of(
          Verdict.unknown(
              "load", "the load is not known; declare it, for example " + PEAK_TPS.lineToAdd()));
    }
    int days = subject.parameter(isCleanedUp(subject) ? KEPT : KEPT_WITHOUT);
    BigDecimal daily = dailyKb(subject, peak.get());
    BigDecimal required =
        daily
            .multiply(BigDecimal.valueOf(days))
            .multiply(BigDecimal.valueOf(subject.parameter(HEADROOM)))
            .divide(HUNDRED);
    String figure =
        gb(daily) + " GB a day and " + gb(required) + " GB for " + days + " days with headroom";
    return ReadDatabases.judge(
        subject,
        DatabaseRole.IDENTITY,
        database -> verdict(database, required, figure).expected(gb(required) + " GB"));
  }

  private static BigDecimal dailyKb(Subject subject, int peak) {
    return BigDecimal.valueOf(peak)
        .multiply(BigDecimal.valueOf(SECONDS_A_DAY))
        .multiply(BigDecimal.valueOf(subject.parameter(PER_LOGIN)))
        .multiply(BigDecimal.valueOf(subject.parameter(LOAD)))
        .divide(HUNDRED);
  }

  private static Verdict verdict(Database database, BigDecimal required, String figure) {
    String id = database.id();
    return ReadDatabases.external(
        database,
        (same, dbms) ->
            same.storage()
                .found()
                .flatMap(storage -> storage.free())
                .map(free -> verdict(id, free, required, figure))
                .orElseGet(
                    () -> {
                      String why = "how much " + id + " can grow is not known; it needs ";
                      return Verdict.unknown(id, why + figure);
                    }));
  }

  private static Verdict verdict(String id, long free, BigDecimal required, String figure) {
    BigDecimal freeKb = BigDecimal.valueOf(free).divide(BYTES_IN_KB);
    String words = id + " can grow by " + gb(freeKb) + " GB and needs " + figure;
    return freeKb.compareTo(required) >= 0 ? Verdict.pass(id, words) : Verdict.fail(id, words);
  }

  private static boolean isCleanedUp(Subject subject) {
    boolean procedures =
        subject
            .declarations(DATABASE_CLEANUP)
            .text(DATABASE_CLEANUP)
            .filter("procedures"::equals)
            .isPresent();
    return procedures || (isOn(subject, SESSIONS) && isOn(subject, TOKENS));
  }

  private static boolean isOn(Subject subject, String key) {
    return subject.nodes().stream()
        .anyMatch(
            node -> subject.settings(node).find(key).filter(s -> s.value().is("true")).isPresent());
  }

  /** Rounded for the eye only. */
  private static String gb(BigDecimal kilobytes) {
    return kilobytes.divide(KB_IN_GB, 2, RoundingMode.HALF_UP).toPlainString();
  }
}
