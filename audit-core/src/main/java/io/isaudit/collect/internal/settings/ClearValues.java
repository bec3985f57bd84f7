package io.isaudit.collect.internal.settings;

import java.util.Optional;
import java.util.function.Function;

/**
 * Effective values in clear, for collectors that need one to look further, for example to open a
 * key store. Nothing from here may be stored.
 */
public final class ClearValues {

  private final Function<String, Optional<String>> lookup;

  ClearValues(Function<String, Optional<String>> lookup) {
    this.lookup = lookup;
  }

  static ClearValues none() {
    return new ClearValues(key -> Optional.empty());
  }

  /** The text of a key; empty when it is absent or stands outside the file. */
  public Optional<String> text(String key) {
    return lookup.apply(key).filter(text -> !text.contains("$") || !text.contains("{"));
  }
}
