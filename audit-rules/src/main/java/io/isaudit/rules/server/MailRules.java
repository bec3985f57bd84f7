package io.isaudit.rules.server;

import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Conditions.beAReference;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import java.util.List;

/** Rules on the mail that the server sends. */
final class MailRules {

  private static final String EMAIL = "Configuring the Email Sending Module";

  static final Rule MAIL_SENDER =
      rule("server/mail-sender", MEDIUM)
          .guide(EMAIL)
          .parameters(MailAdapter.SAMPLES)
          .when(MailAdapter::isInUse)
          .settings(
              MailAdapter.TABLE + ".from_address",
              MailAdapter.TABLE + ".hostname",
              MailAdapter.TABLE + ".port")
          .should(MailAdapter.haveAValueOfItsOwn());

  static final Rule MAIL_PASSWORD =
      rule("server/mail-password", HIGH)
          .guide(EMAIL)
          .when(MailAdapter::logsIn)
          .setting(MailAdapter.PASSWORD)
          .should(beAReference());

  static final Rule MAIL_TLS =
      rule("server/mail-tls", MEDIUM)
          .guide(EMAIL)
          .parameters(MailAdapter.PORTS)
          .when(MailAdapter::isWritten)
          .setting(MailAdapter.START_TLS)
          .should(MailAdapter.encrypt());

  static final Rule MAIL_AUTHENTICATION =
      rule("server/mail-authentication", LOW)
          .guide(EMAIL)
          .when(MailAdapter::isWritten)
          .setting(MailAdapter.AUTHENTICATION)
          .should(MailAdapter.comeWithAUserName());

  static final List<Rule> ALL = List.of(MAIL_SENDER, MAIL_PASSWORD, MAIL_TLS, MAIL_AUTHENTICATION);

  private MailRules() {}
}
