package io.isaudit.rules.userstores;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the type of the primary user store, or the class that is given instead. A default does
 * not count: the product infers the class from a written type only.
 */
final class DeclaredType implements Check {

  private static final String TYPE = "user_store.type";
  private static final String CLASS = "user_store.class";
  private static final String PROPERTIES = "user_store.properties";
  private static final String UNIQUE_ID = "_unique_id";
  private static final List<String> TYPES =
      List.of("database", "read_only_ldap", "read_write_ldap", "active_directory");
  private static final ProductVersion UNIQUE_ID_SINCE = ProductVersion.of("5.10.0");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    Setting type = settings.stated(TYPE);
    if (type.isExplicit()) {
      return List.of(
          ofType(type, subject)
              .expected("a type that this version knows")
              .actual(type.value().display())
              .from(type.origin()));
    }
    Setting className = settings.stated(CLASS);
    if (!className.isExplicit() || className.value().is("")) {
      return List.of(Verdict.fail(TYPE, "neither " + TYPE + " nor " + CLASS + " is written"));
    }
    Verdict verdict =
        settings.mentions(PROPERTIES)
            ? Verdict.pass(TYPE, CLASS + " is written with its properties")
            : Verdict.fail(TYPE, CLASS + " is written without any property");
    return List.of(verdict.from(className.origin()));
  }

  private static Verdict ofType(Setting type, Subject subject) {
    Optional<String> text = type.value().asText();
    if (Conditions.isReferenceText(type.value()) || type.value().asSecret().isPresent()) {
      return Verdict.unknown(TYPE, TYPE + " is set outside the file");
    }
    String word = text.orElse("");
    if (TYPES.contains(word)) {
      return Verdict.pass(TYPE, TYPE + " is " + word);
    }
    boolean unique =
        word.endsWith(UNIQUE_ID)
            && TYPES.contains(word.substring(0, word.length() - UNIQUE_ID.length()));
    if (!unique) {
      return Verdict.fail(TYPE, "no version knows the type that is written");
    }
    return subject
        .version()
        .map(
            version ->
                version.isBefore(UNIQUE_ID_SINCE)
                    ? Verdict.fail(TYPE, "this version does not know the type " + word)
                    : Verdict.pass(TYPE, TYPE + " is " + word))
        .orElseGet(
            () -> Verdict.unknown(TYPE, "the product version is not known, which decides on it"));
  }
}
