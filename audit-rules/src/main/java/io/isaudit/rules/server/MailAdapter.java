package io.isaudit.rules.server;

import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingView;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Optional;

/**
 * The adapter that sends mail. All its keys have defaults, so the adapter counts as set up once one
 * of them is written.
 */
final class MailAdapter {

  static final String TABLE = "output_adapter.email";
  static final String PASSWORD = TABLE + ".password";
  static final String START_TLS = TABLE + ".enable_start_tls";
  static final String AUTHENTICATION = TABLE + ".enable_authentication";

  static final Parameter<List<String>> SAMPLES =
      new Parameter.Words(
          "sampleMailValues",
          List.of(
              "abcd@gmail.com", "smtp.gmail.com", "email@wso2.com", "10.172.30.60", "wso2iamtest"));
  static final Parameter<List<String>> PORTS =
      new Parameter.Words("allowedPorts", List.of("587", "465"));

  /** Features that send mail once they are on: recovery, registration, notes on locked accounts. */
  private static final List<String> SENDERS =
      List.of(
          "identity_mgt.password_reset_by_admin.enable_account_lock_notification",
          "identity_mgt.password_reset_by_admin.enable_emailed_link_based_reset",
          "identity_mgt.password_reset_by_admin.enable_emailed_otp_based_reset",
          "identity_mgt.password_reset_email.enable_password_reset_email",
          "identity_mgt.user_onboarding.enable_email_verification",
          "identity_mgt.user_self_registration.allow_self_registration",
          "identity_mgt.username_recovery.email.enable_username_recovery");

  /** Older versions do not read how to log in, and take the password. */
  private static final ProductVersion LOGS_IN_WITH_TOKEN = ProductVersion.of("7.2");

  private MailAdapter() {}

  static Admission isWritten(Subject subject) {
    return subject.settings().mentions(TABLE)
        ? Admission.yes()
        : Admission.no("[" + TABLE + "] is not set up");
  }

  static Admission isInUse(Subject subject) {
    Settings settings = subject.settings();
    boolean sends = SENDERS.stream().anyMatch(key -> settings.stated(key).value().is("true"));
    return sends ? Admission.yes() : isWritten(subject);
  }

  static Admission logsIn(Subject subject) {
    if (usesToken(subject)) {
      return Admission.no("the server logs in with a token instead of a password");
    }
    boolean anonymous = subject.settings().stated(AUTHENTICATION).value().is("false");
    return anonymous ? Admission.no(AUTHENTICATION + " is false") : isWritten(subject);
  }

  static Condition<SettingView> haveAValueOfItsOwn() {
    return Condition.of(
        "be set and be no sample",
        (view, subject) -> {
          if (!view.setting().isExplicit()) {
            return Judgement.notMet(
                view.value().isAbsent()
                    ? "it is not set"
                    : "it is the default, as the file sets none");
          }
          if (Conditions.isReferenceText(view.value())) {
            return Judgement.metWithNote("the value stands outside the file: it was not judged");
          }
          if (view.value().asText().isEmpty()) {
            return Judgement.unknown("the value of " + view.key() + " is not kept in clear");
          }
          boolean sample = subject.parameter(SAMPLES).stream().anyMatch(view.value()::is);
          return sample || view.value().is("")
              ? Judgement.notMet("it is a sample")
              : Judgement.met();
        });
  }

  /** STARTTLS is on, or the mail server is this machine. */
  static Condition<SettingView> encrypt() {
    Condition<SettingView> on = Conditions.be(true);
    return Condition.of(
        "be true unless the mail server is this machine",
        (view, subject) -> {
          Judgement judgement = on.or(Conditions.beAbsent()).judge(view, subject);
          return switch (judgement.outcome()) {
            case PASS -> port(subject).map(Judgement::metWithNote).orElse(judgement);
            case FAIL -> unencrypted(subject);
            default -> judgement;
          };
        });
  }

  private static Judgement unencrypted(Subject subject) {
    Setting host = subject.settings().stated(TABLE + ".hostname");
    if (Conditions.isReferenceText(host.value()) || host.value().asSecret().isPresent()) {
      return Judgement.unknown("which machine the mail server is stands outside the file");
    }
    return Judgement.met(host.value().asText().filter(NodeAddress::isLoopback).isPresent());
  }

  private static Optional<String> port(Subject subject) {
    Optional<String> port = subject.settings().stated(TABLE + ".port").value().asText();
    return port.map(String::strip)
        .filter(number -> !subject.parameter(PORTS).contains(number))
        .map(number -> "port " + number + " is none of the ports for submission of mail");
  }

  static Condition<SettingView> comeWithAUserName() {
    Condition<SettingView> on = Conditions.be(true);
    return Condition.of(
        "be true and come with a user name",
        (view, subject) -> {
          Judgement judgement = on.or(Conditions.beAbsent()).judge(view, subject);
          return judgement.outcome() == Outcome.PASS && !usesToken(subject) && !hasUserName(subject)
              ? Judgement.notMet("there is no user name")
              : judgement;
        });
  }

  /** The secret of the client is one of those in secrets/plaintext-password. */
  private static boolean usesToken(Subject subject) {
    boolean reads =
        subject.version().filter(version -> !version.isBefore(LOGS_IN_WITH_TOKEN)).isPresent();
    return reads && subject.settings().stated(TABLE + ".auth_type").value().is("CLIENT_CREDENTIAL");
  }

  private static boolean hasUserName(Subject subject) {
    Setting name = subject.settings().stated(TABLE + ".username");
    boolean empty =
        name.value().is("")
            || name.value().asSecret().filter(s -> s.kind() == SecretKind.EMPTY).isPresent();
    return name.isExplicit() && !empty;
  }
}
