package io.isaudit.rules.logging;

import io.isaudit.evidence.Evidence;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.log.LogConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares the loggers that are defined with those that are listed. What the product itself ships
 * unlisted, with the level that it ships, is nobody's slip.
 */
final class ListedLoggers implements Check {

  private static final String LIST = "loggers";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    LogConfiguration log = subject.logging();
    if (!Logger.isListed(log)) {
      return List.of(
          Verdict.pass(
              LIST, "there is no list, so that every logger that is defined is in effect"));
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (Logger logger : Logger.active(subject)) {
      if (!logger.isDefined()) {
        verdicts.add(
            Verdict.fail(logger.id(), "logger " + logger.id() + " is listed and not defined")
                .from(log.get(LIST).origin()));
      }
    }
    for (Logger logger : LogModel.of(subject).unlisted()) {
      verdicts.add(unlisted(logger, log.shippedUnlisted()));
    }
    return verdicts.isEmpty()
        ? List.of(
            Verdict.pass(LIST, "every logger that is defined is listed, but for shipped ones"))
        : verdicts;
  }

  private static Verdict unlisted(Logger logger, Evidence<Map<String, String>> shipped) {
    String words = "logger " + logger.id() + " is defined and not listed";
    Verdict verdict =
        shipped.fold(
            known ->
                asShipped(logger, known.value())
                    ? Verdict.pass(logger.id(), words + ", as shipped")
                    : Verdict.fail(logger.id(), words + ", so that it has no effect"),
            missing ->
                Verdict.unknown(
                    logger.id(),
                    words + "; whether it is so shipped is not known: " + missing.explanation()));
    return logger.part().place().map(verdict::at).orElse(verdict);
  }

  private static boolean asShipped(Logger logger, Map<String, String> shipped) {
    String level = shipped.get(logger.id());
    return level != null && logger.levelText().filter(level::equalsIgnoreCase).isPresent();
  }
}
