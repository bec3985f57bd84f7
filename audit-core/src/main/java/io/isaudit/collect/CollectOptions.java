package io.isaudit.collect;

import io.isaudit.facts.ShippedCertificates;
import io.isaudit.snapshot.secret.CompareKey;
import java.util.List;
import java.util.Optional;

/**
 * How to collect.
 *
 * @param copied whether the home is a copy, so that modes and owners of its files say nothing
 * @param shippedCertificates the certificates whose private keys are public
 * @param compareKey makes secrets comparable with those of other collections under the same key;
 *     without it they are comparable within one collection only
 * @param host whether the homes lie on this machine and it is to be looked at
 * @param directories whose certificates are looked at
 * @param logs which log files to scan; none when empty
 */
public record CollectOptions(
    boolean copied,
    ShippedCertificates shippedCertificates,
    Optional<CompareKey> compareKey,
    boolean host,
    List<DirectoryRequest> directories,
    Optional<LogWindow> logs) {

  public CollectOptions {
    directories = List.copyOf(directories);
  }

  public static CollectOptions standard() {
    return new CollectOptions(
        false, ShippedCertificates.bundled(), Optional.empty(), false, List.of(), Optional.empty());
  }

  public CollectOptions fromCopy() {
    return new CollectOptions(true, shippedCertificates, compareKey, host, directories, logs);
  }

  public CollectOptions knowing(ShippedCertificates certificates) {
    return new CollectOptions(copied, certificates, compareKey, host, directories, logs);
  }

  public CollectOptions comparingWith(CompareKey key) {
    return new CollectOptions(
        copied, shippedCertificates, Optional.of(key), host, directories, logs);
  }

  /** With the machine that the homes lie on, which has to be this one. */
  public CollectOptions withHost() {
    return new CollectOptions(copied, shippedCertificates, compareKey, true, directories, logs);
  }

  public CollectOptions scanning(LogWindow window) {
    return new CollectOptions(
        copied, shippedCertificates, compareKey, host, directories, Optional.of(window));
  }

  /** With the certificates of these directories, and of no others. */
  public CollectOptions asking(List<DirectoryRequest> named) {
    return new CollectOptions(copied, shippedCertificates, compareKey, host, named, logs);
  }
}
