package io.isaudit.rules.keystores;

import io.isaudit.rule.Cap;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import java.util.List;
import java.util.Optional;

/** Finds private keys that ship with the product, also under a re-issued certificate. */
final class ShippedKey implements Check {

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return Stores.privateKeys(subject, ShippedKey::verdict);
  }

  private static Verdict verdict(String item, StoreKey key) {
    if (key.certificate().isEmpty()) {
      return Verdict.unknown(item, "the key " + item + " has no certificate to tell it by");
    }
    Optional<String> shippedIn = key.certificate().get().shipped();
    String subject = key.certificate().get().subject();
    return shippedIn
        .map(
            release ->
                Verdict.fail(item, "everybody has the private key " + item)
                    .actual("the key pair shipped with " + release)
                    .capping(Cap.SHIPPED_PRIVATE_KEY))
        .orElseGet(
            () ->
                Verdict.pass(item, "the private key " + item + " is not one that ships")
                    .actual(subject))
        .expected("a key pair of your own");
  }
}
