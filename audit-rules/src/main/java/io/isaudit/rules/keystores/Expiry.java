package io.isaudit.rules.keystores;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.keystore.CertificateFact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Judges validity at the time the node was collected. Shipped keys have a rule of their own. */
final class Expiry implements Check {

  static final Parameter<Integer> WARN_DAYS =
      new Parameter.Count("certWarnDays", 30, "days", 1, 365);
  static final Parameter<Integer> FAIL_DAYS =
      new Parameter.Count("certFailDays", 7, "days", 0, 365);

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Instant now = subject.collectedAt();
    int warn = subject.parameter(WARN_DAYS);
    int fail = subject.parameter(FAIL_DAYS);
    return Stores.privateKeys(
        subject,
        (item, key) ->
            key.certificate()
                .map(certificate -> verdict(item, certificate, now, warn, fail))
                .orElseGet(() -> Verdict.unknown(item, "the key has no certificate")));
  }

  private static Verdict verdict(
      String item, CertificateFact certificate, Instant now, int warnDays, int failDays) {
    if (certificate.shipped().isPresent()) {
      return Verdict.notApplicable(item, "a shipped key: see keystores/shipped-certificate");
    }
    if (now.isBefore(certificate.notBefore())) {
      return Verdict.fail(item, "is not valid before " + certificate.notBefore())
          .actual(certificate.subject());
    }
    long days = Duration.between(now, certificate.notAfter()).toDays();
    String until = "valid until " + certificate.notAfter();
    if (!now.isBefore(certificate.notAfter())) {
      return Verdict.fail(item, "expired on " + certificate.notAfter())
          .expected("more than " + failDays + " days left")
          .actual(until);
    }
    if (days <= failDays) {
      return Verdict.fail(item, "expires in " + days + " days")
          .expected("more than " + failDays + " days left")
          .actual(until);
    }
    Verdict pass = Verdict.pass(item, until).actual(until);
    return days <= warnDays ? pass.note(item + " expires in " + days + " days") : pass;
  }
}
