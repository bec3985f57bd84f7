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
 * @param host whether the homes lie on this machine and it is to be looked at
 * @param logs which log files to scan; none when empty
 */
public record CollectOptions(
    boolean copied,
    ShippedCertificates shippedCertificates,
    Optional<CompareKey> compareKey,
    boolean host,
    Optional<LogWindow> logs) {

  public static CollectOptions standard() {
    return new CollectOptions(
        false, ShippedCertificates.bundled(), Optional.empty(), false, Optional.empty());
  }

  public CollectOptions fromCopy() {
    return new CollectOptions(true, shippedCertificates, compareKey, host, logs);
  }

  public CollectOptions knowing(ShippedCertificates certificates) {
    return new CollectOptions(copied, certificates, compareKey, host, logs);
  }

  public CollectOptions comparingWith(CompareKey key) {
    return new CollectOptions(copied, shippedCertificates, Optional.of(key), host, logs);
  }

  /** With the machine that the homes lie on, which has to be this one. */
  public CollectOptions withHost() {
    return new CollectOptions(copied, shippedCertificates, compareKey, true, logs);
  }

  public CollectOptions scanning(LogWindow window) {
    return new CollectOptions(copied, shippedCertificates, compareKey, host, Optional.of(window));
  }
}
