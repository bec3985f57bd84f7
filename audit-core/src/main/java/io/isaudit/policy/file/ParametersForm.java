package io.isaudit.policy.file;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Changed parameters by rule, each in the form and within the bounds that its rule sets. */
record ParametersForm() implements Form<Map<RuleId, ParameterValues>> {

  @Override
  public Optional<Map<RuleId, ParameterValues>> read(Value value, Reading reading) {
    return ByRule.read(value, reading, (rule, table) -> ofRule(rule, table, reading));
  }

  private static Optional<ParameterValues> ofRule(Rule rule, Value table, Reading reading) {
    Optional<Map<String, Value>> members = table.members();
    if (members.isEmpty()) {
      return reading.refuse(
          table, "parameters of " + rule.id() + " are a table, such as { name = value }");
    }
    Map<String, String> changed = new TreeMap<>();
    members
        .get()
        .forEach(
            (name, value) ->
                parameter(rule, name, value, reading)
                    .flatMap(parameter -> text(parameter, value, reading))
                    .ifPresent(text -> changed.put(name, text)));
    return Optional.of(new ParameterValues(changed));
  }

  private static Optional<Parameter<?>> parameter(
      Rule rule, String name, Value value, Reading reading) {
    List<String> names = rule.parameters().stream().<String>map(Parameter::name).sorted().toList();
    for (Parameter<?> parameter : rule.parameters()) {
      if (parameter.name().equals(name)) {
        return Optional.of(parameter);
      }
    }
    return reading.refuseRule(
        value,
        rule.id()
            + " has no parameter"
            + (names.isEmpty() ? "s" : " " + Nearest.quoted(name) + Nearest.hint(name, names)));
  }

  private static Optional<String> text(Parameter<?> parameter, Value value, Reading reading) {
    Optional<String> text =
        parameter instanceof Parameter.Words ? words(value) : plain(parameter, value);
    return text.filter(each -> parameter.parse(each).isPresent())
        .or(
            () ->
                reading.refuse(
                    value, parameter.name() + " takes " + parameter.bounds() + written(parameter)));
  }

  private static String written(Parameter<?> parameter) {
    return parameter instanceof Parameter.Words ? ", such as [\"one\", \"two\"]" : "";
  }

  /** A number may carry its unit, so that nobody has to guess it. */
  private static Optional<String> plain(Parameter<?> parameter, Value value) {
    if (parameter instanceof Parameter.Flag) {
      return value.raw() instanceof Boolean flag ? Optional.of(flag.toString()) : Optional.empty();
    }
    if (value.raw() instanceof Long number) {
      return Optional.of(number.toString());
    }
    if (parameter instanceof Parameter.Count count) {
      return value.text().flatMap(text -> withoutUnit(text.strip(), count.unit()));
    }
    return value.text();
  }

  private static Optional<String> withoutUnit(String text, String unit) {
    String one = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    for (String ending : List.of(unit, one)) {
      if (!ending.isEmpty() && text.endsWith(ending)) {
        return Optional.of(text.substring(0, text.length() - ending.length()).strip());
      }
    }
    return Optional.empty();
  }

  /** A rule reads its words from one text, so none of them may hold the comma between them. */
  private static Optional<String> words(Value value) {
    Optional<List<Value>> elements = value.elements();
    if (elements.isEmpty()) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    for (Value each : elements.get()) {
      Optional<String> word = each.text().filter(text -> !text.isBlank() && !text.contains(","));
      if (word.isEmpty()) {
        return Optional.empty();
      }
      words.add(word.get());
    }
    return Optional.of(String.join(",", words));
  }
}
