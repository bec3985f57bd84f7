package io.isaudit.rules.secrets;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
      Set<UrlCredential> inUrl = UrlCredential.in(setting.value());
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

  private static Verdict inUrl(String name, Set<UrlCredential> credentials, Setting setting) {
    Verdict verdict =
        Verdict.unknown(name, "the URL in " + name + " holds a log-in, which can be a password");
    if (credentials.contains(UrlCredential.PASSWORD)) {
      verdict = Verdict.fail(name, name + " holds a password in clear text");
    } else if (credentials.contains(UrlCredential.TOKEN)) {
      verdict = Verdict.fail(name, name + " holds a token in clear text");
    } else if (credentials.contains(UrlCredential.PLACEHOLDER)) {
      verdict = Verdict.unknown(name, placeholder("the password in " + name));
    }
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
