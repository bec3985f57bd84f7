package io.isaudit.rule;

import io.isaudit.evidence.Sorted;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The parameter values of one rule: its defaults, but for what a profile changed.
 *
 * @param changed texts by parameter name; a text that does not fit its parameter is an error of the
 *     profile and must have been refused when that was read
 */
public record ParameterValues(Map<String, String> changed) {

  private static final ParameterValues DEFAULTS = new ParameterValues(Map.of());

  public ParameterValues {
    changed = Sorted.map(changed);
  }

  public static ParameterValues defaults() {
    return DEFAULTS;
  }

  /**
   * The values that a result shows with their units.
   *
   * @throws IllegalArgumentException when one does not fit its parameter
   */
  public static ParameterValues shown(List<Parameter<?>> parameters, Map<String, String> shown) {
    SortedMap<String, String> values = new TreeMap<>();
    for (Parameter<?> parameter : parameters) {
      String text = shown.get(parameter.name());
      if (text != null) {
        String value = parameter instanceof Parameter.Count ? text.split(" ", 2)[0] : text;
        String none = parameter instanceof Parameter.Words && text.equals("none") ? "" : value;
        if (parameter.parse(none).isEmpty()) {
          throw new IllegalArgumentException("no value of " + parameter.name());
        }
        values.put(parameter.name(), none);
      }
    }
    return new ParameterValues(values);
  }

  public <T> T get(Parameter<T> parameter) {
    String text = changed.get(parameter.name());
    if (text == null) {
      return parameter.defaultValue();
    }
    return parameter
        .parse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "parameter " + parameter.name() + " takes " + parameter.bounds()));
  }

  /** The values in effect with their units, by name. */
  SortedMap<String, String> describe(Iterable<Parameter<?>> parameters) {
    SortedMap<String, String> described = new TreeMap<>();
    parameters.forEach(parameter -> described.put(parameter.name(), display(parameter)));
    return described;
  }

  private <T> String display(Parameter<T> parameter) {
    return parameter.display(get(parameter));
  }
}
