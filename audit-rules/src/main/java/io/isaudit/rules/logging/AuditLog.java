package io.isaudit.rules.logging;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.log.LogConfiguration;
import java.util.List;
import java.util.Optional;

/**
 * Follows the audit trail from the logger to the appender that writes it. The product logs under
 * the logger's name; its id is what the list holds.
 */
final class AuditLog implements Check {

  private static final String NAME = "AUDIT_LOG";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    LogConfiguration log = subject.logging();
    Optional<Logger> audit =
        Logger.active(subject).stream()
            .filter(logger -> logger.name().filter(NAME::equals).isPresent())
            .findFirst();
    if (audit.isEmpty()) {
      Verdict verdict = Verdict.fail(NAME, "no logger that is listed has the name " + NAME);
      return List.of(Logger.isListed(log) ? verdict.from(log.get("loggers").origin()) : verdict);
    }
    Verdict verdict = verdict(audit.get(), subject);
    return List.of(audit.get().part().place().map(verdict::at).orElse(verdict));
  }

  private static Verdict verdict(Logger audit, Subject subject) {
    if (audit.isLevelOpen()) {
      return Verdict.unknown(
          NAME, "what " + audit.levelKey() + " stands for is not known from the file");
    }
    Optional<LogLevel> level = audit.knownLevel();
    if (level.isEmpty()) {
      return Verdict.fail(NAME, "the audit logger has no level of its own that Log4j knows");
    }
    if (!level.get().includes(LogLevel.INFO)) {
      return Verdict.fail(
          NAME, "the audit logger should log at INFO or finer but has the level " + level.get());
    }
    List<String> names = audit.appenderNames();
    List<Appender> targets =
        Appender.active(subject).stream()
            .filter(appender -> appender.isDefined() && names.contains(appender.name()))
            .toList();
    if (targets.isEmpty()) {
      return Verdict.fail(
          NAME,
          names.isEmpty()
              ? "the audit logger refers to no appender"
              : "no appender that is listed is called " + String.join(" or ", names));
    }
    return targets.stream().allMatch(AuditLog::dropsInfo)
        ? Verdict.fail(
            NAME, "appender " + targets.get(0).id() + " lets nothing of the level INFO through")
        : Verdict.pass(
            NAME, "the audit trail is written at " + level.get() + " by " + targets.get(0).id());
  }

  private static boolean dropsInfo(Appender appender) {
    return appender.part().partsOf("ThresholdFilter").stream()
        .flatMap(filter -> filter.text("level").flatMap(LogLevel::of).stream())
        .anyMatch(level -> !level.includes(LogLevel.INFO));
  }
}
