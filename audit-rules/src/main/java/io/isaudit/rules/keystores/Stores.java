package io.isaudit.rules.keystores;

import io.isaudit.rule.Derived;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.keystore.StoreContent;
import io.isaudit.snapshot.keystore.StoreContent.StoreEntry;
import io.isaudit.snapshot.keystore.StoreFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Goes over the stores of a node; one that cannot be read or found is UNKNOWN, never left out. */
final class Stores {

  /** The private keys, of which a store has few beside the authorities that it trusts. */
  private static final Derived<StoreContent, List<StoreKey>> KEYS = Derived.of(Stores::keys);

  private Stores() {}

  /** Judges what a readable store holds. */
  @FunctionalInterface
  interface Judge {

    List<Verdict> verdicts(String path, StoreFile store, StoreContent content);
  }

  /**
   * Judges every store that serves for one of the uses.
   *
   * @param whenNone why nothing is known when no store does
   */
  static List<Verdict> each(Subject subject, List<Use> uses, String whenNone, Judge judge) {
    List<Verdict> verdicts =
        collected(subject, store -> uses.stream().anyMatch(use -> use.isOf(store)), judge);
    verdicts.addAll(UnnamedStores.of(subject, uses));
    return verdicts.isEmpty() ? List.of(Verdict.unknown("keystores", whenNone)) : verdicts;
  }

  /** Judges every store, whatever it serves for. */
  static List<Verdict> every(Subject subject, Judge judge) {
    List<Verdict> verdicts = collected(subject, store -> true, judge);
    verdicts.addAll(UnnamedStores.ofAll(subject));
    return verdicts.isEmpty()
        ? List.of(Verdict.unknown("keystores", "no key store was found to look into"))
        : verdicts;
  }

  private static List<Verdict> collected(Subject subject, Predicate<StoreFile> which, Judge judge) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Map.Entry<String, StoreFile> store : subject.keystores().byPath().entrySet()) {
      String path = store.getKey();
      if (which.test(store.getValue())) {
        verdicts.addAll(
            store
                .getValue()
                .content()
                .fold(
                    found -> judge.verdicts(path, store.getValue(), found.value()),
                    missing -> List.of(Use.notRead(path, missing))));
      }
    }
    return verdicts;
  }

  /**
   * Judges every private key of every readable store.
   *
   * @param judge gives the verdict on a key for the item name it is handed
   */
  static List<Verdict> privateKeys(Subject subject, BiFunction<String, StoreKey, Verdict> judge) {
    return every(subject, (path, store, content) -> onKeys(subject, path, content, judge));
  }

  static List<Verdict> onKeys(
      Subject subject,
      String path,
      StoreContent content,
      BiFunction<String, StoreKey, Verdict> judge) {
    List<Verdict> verdicts = new ArrayList<>();
    for (StoreKey key : subject.derived(KEYS, content)) {
      verdicts.add(judge.apply(item(path, key.alias()), key));
    }
    return verdicts.isEmpty()
        ? List.of(Verdict.notApplicable(path, path + " holds no private key"))
        : verdicts;
  }

  /** The name of an entry in findings. */
  static String item(String path, String alias) {
    return path + " " + alias;
  }

  private static List<StoreKey> keys(StoreContent content) {
    return content.entries().stream().filter(StoreEntry::privateKey).map(StoreKey::of).toList();
  }
}
