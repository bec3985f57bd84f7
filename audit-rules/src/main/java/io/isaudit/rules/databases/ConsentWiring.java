package io.isaudit.rules.databases;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Follows the reference of the consent module to its datasource. */
final class ConsentWiring implements Check {

  private static final String KEY = "authentication.consent.data_source";
  private static final String PREFIX = "jdbc/";

  /** What the product's own tables are called among JNDI names. */
  private static final List<String> BUILT_IN =
      List.of("WSO2IdentityDB", "WSO2CarbonDB", "WSO2USER_DB", "WSO2CONFIG_DB", "SHARED_DB");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    Set<String> custom = new TreeSet<>();
    Datasource.of(subject).stream()
        .filter(datasource -> !datasource.isBuiltIn())
        .forEach(datasource -> custom.add(datasource.name()));
    Set<String> consent = new TreeSet<>(custom);
    consent.removeIf(id -> !id.toLowerCase(Locale.ROOT).contains("consent"));
    Setting written = settings.stated(KEY);
    Verdict verdict = verdict(settings, written, custom, consent);
    return List.of(written.isAbsent() ? verdict : verdict.from(written.origin()));
  }

  private static Verdict verdict(
      Settings settings, Setting written, Set<String> custom, Set<String> consent) {
    if (written.isAbsent()) {
      return consent.isEmpty()
          ? Verdict.notApplicable(KEY, "no datasource of its own is written for consent data")
          : fail(
              consent, "nothing refers to " + list(consent) + ": consents stay with identity data");
    }
    Optional<String> text = written.value().asText().map(String::strip);
    if (text.isEmpty() || Conditions.isReferenceText(written.value())) {
      return Verdict.unknown(KEY, KEY + " is set outside the file");
    }
    if (!text.get().startsWith(PREFIX)) {
      return fail(consent, text.get() + " lacks the prefix " + PREFIX);
    }
    String id = text.get().substring(PREFIX.length());
    boolean shared =
        settings.find(Datasource.SHARED + ".id").filter(s -> s.value().is(id)).isPresent();
    if (!custom.contains(id) && !BUILT_IN.contains(id) && !shared) {
      return fail(consent, "no datasource has the id " + id);
    }
    return consent.isEmpty() || consent.contains(id)
        ? Verdict.pass(KEY, "consents go to the datasource " + id)
        : fail(consent, "consents go to " + id + " and not to " + list(consent));
  }

  private static Verdict fail(Set<String> consent, String reason) {
    Verdict verdict = Verdict.fail(KEY, reason);
    return consent.isEmpty() ? verdict : verdict.expected(PREFIX + list(consent));
  }

  private static String list(Set<String> ids) {
    return String.join(" or ", ids);
  }
}
