package io.isaudit.collect.internal.settings;

import io.isaudit.evidence.Place;
import io.isaudit.facts.FlatKey;
import io.isaudit.facts.Inference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Infers settings the way the product does: from keys that are written, never from defaults; the
 * value is compared as text, and an inferred text may lead to more. What follows first hand wins
 * over what follows from that, and among settings the later one in their order.
 */
final class Inferrer {

  private static final Pattern VARIABLE = Pattern.compile("\\$[0-9]+");
  private static final int DEEPEST = 16;

  private final Map<String, Map<String, Map<String, Object>>> exact = new HashMap<>();
  private final List<Wildcard> wildcards = new ArrayList<>();

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

  private record Wildcard(Pattern pattern, String key) {}

  private Map<String, Map<String, Object>> addKey(String key) {
    if (VARIABLE.matcher(key).find()) {
      // The product turns its key into an expression as it stands, dots included.
      String expression = VARIABLE.matcher(key).replaceAll("(\\\\w+)");
      wildcards.add(new Wildcard(Pattern.compile(expression), key));
    }
    return new HashMap<>();
  }

  Map<String, Inferred> infer(Collection<RawSetting> written) {
    Map<String, Inferred> inferred = new LinkedHashMap<>();
    for (RawSetting setting : written) {
      if (FlatKey.array(setting.key()).isPresent()) {
        continue;
      }
      Map<String, Object> values = infer(setting.key(), setting.value().toString());
      values.forEach(
          (key, value) -> inferred.put(key, new Inferred(value, setting.key(), setting.at())));
    }
    written.forEach(setting -> inferred.remove(setting.key()));
    return inferred;
  }

  private Map<String, Object> infer(String key, String value) {
    Map<String, Object> named = new LinkedHashMap<>();
    match(key)
        .ifPresent(
            match ->
                entry(match, value)
                    .forEach((name, inner) -> named.put(match.named(name), match.value(inner))));
    Map<String, Object> inferred = new LinkedHashMap<>();
    inferMore(named, inferred, 0);
    inferred.putAll(named);
    return inferred;
  }

  /** The product does not fill in a variable in what it infers from inferred values. */
  private void inferMore(Map<String, Object> from, Map<String, Object> into, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    from.forEach(
        (name, inner) -> {
          if (inner instanceof String text) {
            Map<String, Object> more =
                match(name).map(match -> entry(match, text)).orElseGet(Map::of);
            into.putAll(more);
            inferMore(more, into, depth + 1);
          }
        });
  }

  private Map<String, Object> entry(Match match, String value) {
    return exact.getOrDefault(match.key(), Map.of()).getOrDefault(value, Map.of());
  }

  private Optional<Match> match(String key) {
    if (exact.containsKey(key)) {
      return Optional.of(new Match(key, Optional.empty()));
    }
    for (Wildcard wildcard : wildcards) {
      Matcher matcher = wildcard.pattern().matcher(key);
      if (matcher.matches()) {
        return Optional.of(new Match(wildcard.key(), Optional.of(matcher.group(1))));
      }
    }
    return Optional.empty();
  }

  /** The entry of the table that a key meets, with the name its variable stands for. */
  private record Match(String key, Optional<String> name) {

    String named(String text) {
      return name.map(known -> text.replace("$1", known)).orElse(text);
    }

    Object value(Object value) {
      return value instanceof String text ? named(text) : value;
    }
  }
}
