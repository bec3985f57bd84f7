package io.isaudit.collect.internal.keystore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers what stores hold, so that one that many homes share is opened once. It knows a store by
 * a keyed digest over its bytes and the passwords tried; the key is random and forgotten with it.
 */
public final class StoreCache {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int MOST_WEIGHT = 20_000;

  private final SecretKeySpec key;
  private final Map<ByteBuffer, Remembered> known = new LinkedHashMap<>(16, 0.75f, true);
  private int weight;

  public StoreCache() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    key = new SecretKeySpec(random, ALGORITHM);
  }

  /**
   * What reading a store gave.
   *
   * @param problem empty when there are facts
   * @param rounds of key derivation that it took
   */
  private record Remembered(Optional<StoreFacts> facts, Optional<Unreadable> problem, long rounds) {

    int weight() {
      return facts.map(StoreFacts::weight).orElse(1);
    }

    StoreFacts get() throws Unreadable {
      if (problem.isPresent()) {
        throw problem.get();
      }
      return facts.orElseThrow();
    }
  }

  /**
   * A home pays for a store as if it had been opened: results must not depend on what came before.
   */
  StoreFacts read(StoreReader reader, byte[] bytes, List<StorePassword> passwords)
      throws Unreadable {
    ByteBuffer name = name(bytes, passwords);
    Optional<Remembered> before = get(name);
    if (before.isPresent() && reader.canAfford(before.get().rounds())) {
      reader.pay(before.get().rounds());
      return before.get().get();
    }
    long paid = reader.paid();
    try {
      StoreFacts facts = StoreFacts.of(reader.read(bytes, passwords), passwords);
      put(name, new Remembered(Optional.of(facts), Optional.empty(), reader.paid() - paid));
      return facts;
    } catch (Unreadable e) {
      if (!reader.isExhausted()) {
        put(name, new Remembered(Optional.empty(), Optional.of(e), reader.paid() - paid));
      }
      throw e;
    }
  }

  private ByteBuffer name(byte[] bytes, List<StorePassword> passwords) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      update(mac, bytes);
      for (StorePassword password : passwords) {
        password.use(
            characters -> {
              ByteBuffer text = ByteBuffer.allocate(characters.length * Character.BYTES);
              text.asCharBuffer().put(characters);
              update(mac, text.array());
              Arrays.fill(text.array(), (byte) 0);
              return text;
            });
      }
      return ByteBuffer.wrap(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /** With its length in front: a password must not pass for the end of a store. */
  private static void update(Mac mac, byte[] part) {
    mac.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
    mac.update(part);
  }

  private synchronized Optional<Remembered> get(ByteBuffer name) {
    return Optional.ofNullable(known.get(name));
  }

  private synchronized void put(ByteBuffer name, Remembered facts) {
    if (facts.weight() > MOST_WEIGHT / 2 || known.putIfAbsent(name, facts) != null) {
      return;
    }
    weight += facts.weight();
    Iterator<Remembered> oldest = known.values().iterator();
    while (weight > MOST_WEIGHT) {
      weight -= oldest.next().weight();
      oldest.remove();
    }
  }
}
