package io.isaudit.rules.cookies;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Attributes of cookies that the file sets in place of those in the product's code. */
final class CookieOverrides implements Check {

  private static final String COOKIES = "identity.cookies";
  private static final String HOSTNAME = "server.hostname";

  /** Single sign-on carries these across sites, so they are {@code SameSite=None} by design. */
  private static final Set<String> CROSS_SITE =
      Set.of("commonAuthId", "opbs", "samlssoTokenId", "atbv");

  private static final String NONCE = "sessionNonceCookie-";

  /** A page of the product reads this one by script. */
  private static final String READ_BY_SCRIPT = "opbs";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    List<Verdict> verdicts = new ArrayList<>();
    for (String table : settings.tablesBelow(COOKIES)) {
      Setting name = settings.stated(table + ".name");
      Verdict verdict = verdict(table, name.value(), settings);
      verdicts.add(name.isAbsent() ? verdict : verdict.from(name.origin()));
    }
    return verdicts.isEmpty()
        ? List.of(Verdict.pass(COOKIES, "cookies keep the attributes that the product gives them"))
        : verdicts;
  }

  private static Verdict verdict(String table, SettingValue name, Settings settings) {
    Optional<String> text = name.asText().map(String::strip).filter(n -> !n.isEmpty());
    if (text.isEmpty() || isHidden(name)) {
      return Verdict.unknown(COOKIES, "which cookie an entry of " + COOKIES + " is for");
    }
    String cookie = text.get();
    List<String> wrong = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    for (String attribute : List.of("secure", "httpOnly", "sameSite", "domain")) {
      SettingValue value = settings.stated(table + "." + attribute).value();
      if (isHidden(value)) {
        hidden.add(attribute);
      } else if (attribute.equals("domain")) {
        domain(value, settings, wrong, hidden);
      } else if (isWeak(cookie, attribute, value)) {
        wrong.add(attribute + " = " + value.asText().orElse(""));
      }
    }
    if (!wrong.isEmpty()) {
      String all = String.join(", ", wrong);
      return Verdict.fail(cookie, "the cookie " + cookie + " is weakened: " + all).actual(all);
    }
    return hidden.isEmpty()
        ? Verdict.pass(cookie, "the cookie " + cookie + " is not weakened")
        : Verdict.unknown(
            cookie, "not all is known of " + cookie + ": " + String.join(", ", hidden));
  }

  private static boolean isWeak(String cookie, String attribute, SettingValue value) {
    return switch (attribute) {
      case "secure" -> value.is("false");
      case "httpOnly" -> value.is("false") && !cookie.equals(READ_BY_SCRIPT);
      default -> value.is("None") && !CROSS_SITE.contains(cookie) && !cookie.startsWith(NONCE);
    };
  }

  private static void domain(
      SettingValue value, Settings settings, List<String> wrong, List<String> hidden) {
    String domain = lower(value.asText().orElse("")).replaceFirst("^\\.", "");
    if (domain.isEmpty()) {
      return;
    }
    Optional<String> host =
        settings
            .find(HOSTNAME)
            .map(Setting::value)
            .filter(name -> !isHidden(name))
            .flatMap(SettingValue::asText)
            .map(CookieOverrides::lower);
    if (host.isEmpty()) {
      hidden.add("whether domain is above " + HOSTNAME);
    } else if (host.get().endsWith("." + domain)) {
      wrong.add("domain = " + domain);
    }
  }

  private static boolean isHidden(SettingValue value) {
    return Conditions.isReferenceText(value) || value.asSecret().isPresent();
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
