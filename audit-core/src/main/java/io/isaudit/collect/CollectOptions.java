package io.isaudit.collect;

import io.isaudit.facts.ShippedCertificates;

/**
 * How to collect.
 *
 * @param copied whether the home is a copy, so that modes and owners of its files say nothing
 * @param shippedCertificates the certificates whose private keys are public
 */
public record CollectOptions(boolean copied, ShippedCertificates shippedCertificates) {

  public static CollectOptions standard() {
    return new CollectOptions(false, ShippedCertificates.bundled());
  }

  public CollectOptions fromCopy() {
    return new CollectOptions(true, shippedCertificates);
  }

  public CollectOptions knowing(ShippedCertificates certificates) {
    return new CollectOptions(copied, certificates);
  }
}
