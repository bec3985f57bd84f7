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
                .orElseGet(() -> Verdict.unknown(item, "the key " + item + " has no certificate")));
  }

  private static Verdict verdict(
      String item, CertificateFact certificate, Instant now, int warnDays, int failDays) {
    if (certificate.shipped().isPresent()) {
      return Verdict.notApplicable(item, item + " ships: see keystores/shipped-certificate");
    }
    String end = certificate.notAfter().toString();
    return timed(item, certificate, end, now, warnDays, failDays)
        .expected("valid, with more than " + count(failDays) + " left")
        .actual("valid from " + certificate.notBefore() + " until " + end);
  }

  private static Verdict timed(
      String item,
      CertificateFact certificate,
      String end,
      Instant now,
      int warnDays,
      int failDays) {
    String name = "the certificate of " + item;
    if (now.isBefore(certificate.notBefore())) {
      return Verdict.fail(item, name + " is not valid before " + certificate.notBefore());
    }
    if (!now.isBefore(certificate.notAfter())) {
      return Verdict.fail(item, name + " expired on " + end);
    }
    long days = Duration.between(now, certificate.notAfter()).toDays();
    if (days <= failDays) {
      return Verdict.fail(item, name + " expires in " + count(days));
    }
    Verdict pass = Verdict.pass(item, name + " is valid until " + end);
    return days <= warnDays ? pass.note(name + " expires in " + count(days)) : pass;
  }

  private static String count(long days) {
    return days == 1 ? "1 day" : days + " days";
  }
}
