package io.isaudit.rules.logging;

import io.isaudit.rule.Derived;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Items;
import io.isaudit.rule.lang.Items.Item;
import io.isaudit.snapshot.log.LogConfiguration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** An appender of log4j2.properties that is in effect. */
record Appender(String id, Component part) {

  private static final Derived<LogConfiguration, List<Appender>> IN_EFFECT =
      Derived.of(Appender::active);

  private static final String LIST = "appenders";
  private static final String PREFIX = "appender";
  private static final String SERVER_LOG = "CARBON_LOGFILE";

  private static final String[] ROLLING = {"RollingFile", "RollingRandomAccessFile"};
  private static final String[] PLAIN = {"File", "RandomAccessFile", "MemoryMappedFile"};

  /** Those that write lines of text for people: to files and to the console. */
  static final Items<Appender> WRITING =
      items(
          "no appender writes to a file or the console",
          appender -> appender.writesFile() || appender.part.is("Console"));

  static final Items<Appender> FILES = items("no appender writes a file", Appender::writesFile);

  static final Items<Appender> ROLLED_BY_SIZE =
      items(
          "no appender rolls its file by size",
          appender -> appender.isRolling() && !appender.sizePolicies().isEmpty());

  /** The server log; where no log file is written, there is nothing to demand of it. */
  static final Items<Appender> SERVER =
      new Items<>(PREFIX, "no appender writes a file", Appender::serverLog);

  private static Items<Appender> items(String whenNone, Predicate<Appender> which) {
    return new Items<>(
        PREFIX,
        whenNone,
        subject -> active(subject).stream().filter(which).map(Appender::item).toList());
  }

  /** Without a list Log4j takes every appender that is defined. */
  static List<Appender> active(Subject subject) {
    return subject.derived(IN_EFFECT, subject.logging());
  }

  private static List<Appender> active(LogConfiguration log) {
    List<String> ids =
        log.get(LIST).isAbsent()
            ? log.idsBelow(PREFIX)
            : log.names(LIST).stream().distinct().sorted().toList();
    return ids.stream().map(id -> of(id, log)).toList();
  }

  private static Appender of(String id, LogConfiguration log) {
    return new Appender(id, new Component(PREFIX + "." + id, log));
  }

  private static List<Item<Appender>> serverLog(Subject subject) {
    List<Appender> active = active(subject);
    List<Appender> named = active.stream().filter(Appender::isServerLog).toList();
    boolean others = active.stream().anyMatch(Appender::writesFile);
    List<Appender> judged =
        named.isEmpty() && others ? List.of(of(SERVER_LOG, subject.logging())) : named;
    return judged.stream().map(Appender::item).toList();
  }

  /** As a file: whoever has made it a console appender keeps no server log here. */
  private boolean isServerLog() {
    return writesFile() && (id.equals(SERVER_LOG) || name().equals(SERVER_LOG));
  }

  private Item<Appender> item() {
    return new Item<>(id, this, Optional.empty(), part.place());
  }

  /** What loggers call it. */
  String name() {
    return part.text("name").orElse("");
  }

  boolean isDefined() {
    return !part.type().isEmpty();
  }

  boolean isActive() {
    List<String> listed = part.log().names(LIST);
    return part.log().get(LIST).isAbsent() || listed.contains(id);
  }

  boolean isRolling() {
    return part.is(ROLLING);
  }

  boolean writesFile() {
    return isRolling() || part.is(PLAIN);
  }

  List<Component> sizePolicies() {
    return part.partsOf("SizeBasedTriggeringPolicy");
  }

  Optional<String> filePattern() {
    return part.text("filePattern");
  }

  Component layout() {
    return part.part("layout");
  }
}
