package io.isaudit.policy.file;

import io.isaudit.declaration.DeclarationKey;
import io.isaudit.declaration.Declarations;
import io.isaudit.declaration.Declarations.Declared;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Declared facts: {@code nodes = 2}, or a table that says by whom and when besides.
 *
 * @param by who stated it
 */
record DeclarationsForm(Key<String> by, Key<LocalDate> on) implements Form<Declarations> {

  static final String VALUE = "value";

  @Override
  public Optional<Declarations> read(Value value, Reading reading) {
    Optional<Map<String, Value>> members = value.members();
    if (members.isEmpty()) {
      return reading.refuse(value, value.name() + " is a table, [declarations]");
    }
    Map<DeclarationKey, Declared> declared = new EnumMap<>(DeclarationKey.class);
    members
        .get()
        .forEach(
            (name, given) ->
                key(name, given, reading)
                    .ifPresent(
                        key ->
                            fact(key, given, reading).ifPresent(fact -> declared.put(key, fact))));
    return Optional.of(new Declarations(declared));
  }

  private static Optional<DeclarationKey> key(String name, Value value, Reading reading) {
    List<String> names = Arrays.stream(DeclarationKey.values()).map(DeclarationKey::key).toList();
    return DeclarationKey.of(name)
        .or(
            () ->
                reading.refuse(
                    value,
                    "there is no declaration " + Nearest.quoted(name) + Nearest.hint(name, names)));
  }

  private Optional<Declared> fact(DeclarationKey key, Value given, Reading reading) {
    Optional<Map<String, Value>> members = given.members();
    if (members.isEmpty()) {
      return content(key, given, reading).map(Declared::of);
    }
    Key<Value> value = Key.required(VALUE, new Form.Any(), key.meaning());
    Keys keys = new Keys("the declaration " + key.key(), key.meaning(), List.of(value, by, on));
    Section section = Section.read(keys, given, members.get(), reading);
    return section
        .get(value)
        .flatMap(raw -> content(key, raw, reading))
        .map(text -> new Declared(text, section.get(by), section.get(on)));
  }

  private static Optional<String> content(DeclarationKey key, Value value, Reading reading) {
    boolean typed =
        switch (key.form()) {
          case COUNT -> value.raw() instanceof Long;
          case FLAG -> value.raw() instanceof Boolean;
          case WORD, TEXT -> value.raw() instanceof String;
        };
    String text = String.valueOf(value.raw()).strip();
    Optional<String> problem = key.problemWith(text);
    if (typed && problem.isEmpty()) {
      return Optional.of(text);
    }
    return reading.refuse(
        value,
        problem.orElse(key.key() + " has another type") + ", for example: " + key.lineToAdd());
  }
}
