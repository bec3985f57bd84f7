package io.isaudit.rules.userstores;

import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.Switch;
import io.isaudit.rules.userstores.UserDatabase.Dbms;

/** Demands on the case of letters in user names, where a database keeps them. */
final class UsernameCase {

  static final String IGNORING = "CaseInsensitiveUsername";
  static final String CACHE_KEYS = "UseCaseSensitiveUsernameForCacheKeys";

  private UsernameCase() {}

  static Condition<UserStore> leaveCaseToTheDatabase() {
    return Stores.should(
        "leave the case of user names to a database that ignores it", UsernameCase::judgeNames);
  }

  private static Judgement judgeNames(UserStore store, Subject subject) {
    return switch (UserDatabase.dbms(store, subject)) {
      case H2, TELLS_CASE ->
          Judgement.notApplicable("the users lie in a database that tells the case of letters");
      case UNKNOWN -> unknown();
      case IGNORES_CASE ->
          switch (store.flag(IGNORING)) {
            case OFF -> Judgement.met();
            case ON -> Judgement.notMet(IGNORING + " is true");
            case UNSET ->
                Judgement.notMet(IGNORING + " is absent, which the product takes as true");
            case UNKNOWN -> Stores.hidden(store, IGNORING);
          };
    };
  }

  static Condition<UserStore> cacheAsItCompares() {
    return Stores.should(
        "ignore the case of user names in its cache as it does elsewhere",
        UsernameCase::judgeCache);
  }

  private static Judgement judgeCache(UserStore store, Subject subject) {
    Dbms dbms = UserDatabase.dbms(store, subject);
    if (dbms == Dbms.H2) {
      return Judgement.notApplicable("the users lie in H2");
    }
    if (dbms == Dbms.UNKNOWN) {
      return unknown();
    }
    Switch keys = store.flag(CACHE_KEYS);
    if (keys == Switch.OFF) {
      return Judgement.met();
    }
    if (store.flag(IGNORING) == Switch.OFF) {
      return Judgement.notApplicable("user names tell the case of letters");
    }
    if (keys == Switch.UNKNOWN || store.flag(IGNORING) == Switch.UNKNOWN) {
      return Stores.hidden(store, keys == Switch.UNKNOWN ? CACHE_KEYS : IGNORING);
    }
    return Judgement.notMet(CACHE_KEYS + (keys == Switch.ON ? " is true" : " is absent"));
  }

  private static Judgement unknown() {
    return Judgement.unknown("the file does not tell which database the users lie in");
  }
}
