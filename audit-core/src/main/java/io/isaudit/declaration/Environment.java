package io.isaudit.declaration;

import java.util.Locale;
import java.util.Optional;

/** What a deployment is used for. Some rules hold in production only. */
public enum Environment {
  PRODUCTION,
  STAGING,
  DEVELOPMENT;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Environment> parse(String word) {
    for (Environment environment : values()) {
      if (environment.word().equals(word)) {
        return Optional.of(environment);
      }
    }
    return Optional.empty();
  }
}
