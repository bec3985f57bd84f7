package io.isaudit.collect.internal.settings;

import io.isaudit.evidence.Place;
import io.isaudit.facts.FlatKey;
import io.isaudit.facts.Inference;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Infers settings the way the product does: from keys that are written, never from defaults; the
 * value is compared as text, and an inferred text may lead to more. What follows first hand wins
 * over what follows from that, and among settings the later one in their order.
 */
final class Inferrer {

  private static final int DEEPEST = 16;
  private static final int MOST_TEMPLATES = 1_000;

  /** Of all that is inferred for one file; what leads to one another multiplies. */
  private static final int MOST_CHARACTERS = 4 << 20;

  private final Map<String, Map<String, Map<String, Object>>> exact = new HashMap<>();
  private final Map<String, KeyTemplate> templates = new LinkedHashMap<>();

  /**
   * @param inferences of which {@link #problemWith} finds nothing
   */
  Inferrer(List<Inference> inferences) {
    for (Inference inference : inferences) {
      exact
          .computeIfAbsent(inference.key(), this::addKey)
          .put(inference.value(), inference.inferred());
    }
  }

  /**
   * A value that follows from a written one.
   *
   * @param from the key that is written
   */
  record Inferred(Object value, String from, Place at) {}

  /** Why nothing can be inferred by a table, without a word of it; empty when it can. */
  static Optional<String> problemWith(List<Inference> inferences) {
    List<String> keys =
        inferences.stream().map(Inference::key).filter(KeyTemplate::isOne).distinct().toList();
    if (keys.size() > MOST_TEMPLATES) {
      return Optional.of("more than " + MOST_TEMPLATES + " keys with a variable");
    }
    return keys.stream().allMatch(key -> KeyTemplate.of(key).isPresent())
        ? Optional.empty()
        : Optional.of("a key that is an expression of more than dots and one variable");
  }

  private Map<String, Map<String, Object>> addKey(String key) {
    KeyTemplate.of(key).ifPresent(template -> templates.put(key, template));
    return new HashMap<>();
  }

  /** What follows from the settings; empty when that is more than is looked at. */
  Optional<Map<String, Inferred>> infer(Collection<RawSetting> written) {
    Map<String, Inferred> inferred = new LinkedHashMap<>();
    Run run = new Run();
    for (RawSetting setting : written) {
      if (FlatKey.array(setting.key()).isPresent()) {
        continue;
      }
      Map<String, Object> values = run.infer(setting.key(), setting.value().toString());
      values.forEach(
          (key, value) -> inferred.put(key, new Inferred(value, setting.key(), setting.at())));
    }
    written.forEach(setting -> inferred.remove(setting.key()));
    return run.isTooMuch() ? Optional.empty() : Optional.of(inferred);
  }

  /** Inferring for one file, as far as it does not get out of hand. */
  private final class Run {

    private long charactersLeft = MOST_CHARACTERS;

    boolean isTooMuch() {
      return charactersLeft < 0;
    }

    Map<String, Object> infer(String key, String value) {
      Map<String, Object> named =
          match(key).map(match -> afforded(entry(match, value), match)).orElseGet(Map::of);
      Map<String, Object> inferred = new LinkedHashMap<>();
      inferMore(named, inferred, 0);
      inferred.putAll(named);
      return inferred;
    }

    /** The product does not fill in a variable in what it infers from inferred values. */
    private void inferMore(Map<String, Object> from, Map<String, Object> into, int depth) {
      if (depth > DEEPEST || isTooMuch()) {
        return;
      }
      from.forEach(
          (name, inner) -> {
            if (inner instanceof String text) {
              Map<String, Object> more =
                  match(name)
                      .map(match -> afforded(entry(match, text), Match.of(match.key())))
                      .orElseGet(Map::of);
              into.putAll(more);
              inferMore(more, into, depth + 1);
            }
          });
    }

    private Map<String, Object> afforded(Map<String, Object> entry, Match match) {
      Map<String, Object> named = new LinkedHashMap<>();
      for (Map.Entry<String, Object> inferred : entry.entrySet()) {
        charactersLeft -= 1 + match.length(inferred.getKey()) + match.length(inferred.getValue());
        if (isTooMuch()) {
          break;
        }
        named.put(match.named(inferred.getKey()), match.value(inferred.getValue()));
      }
      return named;
    }
  }

  private Map<String, Object> entry(Match match, String value) {
    return exact.getOrDefault(match.key(), Map.of()).getOrDefault(value, Map.of());
  }

  private Optional<Match> match(String key) {
    if (exact.containsKey(key)) {
      return Optional.of(Match.of(key));
    }
    for (Map.Entry<String, KeyTemplate> template : templates.entrySet()) {
      Optional<String> name = template.getValue().nameIn(key);
      if (name.isPresent()) {
        return Optional.of(
            new Match(template.getKey(), template.getValue().variable(), name.get()));
      }
    }
    return Optional.empty();
  }

  /** The entry of the table that a key meets, with the name that its variable stands for. */
  private record Match(String key, String variable, String name) {

    static Match of(String key) {
      return new Match(key, "", "");
    }

    String named(String text) {
      return variable.isEmpty() ? text : text.replace(variable, name);
    }

    Object value(Object value) {
      return value instanceof String text ? named(text) : value;
    }

    /** The length of a value with the name filled in, before it is. */
    long length(Object value) {
      String text = value.toString();
      long length = text.length();
      if (!variable.isEmpty()) {
        for (int at = text.indexOf(variable); at >= 0; at = text.indexOf(variable, at + 1)) {
          length += name.length();
        }
      }
      return length;
    }
  }
}
