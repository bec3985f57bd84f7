package io.isaudit.collect;

import io.isaudit.collect.internal.keystore.StoreCache;
import io.isaudit.facts.ShippedCertificates;

/**
 * Remembers, for a run over many deployments, what key stores hold, so that a store they share is
 * opened once. It holds no password and no key, makes no secret comparable, and may be used by
 * several threads.
 */
public final class StoreMemory {

  private final ShippedCertificates shipped;
  private final StoreCache cache = new StoreCache();

  /**
   * @param options those of all collectors that use it
   */
  public StoreMemory(CollectOptions options) {
    this.shipped = options.shippedCertificates();
  }

  StoreCache cacheFor(CollectOptions options) {
    if (options.shippedCertificates() != shipped) {
      throw new IllegalArgumentException("the memory is one for other options");
    }
    return cache;
  }
}
