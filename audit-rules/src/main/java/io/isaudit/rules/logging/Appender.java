package io.isaudit.rules.logging;

import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Items;
import io.isaudit.rule.lang.Items.Item;
import io.isaudit.snapshot.log.LogConfiguration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** An appender of log4j2.properties that is in effect. What several rules ask is read once. */
final class Appender {

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
      new Items<>(PREFIX, "no appender writes a file", Appender::serverLogs);

  private final String id;
  private final Component part;
  private final boolean active;
  private final boolean rolling;
  private final boolean writesFile;
  private final Layout layout;
  private final List<Component> sizePolicies;
  private final Item<Appender> item;

  private Appender(String id, Component part, boolean active) {
    this.id = id;
    this.part = part;
    this.active = active;
    this.rolling = part.is(ROLLING);
    this.writesFile = rolling || part.is(PLAIN);
    this.layout = Layout.of(part.part("layout"));
    this.sizePolicies = List.copyOf(part.partsOf("SizeBasedTriggeringPolicy"));
    this.item = new Item<>(id, this, Optional.empty(), part.place());
  }

  private static Items<Appender> items(String whenNone, Predicate<Appender> which) {
    return new Items<>(
        PREFIX,
        whenNone,
        subject -> active(subject).stream().filter(which).map(Appender::item).toList());
  }

  /** Those in effect. */
  static List<Appender> active(Subject subject) {
    return LogModel.of(subject).appenders();
  }

  /** Without a list Log4j takes every appender that is defined. */
  static List<Appender> active(Component all) {
    LogConfiguration log = all.log();
    List<String> ids =
        log.get(LIST).isAbsent()
            ? all.ids()
            : log.names(LIST).stream().distinct().sorted().toList();
    return ids.stream().map(id -> new Appender(id, all.part(id), true)).toList();
  }

  /** The one of that id, which may not be in effect. */
  static Appender serverLog(Component all, List<Appender> active) {
    return active.stream()
        .filter(appender -> appender.id.equals(SERVER_LOG))
        .findFirst()
        .orElseGet(() -> new Appender(SERVER_LOG, all.part(SERVER_LOG), false));
  }

  private static List<Item<Appender>> serverLogs(Subject subject) {
    List<Appender> active = active(subject);
    List<Appender> named = active.stream().filter(Appender::isServerLog).toList();
    boolean others = active.stream().anyMatch(Appender::writesFile);
    List<Appender> judged =
        named.isEmpty() && others ? List.of(LogModel.of(subject).serverLog()) : named;
    return judged.stream().map(Appender::item).toList();
  }

  /** As a file: whoever has made it a console appender keeps no server log here. */
  private boolean isServerLog() {
    return writesFile() && (id.equals(SERVER_LOG) || name().equals(SERVER_LOG));
  }

  private Item<Appender> item() {
    return item;
  }

  String id() {
    return id;
  }

  Component part() {
    return part;
  }

  /** What loggers call it. */
  String name() {
    return part.text("name").orElse("");
  }

  boolean isDefined() {
    return !part.type().isEmpty();
  }

  boolean isActive() {
    return active;
  }

  boolean isRolling() {
    return rolling;
  }

  boolean writesFile() {
    return writesFile;
  }

  List<Component> sizePolicies() {
    return sizePolicies;
  }

  Optional<String> filePattern() {
    return part.text("filePattern");
  }

  Layout layout() {
    return layout;
  }
}
