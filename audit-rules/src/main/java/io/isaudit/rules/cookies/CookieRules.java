package io.isaudit.rules.cookies;

import static io.isaudit.evidence.EvidenceKind.CONTAINER;
import static io.isaudit.evidence.EvidenceKind.SESSION_RECORDING;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.Target.TargetKind.ENDPOINT;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the chapter "cookies". */
public final class CookieRules implements RuleBook {

  public static final Rule COMMON_AUTH_ID =
      rule("cookies/common-auth-id", HIGH)
          .on(ENDPOINT)
          .guide("COOKIES")
          .needs(SESSION_RECORDING)
          .checkedBy(
              "the commonAuthId cookie is secure, HTTP-only and usable for single sign-on",
              new SessionCookie("commonAuthId", List.of("None", "Lax")));

  public static final Rule ATTRIBUTE_OVERRIDES =
      rule("cookies/attribute-overrides", HIGH)
          .since("5.10")
          .guide("COOKIES")
          .needs(SETTINGS)
          .checkedBy("no setting weakens a cookie", new CookieOverrides());

  public static final Rule CONSOLE_COOKIE_CONFIG =
      rule("cookies/console-cookie-config", MEDIUM)
          .guide("COOKIES")
          .needs(CONTAINER)
          .checkedBy("the console's session cookie keeps its flags", new ConsoleCookie());

  @Override
  public String name() {
    return "cookies";
  }

  @Override
  public List<Rule> rules() {
    return Stream.concat(
            Stream.of(COMMON_AUTH_ID, ATTRIBUTE_OVERRIDES, CONSOLE_COOKIE_CONFIG),
            LiveCookieRules.ALL.stream())
        .toList();
  }

  @Override
  public List<Class<?>> holders() {
    return List.of(CookieRules.class, LiveCookieRules.class);
  }
}
