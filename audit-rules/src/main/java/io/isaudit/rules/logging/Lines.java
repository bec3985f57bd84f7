package io.isaudit.rules.logging;

import io.isaudit.evidence.Place;
import io.isaudit.rule.lang.Items;
import io.isaudit.rule.lang.Items.Item;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where findings on parts of the logging stand: at the property that a rule is about. */
final class Lines {

  private Lines() {}

  /**
   * The same items at the property that decides.
   *
   * @param line empty to stay at the head of the item
   */
  static <T> Items<T> at(Items<T> items, Function<T, Optional<Place>> line) {
    return new Items<>(
        items.singular(),
        items.whenNone(),
        subject ->
            items.select().apply(subject).stream()
                .map(
                    item ->
                        new Item<>(
                            item.name(),
                            item.thing(),
                            item.actual(),
                            line.apply(item.thing()).or(item::place)))
                .toList());
  }

  static Optional<Place> ofPattern(Appender appender) {
    return appender.part().part("layout").placeOf("pattern", "type");
  }

  static Optional<Place> ofFileNames(Appender appender) {
    return appender.part().placeOf("filePattern");
  }

  static Optional<Place> ofSize(Appender appender) {
    return ofFirst(appender, "SizeBasedTriggeringPolicy", "size", "type");
  }

  static Optional<Place> ofNumber(Appender appender) {
    return ofFirst(appender, "DefaultRolloverStrategy", "fileIndex", "max", "type");
  }

  static Optional<Place> ofTime(Appender appender) {
    return ofFirst(appender, "TimeBasedTriggeringPolicy", "modulate", "interval", "type");
  }

  /** Of a logger without a name the level is not what is wrong. */
  static Optional<Place> ofLevel(Logger logger) {
    return logger.name().isEmpty() ? Optional.empty() : logger.part().placeOf("level");
  }

  /** What rolls no file is wrong by its type. */
  private static Optional<Place> ofFirst(Appender appender, String type, String... attributes) {
    List<Component> parts = appender.isRolling() ? appender.part().partsOf(type) : List.of();
    return parts.stream().findFirst().flatMap(part -> part.placeOf(attributes));
  }
}
