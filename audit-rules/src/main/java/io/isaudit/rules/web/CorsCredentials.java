package io.isaudit.rules.web;

import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Conditions.beAbsent;

import io.isaudit.declaration.Environment;
import io.isaudit.rule.Check;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingView;
import io.isaudit.snapshot.settings.Setting;
import java.util.List;
import java.util.Optional;

/**
 * Whether browsers send cookies of the server along for pages that nobody has listed strictly. Only
 * production asks for strict origins, so elsewhere it is enough that not everybody may call.
 */
final class CorsCredentials implements Check {

  private static final String KEY = "cors.supports_credentials";
  private static final Condition<SettingView> NOT_ANY = be(false).or(beAbsent());
  private static final Condition<SettingView> TRUSTED = new TrustedOrigins();

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Optional<Setting> credentials = subject.settings().find(KEY);
    if (credentials.isEmpty()) {
      return List.of(Verdict.unknown(KEY, "the default of " + KEY + " is not known"));
    }
    Setting setting = credentials.get();
    return List.of(
        verdict(setting, subject).actual(setting.value().display()).from(setting.origin()));
  }

  private static Verdict verdict(Setting credentials, Subject subject) {
    if (Hidden.is(credentials.value())) {
      return Verdict.unknown(KEY, Hidden.words(KEY));
    }
    if (credentials.value().is("false")) {
      return Verdict.pass(KEY, "pages of other origins never use a session");
    }
    Judgement any = judge("cors.allow_any_origin", NOT_ANY, subject);
    if (any.outcome() == Outcome.FAIL) {
      return Verdict.fail(KEY, "credentials are allowed while any origin is");
    }
    boolean strict = subject.environment() == Environment.PRODUCTION;
    Judgement origins = strict ? judge(TrustedOrigins.KEY, TRUSTED, subject) : Judgement.met();
    if (origins.outcome() == Outcome.FAIL) {
      return Verdict.fail(
          KEY,
          "credentials are allowed for origins that nobody should trust"
              + origins.why().map(": "::concat).orElse(""));
    }
    Optional<String> open = any.why().or(origins::why);
    return open.isPresent()
        ? Verdict.unknown(KEY, open.get())
        : Verdict.pass(KEY, "credentials are allowed for listed origins only");
  }

  private static Judgement judge(String key, Condition<SettingView> demand, Subject subject) {
    return subject
        .settings()
        .find(key)
        .map(setting -> demand.judge(new SettingView(key, setting), subject))
        .orElseGet(() -> Judgement.unknown("the default of " + key + " is not known"));
  }
}
