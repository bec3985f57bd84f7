package io.isaudit.snapshot.settings;

import io.isaudit.evidence.Place;
import java.util.Optional;

/** Where the effective value of a setting comes from. */
public sealed interface Origin {

  /** Written in a file of the home. */
  record Explicit(Place at) implements Origin {}

  /** Derived by the product from another setting that is written in a file. */
  record Inferred(String from, Place at) implements Origin {}

  /** The product's own default of a version. */
  record Default(String version) implements Origin {}

  /** Neither written nor defaulted. */
  record Absent() implements Origin {}

  default Optional<Place> place() {
    if (this instanceof Explicit explicit) {
      return Optional.of(explicit.at());
    }
    return this instanceof Inferred inferred ? Optional.of(inferred.at()) : Optional.empty();
  }

  /** A word for reports: explicit, inferred, default or absent. */
  default String word() {
    if (this instanceof Explicit) {
      return "explicit";
    }
    if (this instanceof Inferred) {
      return "inferred";
    }
    return this instanceof Default ? "default" : "absent";
  }
}
