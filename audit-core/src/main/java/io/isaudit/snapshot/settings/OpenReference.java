package io.isaudit.snapshot.settings;

import io.isaudit.evidence.Place;
import java.util.Optional;

/**
 * A reference in deployment.toml that the file and the defaults alone do not resolve.
 *
 * @param key the key whose value holds it
 * @param name what it refers to; empty when that is no plain name
 */
public record OpenReference(String key, Place at, ReferenceKind kind, Optional<String> name) {

  /** What keeps it open. */
  public enum ReferenceKind {
    /** A {@code $ref{}} to a key that does not exist. */
    NO_SUCH_KEY,
    /** A {@code $ref{}} inside an array of tables, where the product resolves none. */
    IN_ARRAY_OF_TABLES,
    /** A {@code $sys{}}, which the start-up options resolve. */
    SYSTEM_PROPERTY,
    /** An {@code $env{}}, which the environment of the server resolves. */
    ENVIRONMENT
  }
}
