package io.isaudit.collect.internal.keystore;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.facts.KnownSecrets;
import io.isaudit.facts.ShippedCertificates;
import io.isaudit.snapshot.keystore.StoreFile.StoreRole;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;

/** Opens the truststore of a home, to ask it whom it vouches for. */
public final class TrustedStore {

  private TrustedStore() {}

  /**
   * The store, or why it cannot be opened.
   *
   * @param uses with passwords, which are overwritten
   */
  public static Evidence<KeyStore> open(
      HomeFolder home, List<StoreUse> uses, ShippedCertificates shipped, KnownSecrets known) {
    Optional<StoreUse> use =
        uses.stream().filter(one -> one.role() == StoreRole.TRUSTSTORE).findFirst();
    try {
      return use.isEmpty()
          ? Evidence.missing(MissingReason.ABSENT, "which truststore is in use is not known")
          : open(home, use.get(), new StoreReader(shipped, known));
    } finally {
      uses.forEach(one -> one.password().ifPresent(StorePassword::forget));
    }
  }

  private static Evidence<KeyStore> open(HomeFolder home, StoreUse use, StoreReader reader) {
    StoreLocation location = StoreLocation.of(home.root(), use.fileName());
    if (location.problem().isPresent()) {
      MissingReason reason = location.problem().get();
      return Evidence.missing(reason, location.path() + " is " + reason.words());
    }
    return home.read(location.path(), "keystore", KeystoreCollector.MOST_BYTES)
        .flatMap(
            bytes -> {
              try {
                KeyStore store = reader.read(bytes, use.password().stream().toList()).store();
                return Evidence.collected(store, location.path(), home.now());
              } catch (Unreadable e) {
                return Evidence.missing(e.reason(), location.path() + " " + e.words());
              }
            });
  }
}
