package io.isaudit.rules.databases;

import io.isaudit.rule.Check;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks for characters that break the XML files which the product writes values into. */
final class UrlEscaping implements Check {

  private static final String STORE = "user_store";
  private static final String ENTITY = "(?:amp|lt|gt|quot|apos|#\\d+|#x[0-9A-Fa-f]+);";

  /** An ampersand before a masked part may begin an entity that was masked with it. */
  private static final String MASKED = "#?\\*\\*\\*;|#\\*\\*\\*";

  private static final Pattern BARE = Pattern.compile("<|&(?!" + ENTITY + ")(?!" + MASKED + ")");
  private static final Pattern OPEN = Pattern.compile("&(?:" + MASKED + ")");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Datasource datasource : Datasource.of(subject)) {
      if (!datasource.url().isAbsent()) {
        verdicts.add(verdict(datasource.name(), "the URL of ", datasource.url()));
      }
    }
    verdicts.addAll(userStore(subject.settings().below(STORE)));
    return verdicts.isEmpty()
        ? List.of(Verdict.notApplicable("url", "neither a URL nor a user store is written"))
        : verdicts;
  }

  /** One verdict for all properties that are as they should be, one for each other. */
  private static List<Verdict> userStore(Map<String, Setting> properties) {
    List<Verdict> verdicts = new ArrayList<>();
    boolean any = false;
    for (Map.Entry<String, Setting> property : properties.entrySet()) {
      if (property.getKey().startsWith("properties.") && property.getValue().isExplicit()) {
        any = true;
        Verdict verdict = verdict(STORE + "." + property.getKey(), "", property.getValue());
        if (verdict.outcome() != Outcome.PASS) {
          verdicts.add(verdict);
        }
      }
    }
    if (any && verdicts.isEmpty()) {
      String item = STORE + ".properties";
      verdicts.add(Verdict.pass(item, "the values of " + item + " are escaped for XML"));
    }
    return verdicts;
  }

  private static Verdict verdict(String item, String what, Setting setting) {
    String thing = what + item;
    Optional<Redacted> secret = setting.value().asSecret();
    Optional<String> text = setting.value().asText();
    Verdict verdict;
    if (secret.isPresent() ? mayBreak(secret.get()) : Conditions.isReferenceText(setting.value())) {
      boolean kept = secret.filter(one -> one.references().isEmpty()).isEmpty();
      String why =
          kept
              ? thing + " stands outside the file"
              : "the audit does not keep " + value(what) + item;
      verdict = Verdict.unknown(item, why);
    } else if (finds(BARE, text)) {
      verdict =
          Verdict.fail(item, thing + " has a bare & or <, which breaks the XML it is written into")
              .expected("&amp; for & and &lt; for <");
    } else if (finds(OPEN, text)) {
      verdict = Verdict.unknown(item, "a part of " + thing + " is masked, with an & before it");
    } else {
      verdict = Verdict.pass(item, thing + " is escaped for XML");
    }
    return verdict.from(setting.origin());
  }

  private static String value(String what) {
    return what.isEmpty() ? "the value of " : what;
  }

  /** Most texts have neither of the characters that matter. */
  private static boolean finds(Pattern pattern, Optional<String> text) {
    return text.isPresent()
        && (text.get().indexOf('&') >= 0 || text.get().indexOf('<') >= 0)
        && pattern.matcher(text.get()).find();
  }

  /** An alias is written as it is; no known value has such a character. */
  private static boolean mayBreak(Redacted secret) {
    boolean plain = secret.kind() == SecretKind.PLAIN || secret.kind() == SecretKind.ENVIRONMENT;
    boolean filledIn =
        secret.kind() == SecretKind.SYSTEM_PROPERTY || secret.kind() == SecretKind.PLACEHOLDER;
    boolean open = plain || filledIn;
    return open && secret.known().isEmpty() && secret.form().isEmpty();
  }
}
