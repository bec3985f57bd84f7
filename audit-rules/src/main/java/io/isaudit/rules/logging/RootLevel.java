package io.isaudit.rules.logging;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The level of the root logger, which every component without a level of its own takes. */
final class RootLevel implements Check {

  private static final String ITEM = "root logger";
  private static final Set<LogLevel> GOOD =
      EnumSet.of(LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR);

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Logger root = LogModel.of(subject).root();
    Verdict verdict = verdict(root).expected("INFO, WARN or ERROR").actual(root.level().display());
    return List.of(
        root.part().log().get(root.levelKey()).isAbsent() ? verdict : placed(verdict, root));
  }

  private static Verdict placed(Verdict verdict, Logger root) {
    return verdict.from(root.part().log().get(root.levelKey()).origin());
  }

  private static Verdict verdict(Logger root) {
    if (root.isLevelOpen()) {
      return Verdict.unknown(
          ITEM, "what " + root.levelKey() + " stands for is not known from the file");
    }
    Optional<String> text = root.levelText();
    if (text.isEmpty()) {
      return Verdict.fail(ITEM, "the root logger has no level, so that Log4j takes ERROR");
    }
    Optional<LogLevel> level = root.knownLevel();
    if (level.isEmpty()) {
      return Verdict.fail(ITEM, "the level of the root logger is none that Log4j knows");
    }
    return GOOD.contains(level.get())
        ? Verdict.pass(ITEM, "the root logger has the level " + level.get())
        : Verdict.fail(
            ITEM,
            "the root logger should have the level INFO, WARN or ERROR but has " + level.get());
  }
}
