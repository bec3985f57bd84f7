package io.isaudit.collect;

import io.isaudit.facts.ShippedCertificates;
import io.isaudit.snapshot.secret.CompareKey;
import java.util.Optional;

/**
 * How to collect.
 *
 * @param copied whether the home is a copy, so that modes and owners of its files say nothing
 * @param shippedCertificates the certificates whose private keys are public
 * @param compareKey makes secrets comparable with those of other collections under the same key;
 *     without it they are comparable within one collection only
 */
public record CollectOptions(
    boolean copied, ShippedCertificates shippedCertificates, Optional<CompareKey> compareKey) {

  public static CollectOptions standard() {
    return new CollectOptions(false, ShippedCertificates.bundled(), Optional.empty());
  }

  public CollectOptions fromCopy() {
    return new CollectOptions(true, shippedCertificates, compareKey);
  }

  public CollectOptions knowing(ShippedCertificates certificates) {
    return new CollectOptions(copied, certificates, compareKey);
  }

  public CollectOptions comparingWith(CompareKey key) {
    return new CollectOptions(copied, shippedCertificates, Optional.of(key));
  }
}
