package io.isaudit.rules.web;

import static io.isaudit.declaration.DeclarationKey.PUBLIC_ORIGIN;
import static io.isaudit.evidence.EvidenceKind.DATABASE;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Applicability.Precondition;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.RuleDraft;
import io.isaudit.snapshot.settings.Setting;
import java.util.List;
import java.util.Optional;

/** Rules on the addresses that links in messages to users may lead to. */
final class CallbackRules {

  private static final String CALLBACKS = "Callback URL Regular Expressions";

  static final Rule RECOVERY_CALLBACK =
      callbacks(rule("web/recovery-callback", HIGH))
          .setting("identity_mgt.recovery.callback_url")
          .should(new CallbackPattern());

  static final Rule REGISTRATION_CALLBACK =
      callbacks(rule("web/registration-callback", HIGH))
          .when(on("identity_mgt.user_self_registration.allow_self_registration"))
          .setting("identity_mgt.user_self_registration.callback_url")
          .should(new CallbackPattern());

  static final Rule LITE_REGISTRATION_CALLBACK =
      callbacks(rule("web/lite-registration-callback", MEDIUM))
          .since("6.0")
          .when(on("identity_mgt.lite_user_registration.enable"))
          .setting("identity_mgt.lite_user_registration.callback_url")
          .should(new CallbackPattern());

  static final Rule REGISTERED_CALLBACKS =
      rule("web/registered-callbacks", HIGH)
          .on(DEPLOYMENT)
          .since("5.9")
          .guide(CALLBACKS)
          .needs(DATABASE)
          .checkedBy(
              "applications register exact addresses that are encrypted",
              new RegisteredCallbacks());

  static final List<Rule> ALL =
      List.of(
          RECOVERY_CALLBACK,
          REGISTRATION_CALLBACK,
          LITE_REGISTRATION_CALLBACK,
          REGISTERED_CALLBACKS);

  private CallbackRules() {}

  private static RuleDraft callbacks(RuleDraft draft) {
    return draft
        .guide(CALLBACKS)
        .declarations(PUBLIC_ORIGIN)
        .parameters(CallbackPattern.OWN_HOST, CallbackPattern.CANARIES);
  }

  /** Holds where a feature is on in the file; off there does not mean off in every tenant. */
  private static Precondition on(String key) {
    return subject -> admission(key, subject);
  }

  private static Admission admission(String key, Subject subject) {
    Optional<Setting> setting = subject.settings().find(key);
    if (setting.isEmpty()) {
      return Admission.unknown("the default of " + key + " is not known");
    }
    if (Hidden.is(setting.get().value())) {
      return Admission.unknown(Hidden.words(key));
    }
    return setting.get().value().is("true")
        ? Admission.yes()
        : Admission.no(key + " is off in the file; a tenant may have it on all the same");
  }
}
