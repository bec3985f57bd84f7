package io.isaudit.rules.logging;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.log.LogConfiguration;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the logging configuration: everything below one prefix, for example the appender {@code
 * appender.CARBON_LOGFILE} and, inside it, its {@code policies.time}. What the parts are called is
 * up to the writer; what they are says their {@code type}.
 */
final class Component {

  /** Nesting ends far above; a hostile file must not exhaust the stack. */
  private static final int DEEPEST = 12;

  private static final String TYPE = ".type";

  private final String prefix;
  private final LogConfiguration log;
  private final Properties properties;

  /** Where the keys below the prefix begin and end among all, which are sorted. */
  private final int from;

  private final int to;

  private Component(String prefix, LogConfiguration log, Properties properties, int from, int to) {
    this.prefix = prefix;
    this.log = log;
    this.properties = properties;
    this.from = from;
    this.to = to;
  }

  /** What stands below a first word, such as {@code appender}. */
  static Component of(String word, LogConfiguration log, Properties properties) {
    return below(word, log, properties, 0, properties.size());
  }

  private static Component below(
      String prefix, LogConfiguration log, Properties properties, int first, int end) {
    int from = properties.firstFrom(prefix + ".", first, end);
    int to = from;
    if (from < end && properties.key(from).startsWith(prefix + ".")) {
      to = properties.firstFrom(prefix + "/", from, end);
    }
    return new Component(prefix, log, properties, from, to);
  }

  String prefix() {
    return prefix;
  }

  LogConfiguration log() {
    return log;
  }

  /** What the prefix itself is set to, as in {@code logger.x = INFO, file}. */
  Setting itself() {
    return log.get(prefix);
  }

  Setting setting(String attribute) {
    int start = prefix.length() + 1;
    int length = start + attribute.length();
    for (int i = from; i < to; i++) {
      String key = properties.key(i);
      if (key.length() == length && key.startsWith(attribute, start)) {
        return properties.setting(i);
      }
    }
    return Setting.absent();
  }

  SettingValue value(String attribute) {
    return setting(attribute).value();
  }

  /** The text of an attribute in clear, if it is there and not blank. */
  Optional<String> text(String attribute) {
    return value(attribute).asText().map(String::strip).filter(text -> !text.isEmpty());
  }

  String type() {
    return text("type").orElse("");
  }

  boolean is(String... types) {
    return isOneOf(setting("type"), types);
  }

  /** Whether it has neither a part nor an attribute. */
  boolean isEmpty() {
    int start = prefix.length() + 1;
    for (int i = from; i < to; i++) {
      String key = properties.key(i);
      if (key.length() > start && key.charAt(start) != '.') {
        return false;
      }
    }
    return true;
  }

  Component part(String name) {
    return below(prefix + "." + name, log, properties, from, to);
  }

  /** The names of its parts and attributes. */
  List<String> ids() {
    int start = prefix.length() + 1;
    Set<String> ids = new LinkedHashSet<>();
    for (int i = from; i < to; i++) {
      String key = properties.key(i);
      int dot = key.indexOf('.', start);
      if (dot != start && key.length() > start) {
        ids.add(dot < 0 ? key.substring(start) : key.substring(start, dot));
      }
    }
    return List.copyOf(ids);
  }

  /** All parts of one of these types, at any depth. */
  List<Component> partsOf(String... types) {
    if (!mentions(types)) {
      return List.of();
    }
    List<Component> found = new ArrayList<>();
    collect(found, DEEPEST, types);
    return found;
  }

  /** Whether anything below is of one of these types: mostly nothing is, which a look tells. */
  private boolean mentions(String... types) {
    for (int i = from; i < to; i++) {
      if (properties.key(i).endsWith(TYPE) && isOneOf(properties.setting(i), types)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOneOf(Setting type, String... types) {
    Optional<String> text = type.value().asText();
    if (text.isPresent()) {
      String stripped = text.get().strip();
      for (String one : types) {
        if (one.equalsIgnoreCase(stripped)) {
          return true;
        }
      }
    }
    return false;
  }

  private void collect(List<Component> found, int depth, String... types) {
    for (String id : ids()) {
      Component part = part(id);
      if (part.is(types)) {
        found.add(part);
      }
      if (depth > 0) {
        part.collect(found, depth - 1, types);
      }
    }
  }

  /** Where it begins in the file. */
  Optional<Place> place() {
    Optional<Place> type = setting("type").origin().place();
    if (type.isPresent()) {
      return type;
    }
    Optional<Place> name = setting("name").origin().place();
    return name.isPresent() ? name : itself().origin().place();
  }

  /** Where the first of the attributes stands that is there. */
  Optional<Place> placeOf(String... attributes) {
    for (String attribute : attributes) {
      Optional<Place> place = setting(attribute).origin().place();
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  /** Whether a text leaves something to be filled in while the server starts. */
  static boolean isOpen(String text) {
    return text.contains("${");
  }
}
