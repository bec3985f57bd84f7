package io.isaudit.kit;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.Rule;
import java.util.Map;
import java.util.TreeMap;

/** Reads the parameters of an example: lines {@code name = value}. */
final class ParameterLines {

  private ParameterLines() {}

  /**
   * @throws IllegalArgumentException when the rule has no such parameter or a value does not fit it
   */
  static ParameterValues read(String text, Rule rule) {
    Map<String, String> changed = new TreeMap<>();
    for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
      String[] parts = line.split("=", 2);
      String name = parts[0].strip();
      String value = parts.length < 2 ? "" : parts[1].strip().replace("\"", "");
      Parameter<?> parameter =
          rule.parameters().stream()
              .filter(known -> known.name().equals(name))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException(rule.id() + " has no " + name));
      if (parameter.parse(value).isEmpty()) {
        throw new IllegalArgumentException(name + " takes " + parameter.bounds());
      }
      changed.put(name, value);
    }
    return new ParameterValues(changed);
  }
}
