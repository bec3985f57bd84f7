package io.isaudit.rules.userstores;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.Switch;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.KnownList;
import io.isaudit.snapshot.secret.Redacted.Relation.RelationKind;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Demands on the account that a directory is read with. */
final class BindAccount {

  static final String NAME = "ConnectionName";
  static final String PASSWORD = "ConnectionPassword";

  /** Beginnings of a distinguished name, or the name of an account alone. */
  static final Parameter<List<String>> PRIVILEGED =
      new Parameter.Words(
          "privilegedBindPatterns",
          List.of(
              "cn=admin",
              "cn=root",
              "cn=Directory Manager",
              "Administrator",
              "uid=admin,ou=system"));

  private BindAccount() {}

  static Condition<UserStore> bindWithAnOrdinaryAccount() {
    return Stores.should("bind with an account without privileges", BindAccount::judgeName);
  }

  private static Judgement judgeName(UserStore store, Subject subject) {
    Optional<String> name = store.text(NAME);
    if (name.isEmpty() && bindsAnonymously(store)) {
      return Judgement.notApplicable(store.name() + " binds anonymously");
    }
    if (name.isEmpty() || store.hides(NAME)) {
      return Stores.hidden(store, NAME);
    }
    return subject.parameter(PRIVILEGED).stream()
            .anyMatch(pattern -> covers(folded(pattern), folded(name.get())))
        ? Judgement.notMet(name.get() + " is the account of an administrator")
        : Judgement.met();
  }

  private static boolean bindsAnonymously(UserStore store) {
    return store.flag(DirectoryAccess.ANONYMOUS) == Switch.ON;
  }

  private static boolean covers(String pattern, String name) {
    if (pattern.contains("=")) {
      return name.equals(pattern) || name.startsWith(pattern + ",");
    }
    String first = name.split(",", 2)[0];
    String bare = first.substring(first.indexOf('=') + 1);
    String local = bare.substring(bare.lastIndexOf('\\') + 1);
    return local.equals(pattern) || local.startsWith(pattern + "@");
  }

  /** Case and blanks around separators do not count in a distinguished name. */
  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s{0,20}([,=])\\s{0,20}", "$1");
  }

  static Condition<UserStore> haveAPasswordOfItsOwn() {
    return Stores.should(
        "bind with a password that is neither shipped nor lies open in its file",
        (store, subject) -> judgePassword(store));
  }

  private static Judgement judgePassword(UserStore store) {
    Optional<Redacted> secret = store.secret(PASSWORD);
    if (secret.isEmpty() && bindsAnonymously(store)) {
      return Judgement.notApplicable(store.name() + " binds anonymously");
    }
    if (secret.isEmpty() || secret.get().kind() == SecretKind.EMPTY) {
      return Judgement.unknown("the file gives no bind password of " + store.name());
    }
    Redacted password = secret.get();
    if (password.kind().isOpen()) {
      return Stores.hidden(store, PASSWORD);
    }
    boolean stored =
        password.kind().isReference()
            || password.kind() == SecretKind.ENCRYPTED
            || store.property(PASSWORD).encrypted();
    if (stored) {
      return Judgement.met();
    }
    if (password.isOn(KnownList.SHIPPED)) {
      return Judgement.notMet("it is " + password.describe());
    }
    String account = store.primary() ? "user_store.properties." + NAME : NAME;
    if (password.has(RelationKind.EQUALS_VALUE_OF, account)) {
      return Judgement.notMet("it is the name of the account");
    }
    return store.primary()
        ? Judgement.met()
        : Judgement.notMet("it stands in clear text in the file of the store");
  }
}
