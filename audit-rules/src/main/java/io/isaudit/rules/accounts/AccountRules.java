package io.isaudit.rules.accounts;

import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Conditions.beAReference;
import static io.isaudit.rule.lang.Conditions.beAStrongSecret;
import static io.isaudit.rule.lang.Conditions.beAbsent;
import static io.isaudit.rule.lang.Conditions.beKnownFrom;
import static io.isaudit.rule.lang.Conditions.beNoneOf;
import static io.isaudit.rule.lang.Sentences.rule;
import static io.isaudit.rule.lang.SettingDemand.demand;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MINUTES;

import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Cap;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.Subject;
import io.isaudit.snapshot.secret.Redacted.KnownList;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the chapter "accounts". */
public final class AccountRules implements RuleBook {

  /** Stands on an edge of the buckets in which lengths of secrets are known. */
  private static final Parameter<Integer> MIN_ADMIN_LENGTH =
      new Parameter.Count("minAdminLen", 12, "characters", 8, 32);

  private static final Parameter<List<String>> DEFAULT_NAMES =
      new Parameter.Words(
          "defaultAdminNames", List.of("admin", "administrator", "root", "wso2", "sa"));

  private static final Parameter<Boolean> HISTORY_REQUIRED = new Parameter.Flag("required", true);

  private static final Parameter<Integer> MAX_IDLE =
      new Parameter.Count("maxIdle", 15, "minutes", 1, 1440);

  private static final Parameter<Integer> MAX_REMEMBER =
      new Parameter.Count("maxRemember", 14, "days", 1, 366);

  public static final Rule SUPER_ADMIN_PASSWORD =
      rule("accounts/super-admin-password", CRITICAL)
          .guide("Super admin user configurations")
          .parameters(MIN_ADMIN_LENGTH)
          .caps(Cap.SHIPPED_ADMIN_PASSWORD)
          .setting("super_admin.password")
          .should(
              beAReference()
                  .or(beAStrongSecret(MIN_ADMIN_LENGTH, "super_admin.username"))
                  .capping(Cap.SHIPPED_ADMIN_PASSWORD, beKnownFrom(KnownList.SHIPPED)));

  public static final Rule SUPER_ADMIN_NAME =
      rule("accounts/super-admin-name", LOW)
          .in(PRODUCTION)
          .guide("Super admin user configurations")
          .parameters(DEFAULT_NAMES)
          .setting("super_admin.username")
          .should(beNoneOf(DEFAULT_NAMES));

  public static final Rule SUPER_ADMIN_CREATION =
      rule("accounts/super-admin-creation", LOW)
          .guide("Super admin user configurations")
          .needs(SETTINGS)
          .checkedBy(
              "the server creates no administrator in a store that is only read",
              new AdminCreation());

  public static final Rule PORTAL_SERVICE_ACCOUNT =
      rule("accounts/portal-service-account", MEDIUM)
          .guide("Configuring client authentication")
          .needs(SETTINGS)
          .checkedBy(
              "portals and tasks have an account that is not the super admin",
              new ServiceAccounts());

  public static final Rule LOCK_ON_FAILURE =
      rule("accounts/lock-on-failure", HIGH)
          .guide("Security")
          .setting(AccountLock.ON)
          .should(be(true).noting(AccountLock.TENANT_WINS));

  public static final Rule LOCK_THRESHOLD =
      rule("accounts/lock-threshold", MEDIUM)
          .needs(SETTINGS)
          .parameters(LockThreshold.MAX_ATTEMPTS)
          .checkedBy("an account is locked after few failures", new LockThreshold());

  public static final Rule PASSWORD_LENGTH =
      rule("accounts/password-length", MEDIUM)
          .guide("Security")
          .needs(SETTINGS)
          .parameters(PasswordLength.MIN_LENGTH)
          .checkedBy("the password policy is on and asks for long passwords", new PasswordLength());

  public static final Rule PASSWORD_HISTORY =
      rule("accounts/password-history", LOW)
          .parameters(HISTORY_REQUIRED)
          .when(AccountRules::historyRequired)
          .setting("identity_mgt.events.schemes.passwordHistory.properties.enable")
          .should(be(true).noting(AccountLock.TENANT_WINS));

  public static final Rule FAILURE_REASON =
      rule("accounts/failure-reason", MEDIUM)
          .setting("authentication.authenticator.basic.parameters.showAuthFailureReason")
          .should(be(false).or(beAbsent()));

  public static final Rule USER_EXISTENCE =
      rule("accounts/user-existence", MEDIUM)
          .demands(
              demand("identity_mgt.recovery.notify_user_existence", be(false).or(beAbsent())),
              demand("identity_mgt.recovery.enable_v1_api", be(false).or(beAbsent())));

  public static final Rule SELF_REGISTRATION =
      rule("accounts/self-registration", MEDIUM)
          .needs(SETTINGS)
          .checkedBy("nobody registers without passing a captcha", new SelfRegistration());

  public static final Rule SESSION_TIMEOUTS =
      rule("accounts/session-timeouts", MEDIUM)
          .parameters(MAX_IDLE, MAX_REMEMBER)
          .demands(
              demand(
                  "session.timeout.idle_session_timeout",
                  new LastAtMost(MAX_IDLE, MINUTES).noting(AccountLock.TENANT_WINS)),
              demand(
                  "session.timeout.remember_me_session_timeout",
                  new LastAtMost(MAX_REMEMBER, DAYS).noting(AccountLock.TENANT_WINS)));

  public static final Rule SESSION_NONCE =
      rule("accounts/session-nonce", HIGH)
          .since("5.11")
          .setting("session.nonce.cookie.enabled")
          .should(be(true).or(beAbsent()));

  private static Admission historyRequired(Subject subject) {
    return subject.parameter(HISTORY_REQUIRED)
        ? Admission.yes()
        : Admission.no("the profile does not ask for a password history");
  }

  @Override
  public String name() {
    return "accounts";
  }

  @Override
  public List<Rule> rules() {
    return Stream.of(
            List.of(
                SUPER_ADMIN_PASSWORD,
                SUPER_ADMIN_NAME,
                SUPER_ADMIN_CREATION,
                PORTAL_SERVICE_ACCOUNT,
                LOCK_ON_FAILURE,
                LOCK_THRESHOLD,
                PASSWORD_LENGTH,
                PASSWORD_HISTORY,
                FAILURE_REASON,
                USER_EXISTENCE,
                SELF_REGISTRATION,
                SESSION_TIMEOUTS,
                SESSION_NONCE),
            LiveAccountRules.ALL,
            AccountQuestions.all())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<Class<?>> holders() {
    return List.of(AccountRules.class, LiveAccountRules.class, AccountQuestions.class);
  }
}
