package io.isaudit.rules.userstores;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.Switch;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Demands on what a store keeps in memory: its caches, and the length of its lists. */
final class StoreLimits {

  static final Parameter<Integer> MOST = new Parameter.Count("maxList", 1000, "", 1, 1_000_000);
  private static final String ROLES_CACHE = "UserRolesCacheEnabled";
  private static final String LIST_LENGTH = "MaxUserNameListLength";

  private static final String NAMES_CACHE = "UserDNCacheEnabled";
  private static final List<String> LENGTHS = List.of(LIST_LENGTH, "MaxRoleNameListLength");

  private StoreLimits() {}

  static Condition<UserStore> keepCaches() {
    return Stores.should("keep its caches", (store, subject) -> keepCaches(store));
  }

  private static Judgement keepCaches(UserStore store) {
    List<String> caches = caches(store);
    for (String cache : caches) {
      if (store.flag(cache) == Switch.OFF) {
        return Judgement.notMet(cache + " is false");
      }
    }
    return caches.stream()
        .filter(cache -> store.flag(cache) == Switch.UNKNOWN)
        .findFirst()
        .map(cache -> Stores.hidden(store, cache))
        .orElseGet(Judgement::met);
  }

  private static List<String> caches(UserStore store) {
    return store.kind() == StoreKind.DIRECTORY
        ? List.of(ROLES_CACHE, NAMES_CACHE)
        : List.of(ROLES_CACHE);
  }

  /** The cache that a finding is about. */
  static String decidingCache(UserStore store, Subject subject) {
    return caches(store).stream()
        .filter(cache -> store.flag(cache) == Switch.OFF)
        .findFirst()
        .orElse(ROLES_CACHE);
  }

  /** The length that a finding is about. */
  static String decidingLength(UserStore store, Subject subject) {
    int most = subject.parameter(MOST);
    return LENGTHS.stream()
        .filter(length -> isUnbound(store.value(length).flatMap(SettingValue::asNumber), most))
        .findFirst()
        .orElse(LIST_LENGTH);
  }

  private static boolean isUnbound(Optional<Long> length, int most) {
    return length.filter(number -> number < 1 || number > most).isPresent();
  }

  static Condition<UserStore> boundLists() {
    String words = "list from 1 to ";
    return Condition.of(
        words + MOST.name() + " users or roles at once",
        subject -> words + MOST.display(subject.parameter(MOST)) + " users or roles at once",
        (store, subject) -> Stores.judge(store, subject, StoreLimits::boundLists));
  }

  private static Judgement boundLists(UserStore store, Subject subject) {
    int most = subject.parameter(MOST);
    List<String> open = new ArrayList<>();
    for (String length : LENGTHS) {
      Optional<SettingValue> value = store.value(length);
      Optional<Long> number = value.flatMap(SettingValue::asNumber);
      if (isUnbound(number, most)) {
        return Judgement.notMet(length + " is " + number.orElseThrow());
      }
      if (number.isEmpty() && value.filter(SettingValue::isAbsent).isEmpty()) {
        open.add(length);
      }
    }
    return open.isEmpty() ? Judgement.met() : Stores.hidden(store, open.get(0));
  }
}
