package io.isaudit.report.model;

import io.isaudit.policy.Waiver.WaiverKind;
import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.result.PolicyReport.BaselineReport;
import io.isaudit.result.Scorecard;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The words that all reports use. */
public final class Words {

  private Words() {}

  public static String of(Outcome outcome) {
    return switch (outcome) {
      case PASS -> "passed";
      case FAIL -> "failed";
      case ERROR -> "audit error";
      case UNKNOWN -> "unknown";
      case MANUAL -> "question";
      case INFORMATIONAL -> "informational";
      case NOT_APPLICABLE -> "not applicable";
      case NOT_SELECTED -> "not selected";
    };
  }

  /** For example {@code 3 failed} and {@code 2 questions}. */
  public static String count(int number, Outcome outcome) {
    return switch (outcome) {
      case ERROR, MANUAL -> count(number, of(outcome));
      default -> number + " " + of(outcome);
    };
  }

  public static String of(Disposition disposition) {
    return switch (disposition) {
      case NONE -> "open";
      case WAIVED -> "accepted risk";
      case WAIVER_EXPIRED -> "waiver expired";
      case FALSE_POSITIVE -> "false positive";
      case ATTESTED -> "attested";
      case BASELINED -> "in the baseline";
    };
  }

  /** The word that programs read, for example {@code waiver-expired}. */
  public static String key(Disposition disposition) {
    return disposition.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static String of(WaiverKind kind) {
    return switch (kind) {
      case ACCEPTED_RISK -> of(Disposition.WAIVED);
      case FALSE_POSITIVE -> of(Disposition.FALSE_POSITIVE);
    };
  }

  /** Size, age and state of a baseline, without a full stop. */
  public static String of(BaselineReport baseline) {
    StringBuilder words = new StringBuilder(count(baseline.size(), "finding"));
    baseline.taken().ifPresent(day -> words.append(", taken ").append(day));
    baseline
        .ageDays()
        .ifPresent(age -> words.append(" (").append(count(age, "day")).append(" old)"));
    words.append("; ").append(baseline.open()).append(" still open");
    words.append(", ").append(baseline.gone().size()).append(" gone");
    if (baseline.stale() > 0) {
      words.append(", ").append(baseline.stale()).append(" found by another version of the rule");
    }
    return words.toString();
  }

  /** A target by its id, with its kind where the id does not say it. */
  public static String of(Target target) {
    return target.id().startsWith(target.kind().word()) ? target.id() : target.toString();
  }

  /** File, line and column of an item as far as they are known, {@code a/b.toml:4:1}. */
  public static Optional<String> place(ItemResult item) {
    return item.file()
        .map(
            file ->
                file
                    + item.line().map(line -> ":" + line).orElse("")
                    + item.line()
                        .flatMap(line -> item.column())
                        .map(column -> ":" + column)
                        .orElse(""));
  }

  /** Where a setting comes from, given the word of its origin. */
  public static String origin(String word) {
    return switch (word) {
      case "explicit" -> "written in the file";
      case "inferred" -> "inferred from another setting";
      case "default" -> "default of this version";
      case "absent" -> "not set";
      default -> word;
    };
  }

  /** A number without trailing zeros behind the point but the first. */
  public static String number(BigDecimal number) {
    return number.scale() > 1
        ? number.stripTrailingZeros().toPlainString()
        : number.toPlainString();
  }

  /** How the score comes about, in numbers. */
  public static String sum(Scorecard card) {
    return card.score()
        .map(
            score ->
                "100 \u00D7 "
                    + number(card.passedWeight())
                    + " / "
                    + number(card.scoredWeight())
                    + " = "
                    + number(score))
        .orElse("Nothing was decided, so that there is no score.");
  }

  /** For example {@code 1 rule} and {@code 2 rules}. */
  public static String count(int number, String singular) {
    return number + " " + singular + (number == 1 ? "" : "s");
  }

  /** A point in time such as {@code 2026-01-31 00:00 UTC}. */
  public static String time(Instant time) {
    String iso = time.toString();
    int minutes = iso.indexOf('T') + 6;
    return iso.substring(0, minutes).replace('T', ' ') + " UTC";
  }
}
