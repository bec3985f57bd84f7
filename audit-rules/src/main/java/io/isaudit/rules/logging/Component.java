package io.isaudit.rules.logging;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.log.LogConfiguration;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of the logging configuration: everything below one prefix, for example the appender {@code
 * appender.CARBON_LOGFILE} and, inside it, its {@code policies.time}. What the parts are called is
 * up to the writer; what they are says their {@code type}.
 */
record Component(String prefix, LogConfiguration log) {

  /** Nesting ends far above; a hostile file must not exhaust the stack. */
  private static final int DEEPEST = 12;

  Setting setting(String attribute) {
    return log.get(attribute.isEmpty() ? prefix : prefix + "." + attribute);
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
    for (String type : types) {
      if (type.equalsIgnoreCase(type())) {
        return true;
      }
    }
    return false;
  }

  Component part(String name) {
    return new Component(prefix + "." + name, log);
  }

  /** All parts of one of these types, at any depth. */
  List<Component> partsOf(String... types) {
    List<Component> found = new ArrayList<>();
    collect(found, DEEPEST, types);
    return found;
  }

  private void collect(List<Component> found, int depth, String... types) {
    for (String id : log.idsBelow(prefix)) {
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
    return setting("type")
        .origin()
        .place()
        .or(() -> setting("name").origin().place())
        .or(() -> setting("").origin().place());
  }

  /** Whether a text leaves something to be filled in while the server starts. */
  static boolean isOpen(String text) {
    return text.contains("${");
  }
}
