package io.isaudit.rules.keystores;

import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.keystore.HostNames;
import io.isaudit.snapshot.keystore.StoreContent.StoreEntry;
import java.util.List;
import java.util.Optional;

/** Whether the TLS certificate carries the name that the server gives itself. */
final class TlsHostname implements Check {

  /** A proxy that pins the certificate or its authority does not look at names. */
  static final Parameter<Boolean> PINNED = new Parameter.Flag("proxyPinsCertificate", false);

  private static final String KEY = "server.hostname";

  static Admission namesMatter(Subject subject) {
    return subject.parameter(PINNED)
        ? Admission.no("the proxy in front pins the certificate and does not look at names")
        : Admission.yes();
  }

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Optional<String> host = Use.clear(subject.settings(), KEY).filter(name -> !name.isEmpty());
    if (host.isEmpty()) {
      return List.of(Verdict.unknown(KEY, KEY + " is not known in clear"));
    }
    return List.of(
        Use.TLS
            .onEntry(subject, (item, entry) -> verdict(item, entry, host.get()))
            .expected("a certificate for " + host.get()));
  }

  private static Verdict verdict(String item, StoreEntry entry, String host) {
    if (entry.chain().isEmpty()) {
      return Verdict.unknown(item, item + " has no certificate that could be read");
    }
    List<String> carried = entry.chain().get(0).subjectAlternativeNames();
    boolean covered = HostNames.cover(carried, host);
    Verdict verdict =
        covered
            ? Verdict.pass(item, "the TLS certificate carries " + host)
            : Verdict.fail(item, "the TLS certificate does not carry " + host);
    return verdict.actual(carried.isEmpty() ? "no name at all" : String.join(", ", carried));
  }
}
