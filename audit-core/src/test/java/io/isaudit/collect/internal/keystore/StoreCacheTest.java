package io.isaudit.collect.internal.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.isaudit.facts.KnownSecrets;
import io.isaudit.facts.ShippedCertificates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCacheTest {

  private static final String PASSWORD = "Correct-Horse-9";

  @TempDir static Path made;

  private static byte[] store;
  private static byte[] slow;

  private final StoreCache cache = new StoreCache();

  @BeforeAll
  static void make_stores() throws Exception {
    Keytool.keyPair(made.resolve("own.p12"), "PKCS12", PASSWORD);
    store = Files.readAllBytes(made.resolve("own.p12"));
    String rounds = "-J-Dkeystore.pkcs12.macIterationCount=4000000";
    Keytool.keyPair(made.resolve("slow.p12"), "PKCS12", PASSWORD, rounds);
    slow = Files.readAllBytes(made.resolve("slow.p12"));
  }

  private static StoreReader reader() {
    return new StoreReader(ShippedCertificates.bundled(), KnownSecrets.bundled());
  }

  private static List<StorePassword> passwords(String... texts) {
    return Stream.of(texts).map(text -> new StorePassword(text.toCharArray())).toList();
  }

  @Test
  void a_store_that_is_remembered_says_the_same_and_costs_the_home_the_same() throws Exception {
    StoreReader first = reader();
    StoreReader second = reader();

    StoreFacts read = cache.read(first, store, passwords("wrong-1", PASSWORD));
    StoreFacts remembered = cache.read(second, store, passwords("wrong-1", PASSWORD));

    assertThat(remembered).isSameAs(read);
    assertThat(remembered.fitting()).containsExactly(1);
    assertThat(second.paid()).isEqualTo(first.paid()).isPositive();
  }

  @Test
  void a_store_is_opened_again_for_other_passwords() throws Exception {
    cache.read(reader(), store, passwords(PASSWORD));

    Unreadable locked =
        catchThrowableOfType(
            Unreadable.class, () -> cache.read(reader(), store, passwords("wrong-1")));
    StoreFacts again = cache.read(reader(), store, passwords(PASSWORD, "wrong-1"));

    assertThat(locked.words()).contains("does not open");
    assertThat(again.fitting()).containsExactly(0);
  }

  @Test
  void where_one_password_ends_and_the_next_begins_counts() throws Exception {
    StoreFacts two = cache.read(reader(), store, passwords(PASSWORD, "ab", "c"));
    StoreFacts other = cache.read(reader(), store, passwords(PASSWORD, "a", "bc"));

    assertThat(other).isEqualTo(two).isNotSameAs(two);
  }

  @Test
  void what_stopped_a_home_that_asked_for_too_much_is_not_held_against_the_next() throws Exception {
    StoreReader spent = reader();
    spent.pay(40_000_000 - 1);

    Unreadable refused =
        catchThrowableOfType(Unreadable.class, () -> cache.read(spent, slow, passwords(PASSWORD)));
    StoreFacts next = cache.read(reader(), slow, passwords(PASSWORD));

    assertThat(refused.words()).contains("rounds of key derivation together");
    assertThat(next.fitting()).containsExactly(0);
  }
}
