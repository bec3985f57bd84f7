package io.isaudit.rules.keystores;

import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.keystore.StoreContent;
import io.isaudit.snapshot.keystore.StoreContent.StoreEntry;
import io.isaudit.snapshot.keystore.StoreFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Goes over the stores of a node; one that cannot be read is UNKNOWN, never left out. */
final class Stores {

  private Stores() {}

  /**
   * Judges every private key of every readable store.
   *
   * @param judge gives the verdict on a key for the item name it is handed
   */
  static List<Verdict> privateKeys(Subject subject, BiFunction<String, StoreKey, Verdict> judge) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Map.Entry<String, StoreFile> store : subject.keystores().byPath().entrySet()) {
      String path = store.getKey();
      verdicts.addAll(
          store
              .getValue()
              .content()
              .fold(
                  found -> onKeys(path, found.value(), judge),
                  missing ->
                      List.of(
                          Verdict.unknown(
                              path, path + " was not read: " + missing.explanation()))));
    }
    return verdicts.isEmpty()
        ? List.of(Verdict.unknown("keystores", "no key store was found to look into"))
        : verdicts;
  }

  private static List<Verdict> onKeys(
      String path, StoreContent content, BiFunction<String, StoreKey, Verdict> judge) {
    Stream<StoreEntry> keys = content.entries().stream().filter(StoreEntry::privateKey);
    List<Verdict> verdicts =
        keys.map(entry -> judge.apply(path + " " + entry.alias(), StoreKey.of(entry))).toList();
    return verdicts.isEmpty()
        ? List.of(Verdict.notApplicable(path, path + " holds no private key"))
        : verdicts;
  }
}
