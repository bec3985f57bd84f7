package io.isaudit.rules.keystores;

import static io.isaudit.declaration.DeclarationKey.BEHIND_PROXY;

import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.keystore.CertificateFact;
import io.isaudit.snapshot.keystore.StoreContent.StoreEntry;
import java.util.List;
import java.util.Optional;

/** Whether clients can verify the TLS certificate by an authority. */
final class CaIssued implements Check {

  /** Holds unless it is declared that clients talk to a proxy. */
  static Admission seenByClients(Subject subject) {
    boolean proxied = subject.declarations(BEHIND_PROXY).flag(BEHIND_PROXY).orElse(false);
    return proxied ? Admission.no("clients see the certificate of the proxy") : Admission.yes();
  }

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return List.of(
        Use.TLS
            .onEntry(subject, CaIssued::verdict)
            .expected("a certificate of an authority, with its chain"));
  }

  private static Verdict verdict(String item, StoreEntry entry) {
    if (entry.chain().isEmpty()) {
      return Verdict.unknown(item, item + " has no certificate that could be read");
    }
    CertificateFact own = entry.chain().get(0);
    if (own.isSelfIssued()) {
      return Verdict.fail(item, "the TLS certificate is signed by itself").actual(issuedBy(own));
    }
    if (entry.chain().size() < 2) {
      return Verdict.fail(item, "the TLS certificate lacks the chain of its issuer")
          .actual(issuedBy(own));
    }
    return gap(entry.chain())
        .map(
            last ->
                Verdict.fail(item, "the chain of the TLS certificate lacks " + last.issuer())
                    .actual(last.subject() + " is not followed by its issuer"))
        .orElseGet(
            () ->
                Verdict.pass(item, "the TLS certificate comes with the chain of its issuer")
                    .actual(issuedBy(own)));
  }

  private static String issuedBy(CertificateFact certificate) {
    return "issued by " + certificate.issuer();
  }

  /** The first one whose issuer is not what follows; nobody looks at what follows a root. */
  private static Optional<CertificateFact> gap(List<CertificateFact> chain) {
    for (int i = 0; i + 1 < chain.size() && !chain.get(i).isSelfIssued(); i++) {
      if (!chain.get(i).namesAsIssuer(chain.get(i + 1))) {
        return Optional.of(chain.get(i));
      }
    }
    return Optional.empty();
  }
}
