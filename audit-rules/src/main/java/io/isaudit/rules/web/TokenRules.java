package io.isaudit.rules.web;

import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Conditions.beAbsent;
import static io.isaudit.rule.lang.Conditions.onText;
import static io.isaudit.rule.lang.Sentences.rule;
import static io.isaudit.rule.lang.SettingDemand.demand;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingDemand;
import io.isaudit.rule.lang.SettingView;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rules on how tokens and assertions are asked for and given out. */
final class TokenRules {

  private static final String PASSWORD_GRANT = "oauth.grant_type.password.enable";
  private static final Condition<SettingView> OFF = be(false);

  /** Grants that applications need: password, implicit. */
  private static final Parameter<List<String>> REQUIRED =
      new Parameter.Words("required", List.of());

  private static final List<String> CREDENTIALS = List.of("username", "password", "client_secret");
  private static final ProductVersion SIGNS_METADATA = ProductVersion.of("7.0");
  private static final List<SettingDemand> SIGNATURES =
      List.of(demand("saml.signing_alg", beSha2()), demand("saml.digest_alg", beSha2()));

  /** The legacy mode turns these back and nothing else about signatures of SAML. */
  private static final List<SettingDemand> METADATA =
      List.of(
          demand("saml.metadata.idp_enable_sha256", be(true).or(beAbsent())),
          demand("saml.metadata.sp_enable_sha256", be(true).or(beAbsent())));

  static final Rule CREDENTIALS_IN_QUERY =
      rule("web/credentials-in-query", MEDIUM)
          .since("7.1")
          .guide("Security")
          .setting("oauth.restricted_query_parameters")
          .should(Condition.of("refuse every credential or be absent", TokenRules::refusesAll));

  static final Rule GRANT_TYPES =
      rule("web/grant-types", LOW)
          .parameters(REQUIRED)
          .demands(
              demand(PASSWORD_GRANT, beOffUnlessRequired("password")),
              demand("oauth.response_type.token.enable", beOffUnlessRequired("implicit")));

  static final Rule PUBLIC_CLIENT_PASSWORD =
      rule("web/public-client-password", MEDIUM)
          .since("7.0")
          .setting("oauth.grant_type.password.allow_public_client")
          .should(be(false).or(haveNoPasswordGrant()));

  static final Rule REFRESH_ROTATION =
      rule("web/refresh-rotation", MEDIUM)
          .setting("oauth.token_renewal.renew_refresh_token")
          .should(be(true).or(beAbsent()));

  static final Rule SAML_SHA1 =
      rule("web/saml-sha1", MEDIUM)
          .guide("Security")
          .needs(SETTINGS)
          .checkedBy("SAML is signed with SHA-256 or stronger", TokenRules::saml);

  static final List<Rule> ALL =
      List.of(
          CREDENTIALS_IN_QUERY, GRANT_TYPES, PUBLIC_CLIENT_PASSWORD, REFRESH_ROTATION, SAML_SHA1);

  private TokenRules() {}

  private static Judgement refusesAll(SettingView view, Subject subject) {
    if (view.value().isAbsent()) {
      return Judgement.met();
    }
    List<SettingValue> listed = view.value().asList();
    List<String> lacking =
        CREDENTIALS.stream()
            .filter(name -> listed.stream().noneMatch(value -> isName(value, name)))
            .toList();
    if (lacking.isEmpty()) {
      return Judgement.met();
    }
    return listed.stream().anyMatch(Hidden::is)
        ? Judgement.unknown(Hidden.words("part of " + view.key()))
        : Judgement.notMet("it lacks " + String.join(", ", lacking));
  }

  /** Names of parameters differ by case. */
  private static boolean isName(SettingValue value, String name) {
    return value.asText().map(String::strip).filter(name::equals).isPresent();
  }

  private static Condition<SettingView> beOffUnlessRequired(String grant) {
    return Condition.of(
        OFF.description(),
        (view, subject) ->
            subject.parameter(REQUIRED).contains(grant)
                ? Judgement.metWithNote("the profile says that applications need " + grant)
                : OFF.judge(view, subject));
  }

  private static Condition<SettingView> haveNoPasswordGrant() {
    return Condition.of(
        "go with " + PASSWORD_GRANT + " = false",
        (view, subject) ->
            subject
                .settings()
                .find(PASSWORD_GRANT)
                .map(grant -> OFF.judge(new SettingView(PASSWORD_GRANT, grant), subject))
                .orElseGet(
                    () -> Judgement.unknown("the default of " + PASSWORD_GRANT + " is not known")));
  }

  private static List<Verdict> saml(Subject subject) {
    boolean metadata =
        subject.version().filter(version -> !version.isBefore(SIGNS_METADATA)).isPresent();
    List<Verdict> verdicts = new ArrayList<>();
    SIGNATURES.forEach(one -> verdicts.addAll(one.verdicts(subject)));
    if (metadata) {
      METADATA.forEach(one -> verdicts.addAll(one.verdicts(subject)));
    }
    return verdicts;
  }

  private static Condition<SettingView> beSha2() {
    return onText(
        "be of SHA-256 or stronger",
        text -> {
          String algorithm = text.strip().toLowerCase(Locale.ROOT);
          return algorithm.endsWith("sha256")
              || algorithm.endsWith("sha384")
              || algorithm.endsWith("sha512");
        });
  }
}
