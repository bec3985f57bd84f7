package io.isaudit.collect.internal.keystore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One store on which passwords are tried, each once, as far as the budget of work goes. */
final class Trial {

  /** A host program may have put another provider first, whose stores behave differently. */
  private static final String PROVIDER = "SUN";

  private final String type;
  private final byte[] bytes;
  private final long rounds;
  private final Budget budget;
  private final List<Tried> tried = new ArrayList<>();

  /**
   * @param rounds of key derivation that one password costs
   */
  Trial(String type, byte[] bytes, long rounds, Budget budget) {
    this.type = type;
    this.bytes = bytes;
    this.rounds = rounds;
    this.budget = budget;
  }

  private record Tried(StorePassword password, Optional<KeyStore> store) {}

  /** Rounds of key derivation that all stores of one home together may take. */
  static final class Budget {

    private static final long MOST_ROUNDS = 40_000_000;

    private long left = MOST_ROUNDS;
    private boolean exhausted;

    long paid() {
      return MOST_ROUNDS - left;
    }

    boolean canAfford(long rounds) {
      return rounds <= left;
    }

    /** Whether anything was refused for want of it. */
    boolean isExhausted() {
      return exhausted;
    }

    void take(long rounds) throws Unreadable {
      if (!canAfford(rounds)) {
        exhausted = true;
        throw Unreadable.unsupported(
            "was not opened: the stores of this home ask for more than "
                + MOST_ROUNDS
                + " rounds of key derivation together");
      }
      left -= rounds;
    }
  }

  /** Empty when it does not open so: the password is wrong or the bytes are. */
  Optional<KeyStore> open(StorePassword password) throws Unreadable {
    for (Tried before : tried) {
      if (before.password().isSameAs(password)) {
        return before.store();
      }
    }
    budget.take(rounds);
    Optional<KeyStore> store = password.use(this::load);
    tried.add(new Tried(password, store));
    return store;
  }

  /** Lists what can be seen without a password. */
  Optional<KeyStore> openWithout() {
    return load(null);
  }

  private Optional<KeyStore> load(char @Nullable [] password) {
    try {
      KeyStore store = KeyStore.getInstance(type, PROVIDER);
      store.load(new ByteArrayInputStream(bytes), password);
      return Optional.of(store);
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // The JDK's parsers throw unchecked exceptions at hostile bytes as well.
      return Optional.empty();
    }
  }
}
