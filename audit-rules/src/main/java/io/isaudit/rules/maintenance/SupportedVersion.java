package io.isaudit.rules.maintenance;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.ProductVersion;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Compares the product version with a table of when support ends. The table is the operator's: the
 * dates are part of a contract, and change.
 */
final class SupportedVersion implements Check {

  /** Each {@code version=date}, as in {@code 7.1.0=2028-03-31}. */
  static final Parameter<List<String>> TABLE = new Parameter.Words("supportTable", List.of());

  private static final String ITEM = "product version";
  private static final long NEAR = 180;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return List.of(
        subject
            .version()
            .map(version -> verdict(version, subject).actual(version.toString()))
            .orElseGet(() -> Verdict.unknown(ITEM, "the product version is not known")));
  }

  private static Verdict verdict(ProductVersion version, Subject subject) {
    if (!version.qualifier().isEmpty()) {
      return Verdict.unknown(ITEM, "the support of the build " + version + " is not known");
    }
    for (String entry : subject.parameter(TABLE)) {
      String[] parts = entry.split("=", 2);
      boolean mine =
          ProductVersion.parse(parts[0]).filter(listed -> listed.equals(version)).isPresent();
      if (mine) {
        return date(parts.length < 2 ? "" : parts[1].strip())
            .map(end -> verdict(version, end, subject))
            .orElseGet(
                () ->
                    Verdict.unknown(
                        ITEM, "supportTable gives " + version + " no date such as 2028-03-31"));
      }
    }
    return Verdict.unknown(
        ITEM,
        "supportTable does not say when the support of "
            + version
            + " ends; add "
            + version
            + "=DATE to it");
  }

  private static Verdict verdict(ProductVersion version, LocalDate end, Subject subject) {
    LocalDate today = LocalDate.ofInstant(subject.collectedAt(), ZoneOffset.UTC);
    if (!today.isBefore(end)) {
      return Verdict.fail(ITEM, "the support of " + version + " has ended on " + end);
    }
    Verdict pass = Verdict.pass(ITEM, "version " + version + " is supported until " + end);
    long days = ChronoUnit.DAYS.between(today, end);
    return days <= NEAR ? pass.note("that is in " + days + " days: plan the upgrade") : pass;
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
