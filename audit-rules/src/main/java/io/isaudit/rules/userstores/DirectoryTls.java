package io.isaudit.rules.userstores;

import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.Switch;
import java.util.List;

/** Demands on the connection to a directory: TLS, and that its certificate is looked at. */
final class DirectoryTls {

  static final String START_TLS = "StartTLSEnabled";
  static final String VALIDATION = "SSLCertificateValidationEnabled";

  private DirectoryTls() {}

  static Condition<UserStore> useTls() {
    return Stores.should("be reached over TLS", (store, subject) -> useTls(store));
  }

  private static Judgement useTls(UserStore store) {
    Switch startTls = store.flag(START_TLS);
    if (startTls == Switch.ON) {
      return Judgement.met();
    }
    List<LdapUrl> urls = store.urls();
    if (urls.isEmpty()) {
      return Stores.hidden(store, UserStore.URL);
    }
    for (LdapUrl url : urls) {
      if (url.isPlain() && url.namesHost() && !url.isLoopback()) {
        return startTls == Switch.UNKNOWN
            ? Stores.hidden(store, START_TLS)
            : Judgement.notMet("passwords go to " + url.host() + " in clear");
      }
    }
    if (urls.stream().anyMatch(url -> !url.isTls() && !url.isLoopback())) {
      return Stores.hidden(store, UserStore.URL);
    }
    return urls.stream().allMatch(LdapUrl::isTls)
        ? Judgement.met()
        : Judgement.metWithNote("a directory of " + store.name() + " is on this machine");
  }

  /** Whether TLS is on or nobody knows. */
  static boolean mayUseTls(UserStore store) {
    Switch startTls = store.flag(START_TLS);
    return startTls == Switch.ON
        || startTls == Switch.UNKNOWN
        || store.urls().isEmpty()
        || store.urls().stream().anyMatch(url -> !url.isPlain());
  }

  static Condition<UserStore> validateCertificates() {
    return Stores.should(
        "validate the certificate of its directory",
        (store, subject) ->
            switch (store.flag(VALIDATION)) {
              case ON, UNSET -> Judgement.met();
              case UNKNOWN -> Stores.hidden(store, VALIDATION);
              case OFF ->
                  surelyUsesTls(store)
                      ? Judgement.notMet("validation is switched off")
                      : Judgement.unknown(
                          "validation is off, and whether "
                              + store.name()
                              + " is reached over TLS is not known");
            });
  }

  private static boolean surelyUsesTls(UserStore store) {
    return store.flag(START_TLS) == Switch.ON || store.urls().stream().anyMatch(LdapUrl::isTls);
  }
}
