package io.isaudit.rules.secrets;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.secret.Placeholders;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds the passwords that stand readable in deployment.toml, by the names of their keys. */
final class ClearTextPasswords implements Check {

  static final Parameter<List<String>> KEY_PATTERNS =
      new Parameter.Words(
          "keyPatterns",
          List.of("password", "passwd", "passphrase", "secret", "secret_key", "api_key"));

  static final Parameter<List<String>> KEY_PATHS =
      new Parameter.Words(
          "keyPaths", List.of("encryption.key", "encryption.old_key", "encryption.totpKey"));

  static final Parameter<List<String>> IGNORE_PATHS = new Parameter.Words("ignorePaths", List.of());

  private static final Pattern IN_URL = Pattern.compile("(?i)[?&;:](?:ssl)?password=([^&;]+)");

  /** What the collector puts in the place of a password. */
  private static final String MASKED = "***";

  /** Reported by a rule of its own. */
  private static final String MAIL_PASSWORD = "output_adapter.email.password";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    List<String> paths = subject.parameter(KEY_PATHS);
    List<String> ignored = subject.parameter(IGNORE_PATHS);
    List<String> endings =
        subject.parameter(KEY_PATTERNS).stream().map(ClearTextPasswords::bare).toList();
    Map<String, Verdict> byKey = new TreeMap<>();
    for (Map.Entry<String, Setting> given : settings.given().entrySet()) {
      String key = given.getKey();
      Setting setting = given.getValue();
      List<String> inUrl = passwordsInUrl(setting.value());
      boolean named = !inUrl.isEmpty() || paths.contains(key) || endsAs(endings, key);
      if (!named || !setting.isExplicit() || isOfAnotherRule(key)) {
        continue;
      }
      String name = StableKey.of(settings, key);
      if (ignored.contains(key) || ignored.contains(name)) {
        continue;
      }
      if (!inUrl.isEmpty()) {
        byKey.put(name, inUrl(name, inUrl, setting));
      }
      for (Redacted secret : secrets(setting.value())) {
        byKey.merge(name, verdict(name, secret, setting), Verdict::worse);
      }
    }
    return byKey.isEmpty()
        ? List.of(Verdict.notApplicable("passwords", "no password is written in deployment.toml"))
        : List.copyOf(byKey.values());
  }

  private static boolean isOfAnotherRule(String key) {
    return key.startsWith(SecretsTable.NAME + ".") || key.equals(MAIL_PASSWORD);
  }

  private static boolean endsAs(List<String> endings, String key) {
    String last = bare(key.substring(key.lastIndexOf('.') + 1).replace("'", ""));
    for (String ending : endings) {
      if (last.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** {@code api_key}, {@code api-key} and {@code apiKey} are one name. */
  private static String bare(String name) {
    return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }

  /**
   * As the collector leaves them: masked, or the name of what is filled in. A reference is none.
   */
  private static List<String> passwordsInUrl(SettingValue value) {
    Optional<String> text = value.asText().filter(url -> url.indexOf('=') >= 0);
    return text.isEmpty()
        ? List.of()
        : IN_URL
            .matcher(text.get())
            .results()
            .map(password -> password.group(1))
            .filter(password -> password.equals(MASKED) || Placeholders.in(password))
            .toList();
  }

  private static Verdict inUrl(String name, List<String> passwords, Setting setting) {
    Verdict verdict =
        passwords.contains(MASKED)
            ? Verdict.fail(name, name + " holds a password in clear text")
            : Verdict.unknown(name, placeholder("the password in " + name));
    return verdict
        .expected("a URL without a password")
        .actual(setting.value().display())
        .from(setting.origin());
  }

  private static String placeholder(String what) {
    return what + " is a placeholder: whether it ends up readable in the file is not known";
  }

  /** A value in clear is no secret: it was let through because it cannot be one. */
  private static List<Redacted> secrets(SettingValue value) {
    List<Redacted> secrets = new ArrayList<>();
    for (SettingValue element : value.asList()) {
      element.asSecret().ifPresent(secrets::add);
    }
    return secrets;
  }

  private static Verdict verdict(String name, Redacted secret, Setting setting) {
    Verdict verdict;
    if (secret.kind() == SecretKind.SETTING_REFERENCE) {
      verdict = Verdict.unknown(name, "what " + name + " refers to is not known");
    } else if (secret.kind() == SecretKind.PLACEHOLDER) {
      verdict = Verdict.unknown(name, placeholder(name));
    } else if (secret.kind() != SecretKind.PLAIN) {
      verdict = Verdict.pass(name, name + " is " + secret.kind().words());
    } else if (secret.references().isEmpty()) {
      verdict = Verdict.fail(name, name + " stands in clear text");
    } else {
      verdict = Verdict.unknown(name, name + " mixes text with a reference");
    }
    return verdict
        .expected("a reference such as $secret{alias}")
        .actual(secret.describe())
        .from(setting.origin());
  }
}
