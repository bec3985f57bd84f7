package io.isaudit.rules.cookies;

import static io.isaudit.evidence.EvidenceKind.ENDPOINT;
import static io.isaudit.evidence.EvidenceKind.SESSION_RECORDING;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.evidence.EvidenceKind;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.rule.lang.RuleDraft;
import java.util.List;

/** Rules on cookies as a running server sets them. */
final class LiveCookieRules {

  private static final Parameter<Integer> REMEMBER_DAYS =
      new Parameter.Count("rememberMaxDays", 14, "days", 1, 365);
  private static final long DAY = 86_400;

  static final Rule JSESSIONID =
      draft("jsessionid", HIGH, ENDPOINT)
          .uses(SESSION_RECORDING)
          .checkedBy(
              "every JSESSIONID is secure, HTTP-only and kept on its own site",
              LiveCookie.named("JSESSIONID", CookieDemand.flags().sameSite("Strict", "Lax")));

  static final Rule OPBS =
      draft("opbs", MEDIUM, SESSION_RECORDING)
          .parameters(LiveCookie.USED)
          .checkedBy(
              "the opbs cookie is secure and can be read by scripts",
              LiveCookie.ofFeature("opbs", CookieDemand.flags().readByScript()));

  static final Rule SAML_SSO_TOKEN_ID =
      draft("saml-sso-token-id", HIGH, SESSION_RECORDING)
          .parameters(LiveCookie.USED)
          .checkedBy(
              "the samlssoTokenId cookie is secure and HTTP-only",
              LiveCookie.ofFeature("samlssoTokenId", CookieDemand.flags()));

  static final Rule REQUESTED_URI =
      draft("requested-uri", LOW, ENDPOINT)
          .uses(SESSION_RECORDING)
          .checkedBy(
              "the requestedURI cookie is secure, HTTP-only and not set outside",
              LiveCookie.ofConsole("requestedURI", subject -> CookieDemand.flags(), false));

  static final Rule ATBV =
      draft("atbv", HIGH, SESSION_RECORDING)
          .since("5.10")
          .parameters(LiveCookie.USED)
          .checkedBy(
              "the atbv cookie is secure and HTTP-only",
              LiveCookie.ofFeature("atbv", CookieDemand.flags()));

  static final Rule REMEMBER_ME =
      draft("remember-me", MEDIUM, SESSION_RECORDING)
          .parameters(REMEMBER_DAYS, LiveCookie.USED)
          .checkedBy(
              "the cookie that remembers an administrator is secure, HTTP-only and short-lived",
              LiveCookie.ofConsole(
                  "wso2.carbon.rememberme",
                  subject ->
                      CookieDemand.flags().livingAtMost(subject.parameter(REMEMBER_DAYS) * DAY),
                  true));

  static final Rule NO_PLAIN_TRANSPORT =
      draft("no-plain-transport", MEDIUM, ENDPOINT)
          .uses(SESSION_RECORDING)
          .checkedBy("no session travels without TLS or in an address", new PlainTransport());

  static final List<Rule> ALL =
      List.of(
          JSESSIONID,
          OPBS,
          SAML_SSO_TOKEN_ID,
          REQUESTED_URI,
          ATBV,
          REMEMBER_ME,
          NO_PLAIN_TRANSPORT);

  private LiveCookieRules() {}

  private static RuleDraft draft(String slug, Severity severity, EvidenceKind kind) {
    return rule("cookies/" + slug, severity).on(TargetKind.ENDPOINT).guide("COOKIES").needs(kind);
  }
}
