package io.isaudit.rules.logging;

import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Items;
import io.isaudit.rule.lang.Items.Item;
import io.isaudit.snapshot.log.LogConfiguration;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A logger of log4j2.properties. Its id ties its properties together and to the list {@code
 * loggers}; what it logs says its name. What several rules ask is read once.
 */
final class Logger {

  private static final String LIST = "loggers";

  /** Log4j takes this word in the list for the root logger, which has properties of its own. */
  private static final String ROOT = "root";

  /** Those in effect. */
  static final Items<Logger> ACTIVE =
      new Items<>(
          "logger",
          "no logger is listed",
          subject -> active(subject).stream().map(Logger::item).toList());

  private final String id;
  private final Component part;
  private final Setting inShort;
  private final SettingValue level;
  private final Optional<String> levelText;
  private final Item<Logger> item;

  private Logger(String id, Component part) {
    this.id = id;
    this.part = part;
    this.inShort = part.itself();
    this.level = shortForm() ? inShort.value() : part.value("level");
    this.levelText =
        level.asText().map(text -> text.split(",", 2)[0].strip()).filter(text -> !text.isEmpty());
    this.item = new Item<>(id, this, levelText.map(text -> '"' + text + '"'), part.place());
  }

  static List<Logger> active(Subject subject) {
    return LogModel.of(subject).loggers();
  }

  /** Without a list Log4j takes every logger that is defined. */
  static List<Logger> active(Component all) {
    LogConfiguration log = all.log();
    List<String> ids =
        isListed(log)
            ? log.names(LIST).stream().filter(id -> !id.equals(ROOT)).distinct().sorted().toList()
            : all.ids();
    return ids.stream().map(id -> new Logger(id, all.part(id))).toList();
  }

  static List<Logger> unlisted(Component all) {
    Set<String> listed = new HashSet<>(all.log().names(LIST));
    return all.ids().stream()
        .filter(id -> !listed.contains(id))
        .map(id -> new Logger(id, all.part(id)))
        .toList();
  }

  static boolean isListed(LogConfiguration log) {
    return !log.get(LIST).isAbsent();
  }

  static Logger root(Component part) {
    return new Logger(ROOT, part);
  }

  private Item<Logger> item() {
    return item;
  }

  String id() {
    return id;
  }

  Component part() {
    return part;
  }

  boolean isDefined() {
    return shortForm() || !part.isEmpty();
  }

  Optional<String> name() {
    return part.text("name");
  }

  /** The level as it is written, in the short form {@code logger.x = LEVEL, appender} as well. */
  SettingValue level() {
    return level;
  }

  String levelKey() {
    return shortForm() ? part.prefix() : part.prefix() + ".level";
  }

  private boolean shortForm() {
    return !inShort.isAbsent();
  }

  Optional<String> levelText() {
    return levelText;
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
        part.part("appenderRef").ids().stream()
            .flatMap(id -> part.text("appenderRef." + id + ".ref").stream())
            .toList();
    return referred.isEmpty() ? inShort : referred;
  }
}
