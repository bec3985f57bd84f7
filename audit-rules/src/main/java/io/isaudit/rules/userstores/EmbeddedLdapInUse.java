package io.isaudit.rules.userstores;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for user stores that lie in the product's own directory. Versions without it may still have
 * a URL that points there; any other store of theirs is not looked at.
 */
final class EmbeddedLdapInUse implements Check {

  private static final String ITEM = "embedded LDAP";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<UserStore> stores = Stores.of(subject);
    if (stores.isEmpty()) {
      return List.of(Verdict.notApplicable(ITEM, "no user store is defined"));
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (UserStore store : stores) {
      verdict(store, subject).ifPresent(verdicts::add);
    }
    return verdicts.isEmpty()
        ? List.of(Verdict.notApplicable(ITEM, "this version has no embedded LDAP"))
        : verdicts;
  }

  private static Optional<Verdict> verdict(UserStore store, Subject subject) {
    int port = subject.parameter(EmbeddedLdap.PORT);
    Optional<Boolean> target = EmbeddedLdap.isTarget(store, subject.settings(), port);
    String name = store.name();
    if (target.isEmpty()) {
      String why = store.problem().orElse("where user store " + name + " points is not known");
      return Optional.of(at(store, Verdict.unknown(name, why)));
    }
    if (target.get()) {
      String reason = "user store " + name + " lies in the embedded LDAP";
      return Optional.of(at(store, Verdict.fail(name, reason).expected("another user store")));
    }
    Optional<Boolean> has = EmbeddedLdap.isPartOf(subject);
    if (has.isEmpty()) {
      return Optional.of(Verdict.unknown(name, "the product version is not known"));
    }
    return has.get()
        ? Optional.of(
            at(store, Verdict.pass(name, "user store " + name + " lies outside the embedded LDAP")))
        : Optional.empty();
  }

  private static Verdict at(UserStore store, Verdict verdict) {
    return store.place(UserStore.URL).map(verdict::at).orElse(verdict);
  }
}
