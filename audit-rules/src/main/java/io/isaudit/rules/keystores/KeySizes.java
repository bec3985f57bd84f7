package io.isaudit.rules.keystores;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.keystore.CertificateFact;
import io.isaudit.snapshot.keystore.StoreContent;
import io.isaudit.snapshot.keystore.StoreContent.StoreEntry;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Judges the sizes of private keys; short keys of trusted authorities are counted only. */
final class KeySizes implements Check {

  static final Parameter<Integer> MIN_RSA =
      new Parameter.Count("minRsa", 2048, "bits", 1024, 16384);
  static final Parameter<Integer> MIN_EC = new Parameter.Count("minEc", 256, "bits", 160, 571);

  /** Algorithms of one fixed size, by the names that certificates give them. */
  private static final Set<String> FIXED = Set.of("EdDSA", "Ed25519", "Ed448");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return Stores.every(subject, (path, store, content) -> noting(path, content, subject));
  }

  private static List<Verdict> noting(String path, StoreContent content, Subject subject) {
    int shortOnes = 0;
    for (StoreEntry entry : content.entries()) {
      boolean trusted = !entry.privateKey() && !entry.chain().isEmpty();
      shortOnes += trusted && isShort(entry.chain().get(0), subject) ? 1 : 0;
    }
    List<Verdict> verdicts =
        Stores.onKeys(subject, path, content, (item, key) -> verdict(item, key, subject));
    String counted = path + " trusts authorities with shorter keys: " + shortOnes;
    return shortOnes == 0 ? verdicts : verdicts.stream().map(one -> one.note(counted)).toList();
  }

  private static Verdict verdict(String item, StoreKey key, Subject subject) {
    if (key.certificate().isEmpty()) {
      return Verdict.unknown(item, "the key " + item + " has no certificate to tell its size");
    }
    CertificateFact certificate = key.certificate().get();
    String algorithm = certificate.keyAlgorithm();
    if (FIXED.contains(algorithm)) {
      return Verdict.pass(item, "the key " + item + " is of " + algorithm);
    }
    OptionalInt least = least(certificate, subject);
    if (least.isEmpty() || certificate.keyBits() <= 0) {
      return Verdict.unknown(item, "the size of the key " + item + " is not known")
          .actual(algorithm);
    }
    String size = algorithm + " with " + certificate.keyBits() + " bits";
    Verdict verdict =
        certificate.keyBits() < least.getAsInt()
            ? Verdict.fail(item, "the key " + item + " is too short: " + size)
            : Verdict.pass(item, "the key " + item + " is long enough: " + size);
    return verdict.expected(least.getAsInt() + " bits or more").actual(size);
  }

  private static boolean isShort(CertificateFact certificate, Subject subject) {
    OptionalInt least = least(certificate, subject);
    return least.isPresent()
        && certificate.keyBits() > 0
        && certificate.keyBits() < least.getAsInt();
  }

  private static OptionalInt least(CertificateFact certificate, Subject subject) {
    return switch (certificate.keyAlgorithm()) {
      case "RSA", "RSASSA-PSS", "DSA" -> OptionalInt.of(subject.parameter(MIN_RSA));
      case "EC" -> OptionalInt.of(subject.parameter(MIN_EC));
      default -> OptionalInt.empty();
    };
  }
}
