package io.isaudit.policy.file;

import io.isaudit.policy.RuleSelector;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Target;
import io.isaudit.rule.Target.TargetKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a value of the policy file looks like. One form serves reading, messages and the published
 * schema.
 */
sealed interface Form<T>
    permits Form.Any,
        Form.Text,
        Form.Flag,
        Form.Whole,
        Form.Decimal,
        Form.Date,
        Form.Word,
        Form.RuleName,
        Form.Pattern,
        Form.TargetName,
        Form.OneOrMore,
        Form.Table,
        Form.Tables,
        DeclarationsForm,
        SeveritiesForm,
        ParametersForm {

  /** The content; empty when it was refused with a problem. */
  Optional<T> read(Value value, Reading reading);

  /** A value whose form its place decides. */
  record Any() implements Form<Value> {
    @Override
    public Optional<Value> read(Value value, Reading reading) {
      return Optional.of(value);
    }
  }

  /** Free text, which no message quotes. */
  record Text() implements Form<String> {
    @Override
    public Optional<String> read(Value value, Reading reading) {
      return value.text().isEmpty()
          ? reading.refuse(value, value.name() + " is a text in quotes")
          : value.text().get().isBlank()
              ? reading.refuse(value, value.name() + " is empty")
              : Optional.of(value.text().get().strip());
    }
  }

  /** True or false. */
  record Flag() implements Form<Boolean> {
    @Override
    public Optional<Boolean> read(Value value, Reading reading) {
      return value.raw() instanceof Boolean flag
          ? Optional.of(flag)
          : reading.refuse(value, value.name() + " is true or false, without quotes");
    }
  }

  /** A whole number within bounds. */
  record Whole(int least, int most) implements Form<Integer> {
    @Override
    public Optional<Integer> read(Value value, Reading reading) {
      return value.raw() instanceof Long number && number >= least && number <= most
          ? Optional.of(number.intValue())
          : reading.refuse(
              value, value.name() + " is a whole number from " + least + " to " + most);
    }
  }

  /** A number within bounds. */
  record Decimal(int least, int most) implements Form<BigDecimal> {
    @Override
    public Optional<BigDecimal> read(Value value, Reading reading) {
      Optional<BigDecimal> number =
          value.raw() instanceof Long whole
              ? Optional.of(BigDecimal.valueOf(whole))
              : value.raw() instanceof Double fraction && Double.isFinite(fraction)
                  ? Optional.of(BigDecimal.valueOf(fraction))
                  : Optional.empty();
      return number
          .filter(n -> n.compareTo(BigDecimal.valueOf(least)) >= 0)
          .filter(n -> n.compareTo(BigDecimal.valueOf(most)) <= 0)
          .or(
              () ->
                  reading.refuse(
                      value, value.name() + " is a number from " + least + " to " + most));
    }
  }

  /** A date of TOML, which has no quotes. */
  record Date() implements Form<LocalDate> {
    @Override
    public Optional<LocalDate> read(Value value, Reading reading) {
      return value.raw() instanceof LocalDate date
          ? Optional.of(date)
          : reading.refuse(value, value.name() + " is a date without quotes, such as 2026-12-31");
    }
  }

  /** One of a few words. */
  record Word<T>(Map<String, T> words) implements Form<T> {

    static <E> Word<E> of(E[] all, Function<E, String> word) {
      Map<String, E> words = new LinkedHashMap<>();
      for (E each : all) {
        words.put(word.apply(each), each);
      }
      return new Word<>(words);
    }

    @Override
    public Optional<T> read(Value value, Reading reading) {
      String oneOf = value.name() + " is one of " + String.join(", ", words.keySet());
      if (value.text().isEmpty()) {
        return reading.refuse(value, oneOf + ", in quotes");
      }
      String word = value.text().get();
      return words.containsKey(word)
          ? Optional.of(words.get(word))
          : reading.refuse(value, oneOf + ", not " + Nearest.quoted(word));
    }
  }

  /** A rule; the id that it had before gives the present one. */
  record RuleName() implements Form<Rule> {
    @Override
    public Optional<Rule> read(Value value, Reading reading) {
      return value.text().isEmpty()
          ? reading.refuse(value, value.name() + " is the id of a rule in quotes")
          : find(value, value.text().get(), reading);
    }

    static Optional<Rule> find(Value value, String id, Reading reading) {
      return reading
          .rules()
          .find(id)
          .or(
              () ->
                  reading.refuseRule(
                      value, "there is no rule " + Nearest.quoted(id) + reading.rules().hint(id)));
    }
  }

  /** A pattern of rule ids; one that matches no rule is a mistake. */
  record Pattern() implements Form<RuleSelector> {
    @Override
    public Optional<RuleSelector> read(Value value, Reading reading) {
      String glob = value.text().orElse("");
      if (!RuleSelector.isValid(glob)) {
        return reading.refuse(
            value, value.name() + " takes patterns in quotes such as \"keystores/*\"");
      }
      return reading
          .rules()
          .select(glob)
          .or(
              () ->
                  reading.refuseRule(
                      value,
                      "no rule matches " + Nearest.quoted(glob) + reading.rules().hint(glob)));
    }
  }

  /** A target as reports print it. */
  record TargetName() implements Form<Target> {
    @Override
    public Optional<Target> read(Value value, Reading reading) {
      String text = value.text().orElse("").strip();
      if (text.equals(Target.deployment().toString())) {
        return Optional.of(Target.deployment());
      }
      int space = text.indexOf(' ');
      for (TargetKind kind : TargetKind.values()) {
        boolean named = kind != TargetKind.DEPLOYMENT && space > 0;
        if (named && kind.word().equals(text.substring(0, space))) {
          return Optional.of(new Target(kind, text.substring(space + 1).strip()));
        }
      }
      return reading.refuse(
          value,
          value.name()
              + " is \"node NAME\", \"database NAME\", \"endpoint NAME\" or \"deployment\"");
    }
  }

  /** A list without repetitions; a lone element may stand without brackets. */
  record OneOrMore<T>(Form<T> element) implements Form<List<T>> {
    @Override
    public Optional<List<T>> read(Value value, Reading reading) {
      List<Value> elements = value.elements().orElse(List.of(value));
      if (elements.isEmpty()) {
        return reading.refuse(value, value.name() + " is an empty list; leave it out instead");
      }
      List<T> all = new ArrayList<>();
      for (Value each : elements) {
        Optional<T> content = element.read(each, reading);
        if (content.filter(all::contains).isPresent()) {
          reading.report(each.place(), value.name() + " says the same twice");
        }
        content.ifPresent(all::add);
      }
      return Optional.of(all);
    }
  }

  /** A table with keys of its own. */
  record Table(Keys keys) implements Form<Section> {
    @Override
    public Optional<Section> read(Value value, Reading reading) {
      return value
          .members()
          .map(members -> Section.read(keys, value, members, reading))
          .or(() -> reading.refuse(value, value.name() + " is a table, " + keys.title()));
    }
  }

  /** A list of tables with the same keys. */
  record Tables(Keys keys) implements Form<List<Section>> {
    @Override
    public Optional<List<Section>> read(Value value, Reading reading) {
      Optional<List<Value>> elements = value.elements();
      if (elements.isEmpty()) {
        return reading.refuse(value, value.name() + " is a list of tables, " + keys.title());
      }
      List<Section> sections = new ArrayList<>();
      for (Value each : elements.get()) {
        new Table(keys).read(each, reading).ifPresent(sections::add);
      }
      return Optional.of(sections);
    }
  }
}
