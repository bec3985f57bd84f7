package io.isaudit.collect.internal.keystore;

import io.isaudit.facts.KnownSecrets;
import io.isaudit.facts.ShippedCertificates;
import io.isaudit.facts.ShippedStorePasswords;
import io.isaudit.snapshot.keystore.CertificateFact;
import io.isaudit.snapshot.keystore.StoreContent;
import io.isaudit.snapshot.keystore.StoreContent.StoreEntry;
import io.isaudit.snapshot.secret.Redacted.KnownList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens one store: with the passwords of the settings, then with those that everybody knows, then
 * without one. Private keys stay sealed: they have passwords of their own, and nothing asks.
 */
final class StoreReader {

  /** A host program may have put another provider first, whose stores behave differently. */
  private static final String PROVIDER = "SUN";

  private final CertificateReader certificates;
  private final KnownSecrets known;

  StoreReader(ShippedCertificates shipped, KnownSecrets known) {
    this.certificates = new CertificateReader(shipped);
    this.known = known;
  }

  /** A store that was opened, and how. */
  private record Opened(KeyStore store, boolean withPassword, boolean shipped) {}

  StoreContent read(byte[] bytes, List<StorePassword> passwords) throws Unreadable {
    return switch (StoreType.of(bytes)) {
      case JKS -> jks(bytes, passwords);
      case PKCS12 -> pkcs12(bytes, passwords);
      case JCEKS ->
          throw Unreadable.unsupported(
              "is a JCEKS store, which cannot be read without deserialising objects");
      case NONE -> throw Unreadable.garbled("is empty");
      case OTHER ->
          throw Unreadable.unsupported("is neither a JKS nor a PKCS12 store by its content");
      case GARBLED -> throw Unreadable.garbled("is cut off or is no key store");
    };
  }

  private StoreContent jks(byte[] bytes, List<StorePassword> passwords) throws Unreadable {
    Optional<Opened> opened = tryPasswords("JKS", bytes, passwords);
    if (opened.isPresent()) {
      return content("JKS", opened.get(), true);
    }
    KeyStore store =
        load("JKS", bytes, null)
            .orElseThrow(() -> Unreadable.garbled("is cut off or damaged, as a JKS store"));
    return content("JKS", new Opened(store, false, false), false);
  }

  private StoreContent pkcs12(byte[] bytes, List<StorePassword> passwords) throws Unreadable {
    Pkcs12Shape shape = Pkcs12Shape.of(bytes);
    // Without either, every password seems to open the store.
    boolean passwordMatters = shape.hasMac() || shape.hasEncryptedContent();
    Optional<Opened> opened =
        passwordMatters ? tryPasswords("PKCS12", bytes, passwords) : Optional.empty();
    if (opened.isPresent()) {
      return content("PKCS12", opened.get(), shape.hasMac());
    }
    KeyStore store =
        load("PKCS12", bytes, null)
            .orElseThrow(() -> Unreadable.garbled("is damaged, as a PKCS12 store"));
    StoreContent content = content("PKCS12", new Opened(store, false, false), false);
    boolean hidden =
        content.entries().stream().anyMatch(entry -> entry.privateKey() && entry.chain().isEmpty());
    if (shape.hasEncryptedContent() || hidden) {
      throw Unreadable.locked(
          passwords.isEmpty()
              ? "is encrypted and its password is not known"
              : "is encrypted and does not open with the password of the settings");
    }
    return content;
  }

  private Optional<Opened> tryPasswords(String type, byte[] bytes, List<StorePassword> passwords) {
    for (StorePassword password : passwords) {
      char[] characters = password.characters();
      Optional<KeyStore> store = load(type, bytes, characters);
      if (store.isPresent()) {
        boolean shipped = known.listsOf(new String(characters)).contains(KnownList.SHIPPED);
        return Optional.of(new Opened(store.get(), true, shipped));
      }
    }
    for (String password : ShippedStorePasswords.bundled()) {
      Optional<KeyStore> store = load(type, bytes, password.toCharArray());
      if (store.isPresent()) {
        return Optional.of(new Opened(store.get(), true, true));
      }
    }
    return Optional.empty();
  }

  /** Empty when it does not open so: the password is wrong or the bytes are. */
  private static Optional<KeyStore> load(String type, byte[] bytes, char @Nullable [] password) {
    try {
      KeyStore store = KeyStore.getInstance(type, PROVIDER);
      store.load(new ByteArrayInputStream(bytes), password);
      return Optional.of(store);
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // The JDK's parsers throw unchecked exceptions at hostile bytes as well.
      return Optional.empty();
    }
  }

  private StoreContent content(String type, Opened opened, boolean hasIntegrity) throws Unreadable {
    try {
      List<StoreEntry> entries = new ArrayList<>();
      for (String alias : sortedAliases(opened.store())) {
        boolean key = opened.store().isKeyEntry(alias);
        entries.add(new StoreEntry(alias, key, chain(opened.store(), alias)));
      }
      return new StoreContent(
          type, opened.withPassword() && hasIntegrity, opened.shipped(), entries);
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
