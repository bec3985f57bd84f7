package io.isaudit.rules.keystores;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.keystore.CertificateFact;
import io.isaudit.snapshot.keystore.StoreContent.StoreEntry;
import java.util.List;
import java.util.Optional;

/** Whether the key for secrets may encrypt data. */
final class InternalKeyUsage implements Check {

  private static final String NEEDED = "dataEncipherment";
  private static final ProductVersion SECRET_KEYS_FROM = ProductVersion.of("7.0");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return List.of(
        Use.INTERNAL
            .onEntry(subject, (item, entry) -> verdict(item, entry, subject.version()))
            .expected("a usage of " + NEEDED + ", none at all, or a secret key"));
  }

  private static Verdict verdict(String item, StoreEntry entry, Optional<ProductVersion> version) {
    if (entry.secretKey()) {
      return secretKey(item, version);
    }
    if (!entry.privateKey()) {
      return Verdict.notApplicable(item, item + " is no key: see keystores/internal-store");
    }
    Optional<List<String>> usage =
        entry.chain().stream().findFirst().flatMap(CertificateFact::keyUsage);
    if (usage.isEmpty()) {
      return Verdict.unknown(item, "what the key " + item + " may be used for is not known");
    }
    if (usage.get().isEmpty()) {
      return Verdict.pass(item, "the certificate of " + item + " restricts no use of its key");
    }
    Verdict verdict =
        usage.get().contains(NEEDED)
            ? Verdict.pass(item, "the key " + item + " may encrypt data")
            : Verdict.fail(item, "the certificate of " + item + " does not allow to encrypt data");
    return verdict.actual(String.join(", ", usage.get()));
  }

  private static Verdict secretKey(String item, Optional<ProductVersion> version) {
    if (version.isEmpty()) {
      return Verdict.unknown(item, "whether this version takes a secret key is not known");
    }
    return version.get().isBefore(SECRET_KEYS_FROM)
        ? Verdict.fail(item, item + " is a secret key, which is used from 7.0 on")
        : Verdict.pass(item, item + " is a secret key");
  }
}
