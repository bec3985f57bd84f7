package io.isaudit.rules.transport;

import io.isaudit.evidence.Evidence;
import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.keystore.CertificateFact;
import io.isaudit.snapshot.live.TlsFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Judges the certificate that end users see. */
final class PublicCertificate implements Check {

  static final Parameter<Integer> WARN = new Parameter.Count("certWarnDays", 30, "days", 1, 365);
  static final Parameter<Integer> FAIL = new Parameter.Count("certFailDays", 7, "days", 0, 365);

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return subject
        .endpoint()
        .tls()
        .fold(
            found -> verdicts(found.value(), subject),
            missing -> List.of(Verdict.unknown("certificate", missing.explanation())));
  }

  private static List<Verdict> verdicts(TlsFacts tls, Subject subject) {
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.add(
        is(
            "trust",
            tls.trusted(),
            "the chain is trusted",
            tls.outOfDate(subject.collectedAt())
                .map(problem -> "the chain is not trusted: " + problem)
                .orElse("no root that is trusted vouches for the certificate")));
    verdicts.add(
        is(
            "host name",
            tls.hostNameMatches(),
            "the certificate is for the host of the URL",
            "the certificate is for another host than that of the URL"));
    verdicts.add(
        tls.chain()
            .fold(
                found -> validity(found.value(), subject),
                missing -> Verdict.unknown("validity", missing.explanation())));
    verdicts.add(
        tls.chain()
            .fold(
                found -> key(found.value()),
                missing -> Verdict.unknown("key", missing.explanation())));
    return verdicts;
  }

  private static Verdict is(String item, Evidence<Boolean> fact, String good, String bad) {
    return fact.fold(
        found -> found.value() ? Verdict.pass(item, good) : Verdict.fail(item, bad),
        missing -> Verdict.unknown(item, missing.explanation()));
  }

  private static Verdict validity(List<CertificateFact> chain, Subject subject) {
    String item = "validity";
    if (chain.isEmpty()) {
      return Verdict.unknown(item, "the server presents no certificate");
    }
    Instant now = subject.collectedAt();
    CertificateFact own = chain.get(0);
    if (now.isBefore(own.notBefore())) {
      return Verdict.fail(item, "the certificate is not valid yet");
    }
    // Others may be there that the chain does not need; those it needs are part of trust.
    Instant end = own.notAfter();
    long days = Duration.between(now, end).toDays();
    String left = now.isAfter(end) ? "the certificate has expired" : "it ends in " + days + " days";
    if (now.isAfter(end) || days <= subject.parameter(FAIL)) {
      return Verdict.fail(item, left).actual("valid until " + end);
    }
    Verdict pass = Verdict.pass(item, "the certificate is valid until " + end);
    return days <= subject.parameter(WARN) ? pass.note(left + ": renew it") : pass;
  }

  private static Verdict key(List<CertificateFact> chain) {
    return chain.stream()
        .flatMap(each -> each.shipped().stream())
        .findFirst()
        .map(words -> Verdict.fail("key", "everybody has its private key: " + words))
        .orElseGet(() -> Verdict.pass("key", "no release of the product ships its key"));
  }
}
