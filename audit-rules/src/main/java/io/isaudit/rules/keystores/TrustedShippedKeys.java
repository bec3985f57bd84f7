package io.isaudit.rules.keystores;

import io.isaudit.evidence.Place;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.keystore.CertificateFact;
import io.isaudit.snapshot.keystore.StoreContent;
import io.isaudit.snapshot.keystore.StoreContent.StoreEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds certificates in the trust store whose private key everybody has. */
final class TrustedShippedKeys implements Check {

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return Stores.each(
        subject,
        List.of(Use.TRUSTSTORE),
        "which file is the trust store is not known",
        (path, store, content) -> verdicts(path, content));
  }

  private static List<Verdict> verdicts(String path, StoreContent content) {
    List<Verdict> verdicts = new ArrayList<>();
    for (StoreEntry entry : content.entries()) {
      Optional<String> shipped = shipped(entry);
      if (shipped.isPresent()) {
        String item = Stores.item(path, entry.alias());
        verdicts.add(
            Verdict.fail(item, "the server trusts " + item + ", whose private key everybody has")
                .expected("no certificate that ships with the product")
                .actual("the key pair shipped with " + shipped.get())
                .at(Place.of(path)));
      } else if (entry.chain().isEmpty() && !entry.secretKey()) {
        String item = Stores.item(path, entry.alias());
        verdicts.add(Verdict.unknown(item, "the certificate " + item + " could not be read"));
      }
    }
    return verdicts.isEmpty()
        ? List.of(
            Verdict.pass(path, path + " trusts no certificate whose private key is published"))
        : verdicts;
  }

  private static Optional<String> shipped(StoreEntry entry) {
    for (CertificateFact certificate : entry.chain()) {
      if (certificate.shipped().isPresent()) {
        return certificate.shipped();
      }
    }
    return Optional.empty();
  }
}
