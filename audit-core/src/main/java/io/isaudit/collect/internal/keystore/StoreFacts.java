package io.isaudit.collect.internal.keystore;

import io.isaudit.collect.internal.keystore.StoreReader.Opened;
import io.isaudit.snapshot.keystore.StoreContent;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What may be remembered of a store: no key, no password.
 *
 * @param tried whether a wrong password would have shown itself
 * @param fitting the places of the passwords that open it, in the list that was tried
 */
record StoreFacts(StoreContent content, boolean tried, List<Integer> fitting) {

  static StoreFacts of(Opened opened, List<StorePassword> passwords) {
    return new StoreFacts(
        opened.content(),
        opened.tried(),
        IntStream.range(0, passwords.size())
            .filter(at -> opened.fitting().contains(passwords.get(at)))
            .boxed()
            .toList());
  }

  /** About as much as it holds. */
  int weight() {
    return 1 + content.entries().stream().mapToInt(entry -> 1 + entry.chain().size()).sum();
  }
}
