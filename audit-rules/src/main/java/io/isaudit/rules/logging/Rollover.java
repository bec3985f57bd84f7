package io.isaudit.rules.logging;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Demands on when an appender begins a new file, and on how many it keeps. */
final class Rollover {

  static final Parameter<Integer> MAX_SIZE = new Parameter.Count("maxSize", 100, "MB", 1, 10_000);
  static final Parameter<Integer> MAX_FILES =
      new Parameter.Count("maxFiles", 20, "files", 1, 10_000);

  private static final long MEGABYTE = 1024L * 1024L;
  private static final Pattern SIZE =
      Pattern.compile("(\\d{1,12})(?:[.,](\\d{1,6}))?\\s*([KMGT]?)B?");
  private static final Pattern POSITIVE = Pattern.compile("0*[1-9]\\d{0,8}");
  private static final Pattern INDEX = Pattern.compile("%-?\\d{0,3}i");

  private Rollover() {}

  static Condition<Appender> rollByTime() {
    return onServerLog(
        "begin a new file in time with the clock", (server, subject) -> time(server));
  }

  private static Judgement time(Appender server) {
    if (!server.part().partsOf("CronTriggeringPolicy").isEmpty()) {
      return Judgement.metWithNote("it rolls by a schedule of its own");
    }
    List<Component> policies = server.part().partsOf("TimeBasedTriggeringPolicy");
    if (policies.isEmpty()) {
      return Judgement.notMet("it has no TimeBasedTriggeringPolicy");
    }
    Component policy = policies.get(0);
    String interval = policy.text("interval").orElse("1");
    String modulate = policy.text("modulate").orElse("false");
    if (Component.isOpen(interval) || Component.isOpen(modulate)) {
      return open(policy);
    }
    if (!POSITIVE.matcher(interval).matches()) {
      return Judgement.notMet("its interval is not at least 1");
    }
    return modulate.equalsIgnoreCase("true")
        ? Judgement.met()
        : Judgement.notMet("modulate is not true, so that a file ends whenever the server started");
  }

  static Condition<Appender> rollBySize() {
    String words = "begin a new file at ";
    return Condition.of(
        words + MAX_SIZE.name(),
        subject -> words + MAX_SIZE.display(subject.parameter(MAX_SIZE)) + " at most",
        (server, subject) -> serverLog(server).orElseGet(() -> size(server, subject)));
  }

  private static Judgement size(Appender server, Subject subject) {
    List<Component> policies = server.sizePolicies();
    if (policies.isEmpty()) {
      return Judgement.notMet("it has no SizeBasedTriggeringPolicy");
    }
    Component policy = policies.get(0);
    String text = policy.text("size").orElse("10MB");
    if (Component.isOpen(text)) {
      return open(policy);
    }
    Optional<BigDecimal> bytes = bytes(text);
    if (bytes.isEmpty()) {
      return Judgement.notMet("its size is none that Log4j reads");
    }
    BigDecimal limit = BigDecimal.valueOf(subject.parameter(MAX_SIZE) * MEGABYTE);
    return bytes.get().compareTo(limit) <= 0
        ? Judgement.met()
        : Judgement.notMet("its size is " + text);
  }

  /** As Log4j reads it: a number of bytes, or of KB, MB, GB or TB. */
  static Optional<BigDecimal> bytes(String text) {
    Matcher size = SIZE.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!size.matches()) {
      return Optional.empty();
    }
    String fraction = size.group(2) == null ? "0" : size.group(2);
    int thousands = " KMGT".indexOf(size.group(3).isEmpty() ? " " : size.group(3));
    BigDecimal unit = BigDecimal.valueOf(1L << (10 * thousands));
    return Optional.of(new BigDecimal(size.group(1) + "." + fraction).multiply(unit));
  }

  static Condition<Appender> keepFewFiles() {
    String words = "keep ";
    return Condition.of(
        words + MAX_FILES.name(),
        subject -> words + MAX_FILES.display(subject.parameter(MAX_FILES)) + " of a period at most",
        (server, subject) -> serverLog(server).orElseGet(() -> limit(server, subject)));
  }

  private static Judgement limit(Appender server, Subject subject) {
    List<Component> strategies = server.part().partsOf("DefaultRolloverStrategy");
    if (strategies.isEmpty()) {
      return Judgement.notMet("it has no DefaultRolloverStrategy");
    }
    Component strategy = strategies.get(0);
    if (strategy.value("fileIndex").is("nomax")) {
      return Judgement.notMet("its fileIndex is nomax, which keeps all");
    }
    Optional<String> max = strategy.text("max");
    if (max.isEmpty()) {
      return Judgement.notMet("it sets no max");
    }
    if (Component.isOpen(max.get())) {
      return open(strategy);
    }
    boolean within =
        POSITIVE.matcher(max.get()).matches()
            && Integer.parseInt(max.get()) <= subject.parameter(MAX_FILES);
    return within ? Judgement.met() : Judgement.notMet("its max is " + max.get());
  }

  static Condition<Appender> numberItsFiles() {
    return Condition.of(
        "number the files of one period by %i in their names",
        (appender, subject) -> {
          Optional<String> pattern = appender.filePattern();
          if (pattern.isEmpty()) {
            return Judgement.notMet("it has no filePattern");
          }
          return INDEX.matcher(pattern.get()).find()
              ? Judgement.met()
              : Judgement.notMet("of each period the last file alone is kept");
        });
  }

  static Condition<Appender> roll() {
    return Condition.of(
        "be of a type that rolls its file",
        (appender, subject) ->
            appender.isRolling()
                ? Judgement.met()
                : Judgement.notMet("its type is " + appender.part().type()));
  }

  private static Condition<Appender> onServerLog(
      String words, BiFunction<Appender, Subject, Judgement> logic) {
    return Condition.of(
        words,
        (server, subject) -> serverLog(server).orElseGet(() -> logic.apply(server, subject)));
  }

  /** What there is to say before its policies are looked at. */
  private static Optional<Judgement> serverLog(Appender server) {
    if (!server.isActive()) {
      return Optional.of(Judgement.notMet("it is not among the appenders in effect"));
    }
    return server.isRolling()
        ? Optional.empty()
        : Optional.of(Judgement.notMet("its type rolls no file"));
  }

  private static Judgement open(Component part) {
    return Judgement.unknown("what " + part.prefix() + " holds is not known from the file alone");
  }
}
