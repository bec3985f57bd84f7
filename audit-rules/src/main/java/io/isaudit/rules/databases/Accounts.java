package io.isaudit.rules.databases;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.Relation.RelationKind;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.List;
import java.util.Optional;

/** Demands on the account that a datasource connects with. */
final class Accounts {

  static final Parameter<List<String>> PRIVILEGED =
      new Parameter.Words(
          "privilegedDbUsers",
          List.of(
              "root",
              "sa",
              "sys",
              "system",
              "admin",
              "postgres",
              "db2inst1",
              "dbo",
              "wso2carbon",
              "regadmin"));

  private Accounts() {}

  static Condition<Datasource> useAnOrdinaryAccount() {
    return External.should(
        "connect with an account of its own that has no more rights than the server needs",
        (datasource, subject) -> {
          SettingValue user = datasource.get("username").value();
          boolean reference =
              Conditions.isReferenceText(user)
                  || user.asSecret()
                      .map(Redacted::kind)
                      .filter(SecretKind::isReference)
                      .isPresent();
          if (reference) {
            return Judgement.metWithNote(
                "the account of " + datasource.name() + " is named outside the file");
          }
          Optional<String> name = datasource.text("username");
          if (name.isEmpty()) {
            return Judgement.unknown("the file names no account for " + datasource.name());
          }
          return subject.parameter(PRIVILEGED).stream().anyMatch(name.get()::equalsIgnoreCase)
              ? Judgement.notMet(name.get() + " is an administrator's or a sample account")
              : Judgement.met();
        });
  }

  static Condition<Datasource> haveAPasswordOfItsOwn() {
    return External.should(
        "have a password that is neither shipped nor published",
        (datasource, subject) -> {
          SettingValue password = datasource.get("password").value();
          Optional<Redacted> secret = password.asSecret();
          if (secret.isEmpty()) {
            return Judgement.unknown("the file gives no password for " + datasource.name());
          }
          return password(datasource, secret.get());
        });
  }

  private static Judgement password(Datasource datasource, Redacted secret) {
    if (secret.kind().isReference()) {
      return Judgement.met();
    }
    if (secret.kind() == SecretKind.EMPTY || secret.kind().isOpen()) {
      return Judgement.unknown(
          "the password of " + datasource.name() + " is " + secret.describe() + " in the file");
    }
    if (!secret.known().isEmpty()) {
      return Judgement.notMet("it is " + secret.describe());
    }
    return secret.has(RelationKind.EQUALS_VALUE_OF, datasource.table() + ".username")
        ? Judgement.notMet("it is the name of the account")
        : Judgement.met();
  }
}
