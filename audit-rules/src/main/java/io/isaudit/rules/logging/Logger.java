package io.isaudit.rules.logging;

import io.isaudit.rule.Derived;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Items;
import io.isaudit.rule.lang.Items.Item;
import io.isaudit.snapshot.log.LogConfiguration;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.List;
import java.util.Optional;

/**
 * A logger of log4j2.properties. Its id ties its properties together and to the list {@code
 * loggers}; what it logs says its name.
 */
record Logger(String id, Component part) {

  private static final Derived<LogConfiguration, List<Logger>> IN_EFFECT =
      Derived.of(Logger::active);

  private static final String LIST = "loggers";
  private static final String PREFIX = "logger";

  /** Log4j takes this word in the list for the root logger, which has properties of its own. */
  private static final String ROOT = "root";

  /** Those in effect. */
  static final Items<Logger> ACTIVE =
      new Items<>(
          PREFIX,
          "no logger is listed",
          subject -> active(subject).stream().map(Logger::item).toList());

  /** Without a list Log4j takes every logger that is defined. */
  static List<Logger> active(Subject subject) {
    return subject.derived(IN_EFFECT, subject.logging());
  }

  private static List<Logger> active(LogConfiguration log) {
    return ids(log).stream().map(id -> of(id, log)).toList();
  }

  static List<Logger> defined(LogConfiguration log) {
    return log.idsBelow(PREFIX).stream().map(id -> of(id, log)).toList();
  }

  static boolean isListed(LogConfiguration log) {
    return !log.get(LIST).isAbsent();
  }

  private static List<String> ids(LogConfiguration log) {
    return isListed(log)
        ? log.names(LIST).stream().filter(id -> !id.equals(ROOT)).distinct().sorted().toList()
        : log.idsBelow(PREFIX);
  }

  private static Logger of(String id, LogConfiguration log) {
    return new Logger(id, new Component(PREFIX + "." + id, log));
  }

  static Logger root(Subject subject) {
    return new Logger(ROOT, new Component("rootLogger", subject.logging()));
  }

  private Item<Logger> item() {
    return new Item<>(id, this, levelText().map(text -> '"' + text + '"'), part.place());
  }

  boolean isDefined() {
    String prefix = part.prefix();
    return !part.setting("").isAbsent() || !part.log().idsBelow(prefix).isEmpty();
  }

  Optional<String> name() {
    return part.text("name");
  }

  /** The level as it is written, in the short form {@code logger.x = LEVEL, appender} as well. */
  SettingValue level() {
    return part.value(shortForm() ? "" : "level");
  }

  String levelKey() {
    return shortForm() ? part.prefix() : part.prefix() + ".level";
  }

  private boolean shortForm() {
    return !part.setting("").isAbsent();
  }

  Optional<String> levelText() {
    return level()
        .asText()
        .map(text -> text.split(",", 2)[0].strip())
        .filter(text -> !text.isEmpty());
  }

  Optional<LogLevel> knownLevel() {
    return levelText().flatMap(LogLevel::of);
  }

  /** Whether the level is one that only the running server knows. */
  boolean isLevelOpen() {
    boolean hidden = level().asSecret().isPresent();
    return hidden
        || levelText().filter(text -> Component.isOpen(text) || isCustom(text)).isPresent();
  }

  private boolean isCustom(String text) {
    return !part.log().get("customLevel." + text).isAbsent();
  }

  /** The names of the appenders that it writes to. */
  List<String> appenderNames() {
    List<String> inShort =
        shortForm() ? part.log().names(part.prefix()).stream().skip(1).toList() : List.<String>of();
    List<String> referred =
        part.log().idsBelow(part.prefix() + ".appenderRef").stream()
            .flatMap(id -> part.text("appenderRef." + id + ".ref").stream())
            .toList();
    return referred.isEmpty() ? inShort : referred;
  }
}
