package io.isaudit.collect.internal.keystore;

import io.isaudit.facts.KnownSecrets;
import io.isaudit.facts.ShippedCertificates;
import io.isaudit.facts.ShippedStorePasswords;
import io.isaudit.snapshot.keystore.CertificateFact;
import io.isaudit.snapshot.keystore.StoreContent;
import io.isaudit.snapshot.keystore.StoreContent.StoreEntry;
import java.security.KeyStore;
import java.security.KeyStore.SecretKeyEntry;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens stores: with the passwords of the settings, then with those that everybody knows, then
 * without one. Keys stay sealed: they have passwords of their own, and nothing asks. One reader
 * serves one home, since it bounds the work for all its stores.
 */
final class StoreReader {

  private static final String JKS = "JKS";
  private static final String PKCS12 = "PKCS12";

  private final CertificateReader certificates;
  private final KnownSecrets known;
  private final Trial.Budget budget = new Trial.Budget();

  StoreReader(ShippedCertificates shipped, KnownSecrets known) {
    this.certificates = new CertificateReader(shipped);
    this.known = known;
  }

  /**
   * What a store holds.
   *
   * @param store itself
   * @param tried whether a wrong password would have shown itself
   * @param fitting those passwords of the settings that open it
   */
  record Opened(KeyStore store, StoreContent content, boolean tried, List<StorePassword> fitting) {}

  /** How a store was opened. */
  private record Way(KeyStore store, boolean withPassword, boolean published) {}

  /** Rounds of key derivation that the stores of this home took so far. */
  long paid() {
    return budget.paid();
  }

  boolean canAfford(long rounds) {
    return budget.canAfford(rounds);
  }

  boolean isExhausted() {
    return budget.isExhausted();
  }

  /** Pays for a store that need not be opened again. */
  void pay(long rounds) throws Unreadable {
    budget.take(rounds);
  }

  Opened read(byte[] bytes, List<StorePassword> passwords) throws Unreadable {
    return switch (StoreType.of(bytes)) {
      case JKS -> jks(bytes, passwords);
      case PKCS12 -> pkcs12(bytes, passwords);
      case JCEKS ->
          throw Unreadable.unsupported(
              "is a JCEKS store, which cannot be read without deserialising objects");
      case BCFKS ->
          throw Unreadable.unsupported(
              "is a BCFKS store, which only the Bouncy Castle library can read");
      case NONE -> throw Unreadable.garbled("is empty");
      case TEXT -> throw Unreadable.garbled("is a text and no key store");
      case OTHER ->
          throw Unreadable.unsupported("is neither a JKS nor a PKCS12 store by its content");
      case GARBLED -> throw Unreadable.garbled("is cut off or is no key store");
    };
  }

  private Opened jks(byte[] bytes, List<StorePassword> passwords) throws Unreadable {
    Trial trial = new Trial(JKS, bytes, 0, budget);
    List<StorePassword> fitting = fitting(trial, passwords);
    Optional<Way> way = way(trial, fitting);
    if (way.isPresent()) {
      return new Opened(way.get().store(), content(JKS, way.get(), true), true, fitting);
    }
    KeyStore store =
        trial
            .openWithout()
            .orElseThrow(() -> Unreadable.garbled("is cut off or damaged, as a JKS store"));
    return new Opened(store, content(JKS, new Way(store, false, false), false), true, fitting);
  }

  private Opened pkcs12(byte[] bytes, List<StorePassword> passwords) throws Unreadable {
    Pkcs12Shape shape = Pkcs12Shape.of(bytes);
    Trial trial = new Trial(PKCS12, bytes, shape.rounds(), budget);
    // Without either, every password seems to open the store.
    boolean passwordMatters = shape.hasMac() || shape.hasEncryptedContent();
    List<StorePassword> fitting = passwordMatters ? fitting(trial, passwords) : List.of();
    Optional<Way> way = passwordMatters ? way(trial, fitting) : Optional.empty();
    if (way.isPresent()) {
      return new Opened(
          way.get().store(), content(PKCS12, way.get(), shape.hasMac()), true, fitting);
    }
    KeyStore store =
        trial.openWithout().orElseThrow(() -> Unreadable.garbled("is damaged, as a PKCS12 store"));
    // One that checks no password opens with the published ones, as with any other.
    StoreContent content = content(PKCS12, new Way(store, false, !passwordMatters), false);
    boolean hidden =
        content.entries().stream().anyMatch(entry -> entry.privateKey() && entry.chain().isEmpty());
    // A store that shows nothing may hide all of it in a way that its outside does not tell.
    if (shape.hasEncryptedContent() || hidden || content.entries().isEmpty()) {
      throw locked(passwordMatters, passwords);
    }
    return new Opened(store, content, passwordMatters, fitting);
  }

  private static Unreadable locked(boolean passwordMatters, List<StorePassword> passwords) {
    if (!passwordMatters) {
      return Unreadable.unsupported("shows no entry and has nothing to try a password on");
    }
    return Unreadable.locked(
        passwords.isEmpty()
            ? "is encrypted and its password is not known"
            : "is encrypted and does not open with the password of the settings");
  }

  private static List<StorePassword> fitting(Trial trial, List<StorePassword> passwords)
      throws Unreadable {
    List<StorePassword> fitting = new ArrayList<>();
    for (StorePassword password : passwords) {
      if (trial.open(password).isPresent()) {
        fitting.add(password);
      }
    }
    return fitting;
  }

  private Optional<Way> way(Trial trial, List<StorePassword> fitting) throws Unreadable {
    for (StorePassword password : fitting) {
      Optional<KeyStore> store = trial.open(password);
      if (store.isPresent()) {
        return Optional.of(new Way(store.get(), true, password.isPublished(known)));
      }
    }
    for (String published : ShippedStorePasswords.bundled()) {
      Optional<KeyStore> store = trial.open(new StorePassword(published.toCharArray()));
      if (store.isPresent()) {
        return Optional.of(new Way(store.get(), true, true));
      }
    }
    return Optional.empty();
  }

  private StoreContent content(String type, Way way, boolean hasIntegrity) throws Unreadable {
    try {
      List<StoreEntry> entries = new ArrayList<>();
      for (String alias : sortedAliases(way.store())) {
        boolean secret =
            type.equals(PKCS12) && way.store().entryInstanceOf(alias, SecretKeyEntry.class);
        boolean key = way.store().isKeyEntry(alias) && !secret;
        entries.add(new StoreEntry(alias, key, secret, chain(way.store(), alias)));
      }
      return new StoreContent(type, way.withPassword() && hasIntegrity, way.published(), entries);
    } catch (KeyStoreException e) {
      throw Unreadable.garbled("does not list its entries");
    }
  }

  private static List<String> sortedAliases(KeyStore store) throws KeyStoreException {
    List<String> aliases = Collections.list(store.aliases());
    Collections.sort(aliases);
    return aliases;
  }

  private List<CertificateFact> chain(KeyStore store, String alias) throws KeyStoreException {
    Certificate @Nullable [] chain = store.getCertificateChain(alias);
    if (chain != null) {
      return certificates.read(List.of(chain));
    }
    Certificate single = store.getCertificate(alias);
    return single == null ? List.of() : certificates.read(List.of(single));
  }
}
