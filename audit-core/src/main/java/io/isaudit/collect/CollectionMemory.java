package io.isaudit.collect;

import io.isaudit.collect.internal.keystore.StoreCache;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.collect.internal.settings.TablesCache;
import io.isaudit.facts.AllowList;
import io.isaudit.facts.KnownSecrets;
import io.isaudit.facts.ShippedCertificates;

/**
 * Remembers, for a run over many deployments, what they have in common, so that it is read once:
 * the product's tables and the key stores that they share. It holds no key, and no password but
 * those among a product's defaults; it makes no secret comparable, and may be used by several
 * threads.
 */
public final class CollectionMemory {

  private final ShippedCertificates shipped;
  private final KnownSecrets knownSecrets = KnownSecrets.bundled();
  private final AllowList allowList = AllowList.bundled();
  private final StoreCache stores = new StoreCache();
  private final TablesCache tables = new TablesCache(allowList, knownSecrets);

  /**
   * @param options those of all collectors that use it
   */
  public CollectionMemory(CollectOptions options) {
    this.shipped = options.shippedCertificates();
  }

  StoreCache storesFor(CollectOptions options) {
    if (options.shippedCertificates() != shipped) {
      throw new IllegalArgumentException("the memory is one for other options");
    }
    return stores;
  }

  KnownSecrets knownSecrets() {
    return knownSecrets;
  }

  TablesCache tables() {
    return tables;
  }

  /** A redactor of a new collection, whose secrets are comparable with each other only. */
  Redactor newRedactor(CollectOptions options) {
    return new Redactor(allowList, knownSecrets, options.compareKey());
  }
}
