package io.isaudit.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the product infers from one setting. {@code $1} in the key stands for one name of letters,
 * digits and underscores, and is the same name in the inferred keys.
 *
 * @param key the key that is set
 * @param value its value as text
 * @param inferred values by key, typed as in {@link ProductFacts#defaults()}
 */
public record Inference(String key, String value, Map<String, Object> inferred) {

  public Inference {
    inferred = Collections.unmodifiableMap(new LinkedHashMap<>(inferred));
  }
}
