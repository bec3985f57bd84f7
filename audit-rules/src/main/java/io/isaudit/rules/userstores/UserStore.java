package io.isaudit.rules.userstores;

import io.isaudit.evidence.Place;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.rule.lang.Switch;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A user store of a node: the primary one, which settings define, or one that a file defines.
 *
 * @param name PRIMARY, or the path of the file
 * @param className empty text where it is not known
 * @param primary whether the product adds inferred and default values to what is written
 * @param problem why nothing is known of it; ask this first, as {@link Stores#should} does
 */
record UserStore(
    String name,
    StoreKind kind,
    String className,
    boolean primary,
    Optional<String> problem,
    Optional<Place> place,
    Function<String, Property> lookup) {

  static final String PRIMARY = "PRIMARY";
  static final String URL = "ConnectionURL";

  /**
   * One property.
   *
   * @param value empty when it rests on defaults that are not known
   * @param encrypted whether its file marks it as encrypted by the product
   */
  record Property(Optional<SettingValue> value, Optional<Place> place, boolean encrypted) {}

  /** A store of which only its name is known. */
  static UserStore unreadable(String name, String problem, Optional<Place> place) {
    return new UserStore(
        name,
        StoreKind.UNKNOWN,
        "",
        false,
        Optional.of(problem),
        place,
        property -> new Property(Optional.empty(), Optional.empty(), false));
  }

  Property property(String property) {
    return lookup.apply(property);
  }

  /** The effective value; empty when it rests on defaults that are not known. */
  Optional<SettingValue> value(String property) {
    return property(property).value();
  }

  /** What is known in clear, if it is no empty text. */
  Optional<String> text(String property) {
    return value(property)
        .flatMap(SettingValue::asText)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  Switch flag(String property) {
    return Switch.of(value(property));
  }

  /** Whether the value in effect can't be told: redacted, a reference, or an unknown default. */
  boolean hides(String property) {
    Optional<SettingValue> value = value(property);
    return value.isEmpty()
        || value.get().asSecret().isPresent()
        || Conditions.isReferenceText(value.get());
  }

  Optional<Redacted> secret(String property) {
    return value(property).flatMap(SettingValue::asSecret);
  }

  /** Where a property stands, else the store. */
  Optional<Place> place(String property) {
    return property(property).place().or(this::place);
  }

  /** The URLs of a directory as they are written; empty where none stands in the file in clear. */
  List<LdapUrl> urls() {
    return text(URL).map(LdapUrl::listed).orElse(List.of());
  }

  boolean isReadOnly() {
    return className.contains("ReadOnly") || flag("ReadOnly") == Switch.ON;
  }
}
